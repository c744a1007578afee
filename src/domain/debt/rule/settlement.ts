import { type LocalDate, laterOf } from '../../value/local-date.js'
import { leastFrom } from '../../value/movement.js'
import { currentSettlement, type Settlement } from '../case-file.js'
import type { DebtCommandOf } from '../command.js'
import type { DebtEvent, DebtEventOf } from '../event.js'
import { type DebtState, type IssuedDebt, inCurrencyOf, openBalance } from '../state.js'
import {
  about,
  accept,
  beforeItBegan,
  type Decision,
  endsBeforeItBegins,
  exceedsApproval,
  nothing,
  reject,
  whenIssued,
  whenOpen,
  wrongAmount,
} from './decision.js'
import { countsAsMoney } from './promise-verdict.js'
import { reductionOf } from './reduction.js'

/**
 * Agrees that paying less than the open balance by a day closes the debt. If the money does not come, all is owed as before.
 */
export const agreeSettlement = (command: DebtCommandOf<'AgreeSettlement'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { settlement, pay, by, approval, document, on } = command
    const current = currentSettlement(debt.file)
    if (current) return reject({ _tag: 'SettlementInForce', settlement: current.settlement })
    if (debt.file.settlements.some((one) => one.settlement === settlement)) {
      return reject({ _tag: 'DuplicateId', kind: 'settlement', id: settlement })
    }
    const wrong = wrongAmount(debt, 'pay', pay)
    if (wrong) return reject(wrong)
    const open = inCurrencyOf(debt, openBalance(debt))
    if (pay.amount >= open.amount) return reject({ _tag: 'NotLess', pay, open })
    const forgives = inCurrencyOf(debt, open.amount - pay.amount)
    const beyond = exceedsApproval(debt, forgives.amount, approval)
    if (beyond) return reject(beyond)
    const late = endsBeforeItBegins('settlement', on, by)
    if (late) return reject(late)
    const approvedBy = approval.by
    return accept({ type: 'SettlementAgreed', ...about(debt, on), settlement, pay, forgives, by, approvedBy, document })
  })

/**
 * What counts for a settlement, in minor units: money dated from its agreement to its day (both inclusive) and recorded after
 * it was agreed.
 */
const paidFor = (debt: IssuedDebt, { on, by, paymentsBefore }: Settlement): bigint =>
  debt.payments.slice(paymentsBefore).reduce((sum, payment) => {
    const counts = on <= payment.on && payment.on <= by && countsAsMoney(payment)
    return counts ? sum + payment.amount : sum
  }, 0n)

/**
 * The last settlement, if it failed and no plan was agreed since: its money may have come in time but be recorded late.
 */
const lastFailed = ({ file, plans }: IssuedDebt): Settlement | undefined => {
  const last = file.settlements.at(-1)
  return last?.status === 'failed' && !plans.some(({ on }) => on >= last.on) ? last : undefined
}

/**
 * After a payment: once enough has come, the settlement is honoured and the rest is given up; even if it was judged failed
 * before a timely payment was recorded.
 */
export const settlementAfterPayment = (debt: IssuedDebt, on: LocalDate): ReadonlyArray<DebtEvent> => {
  const current = currentSettlement(debt.file) ?? lastFailed(debt)
  if (current === undefined || paidFor(debt, current) < current.pay) return []
  const day = laterOf(on, current.on)
  const given = reductionOf(debt, leastFrom(debt.movements, day))
  return [{ type: 'SettlementHonoured', ...about(debt, day), settlement: current.settlement, ...given }]
}

/** After a reversal: an honoured settlement that is no longer fully paid fails, and what was given up is owed again. */
export const settlementAfterReversal = (debt: IssuedDebt, on: LocalDate): ReadonlyArray<DebtEvent> => {
  let open = openBalance(debt)
  return debt.file.settlements
    .filter((one) => one.status === 'honoured' && paidFor(debt, one) < one.pay)
    .map((one) => {
      const event = failed(debt, one, laterOf(on, one.given?.on ?? on), open)
      open = event.remaining.amount
      return event
    })
}

const failed = (
  debt: IssuedDebt,
  { settlement, given }: Settlement,
  on: LocalDate,
  open: bigint,
): DebtEventOf<'SettlementFailed'> => {
  const restored = given?.amount ?? 0n
  return {
    type: 'SettlementFailed',
    ...about(debt, on),
    settlement,
    restored: inCurrencyOf(debt, restored),
    split: given?.split ?? {},
    remaining: inCurrencyOf(debt, open + restored),
  }
}

/** Judges a settlement after its day. A judged one stays as it is. */
export const evaluateSettlement = (command: DebtCommandOf<'EvaluateSettlement'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { settlement, on } = command
    const found = debt.file.settlements.find((one) => one.settlement === settlement)
    if (found === undefined) return reject({ _tag: 'UnknownSettlement', settlement })
    if (found.status !== 'agreed') return nothing
    const early = beforeItBegan('settlement', on, found.on)
    if (early) return reject(early)
    return on <= found.by
      ? reject({ _tag: 'SettlementNotDue', settlement, by: found.by, on })
      : accept(failed(debt, found, on, openBalance(debt)))
  })
