import * as E from 'fp-ts/lib/Either.js'
import type { DueAct } from '../../../../domain/collection/ladder/due-act.js'
import type { StepFee } from '../../../../domain/collection/policy/fee.js'
import { debt as debtDecider } from '../../../../domain/debt/debt.js'
import { dunnableBalance } from '../../../../domain/debt/rule/reminder.js'
import { scheduleOf } from '../../../../domain/debt/schedule.js'
import { inCurrencyOf, type OpenDebt } from '../../../../domain/debt/state.js'
import type { Law } from '../../../../domain/law/law.js'
import { tellAmount } from '../../../../domain/value/tell-amount.js'
import { givesUpOnlyWhatIsLost } from '../../check/check-rule.js'
import { commandOfAct } from '../../collection/house.js'
import type { HouseHistory } from '../../collection/run.js'
import { actsOf, debtsOfActs, houseLaw, openIn, type Run, spokenOf } from '../../collection/run.js'
import { plain } from '../../story/plain.js'

/** What is there for a debt and not on it yet. */
const setAsideFor = ({ before }: Run, { debt }: OpenDebt): bigint => {
  const { covered = 0n, unapplied = 0n } = before.beside.get(debt) ?? {}
  return covered + unapplied
}

/** What is asked for may be asked for. */
export const asksWhatMayBeAsked = houseLaw({
  name: 'no more is asked for than may be asked for',
  source: 'a promise, a plan, a dispute or a hold keeps dunning off the amount it concerns',
  says: 'We never ask for what is disputed, promised, on hold, not due yet, or here already.',
  of: spokenOf,
  wrong: ({ step, amount, debts }, run) => {
    const open = debts.map((id) => run.openDebt(id))
    const free = open.reduce(
      (sum, debt) => sum + (debt === undefined ? 0n : dunnableBalance(debt, run.on, setAsideFor(run, debt))),
      0n,
    )
    if (amount.amount > 0n && amount.amount <= free) return undefined
    return `"${step}" asks for ${tellAmount(amount)}, and ${tellAmount({ ...amount, amount: free })} may be asked for`
  },
})

/** What is decided is taken by the debt. */
export const canBeDone = houseLaw({
  name: 'what is decided can be done',
  source: 'a decision is carried out by a command, and the rules of a debt hold for it',
  says: 'Nothing is decided about a debt that its promise, its plan, its dispute or its state forbids.',
  of: (run) => debtsOfActs(run, actsOf(run)),
  wrong: ({ act, debt }, { rules, decision, on }) => {
    const command = commandOfAct(rules, act, decision, debt.debt, on)
    const answer = command === undefined ? undefined : debtDecider.decide(command, debt)
    return answer === undefined || E.isRight(answer)
      ? undefined
      : `"${act.step}" is decided for ${debt.debt}, which refuses it: ${plain(answer.left)}`
  },
})

/** Only open debts have steps. */
export const onlyOpenDebts = houseLaw({
  name: 'a step is for a debt of which something is open',
  source: 'the domain: a collection policy',
  says: 'Who has paid hears nothing more.',
  of: (run) => actsOf(run).flatMap(({ step, debts }) => debts.map((debt) => ({ step, debt }))),
  wrong: ({ step, debt }, run) =>
    run.openDebt(debt) === undefined ? `"${step}" is decided for ${debt}, of which nothing is open` : undefined,
})

/** Nothing is given up while it may still come. */
export const givesUpWhatIsLost = houseLaw({
  name: 'a policy gives up nothing that may still come',
  source: 'a write-off is for what is lost',
  says: 'We give up no debt that somebody is paying, has promised or disputes, that is not due, or for which we hold the money.',
  of: (run) =>
    debtsOfActs(
      run,
      actsOf(run).filter(({ does }) => does === 'write-off'),
    ),
  wrong: ({ act, debt }, run) => {
    const aside = setAsideFor(run, debt)
    if (aside > 0n) {
      return `"${act.step}": ${debt.debt} is given up, and ${tellAmount(inCurrencyOf(debt, aside))} is here or covered by a cheque`
    }
    const wrong = givesUpOnlyWhatIsLost.wrong(true, debt, run.on)
    return wrong === undefined ? undefined : `"${act.step}": ${debt.debt} is ${wrong}`
  },
})

/** A fee is no more than what it is for. */
export const feesWithinReason = houseLaw({
  name: 'the fee of a step is no more than a quarter of what it asks for',
  source: 'a fee pays for the step, and is no second claim (BGH VIII ZR 95/18: real cost of a reminder)',
  says: 'Nobody pays more for a reminder than a part of what he is reminded of.',
  of: (run) => actsOf(run).filter(({ fee }) => fee !== undefined),
  wrong: ({ step, fee, amount }) =>
    fee === undefined || fee.amount * 4n <= amount.amount
      ? undefined
      : `"${step}" costs ${tellAmount(fee)} and asks for ${tellAmount(amount)}`,
})

/** What was charged before is no ground for more. */
export const noFeeOnFees: Law<HouseHistory> = houseLaw({
  name: 'a fee in percent is of the principal, and of nothing that was charged',
  source: 'interest is simple, never compound',
  says: 'We take no fee on a fee, and no interest on interest.',
  of: (run) =>
    debtsOfActs(
      run,
      actsOf(run).filter(({ fee, strategy, step, debts }) => {
        const says = run.strategyOf(strategy)?.steps.find((one) => one.step === step)?.fee
        return fee !== undefined && says?.share !== undefined && says.bands === undefined && debts.length === 1
      }),
    ),
  wrong: ({ act, debt }, run) => {
    const fee = run.strategyOf(act.strategy)?.steps.find(({ step }) => step === act.step)?.fee
    const named = (amounts: StepFee['amounts']): bigint =>
      amounts?.find(({ currency }) => currency === debt.currency)?.amount ?? 0n
    const share = (debt.open.principal * BigInt(fee?.share ?? 0) + 5_000n) / 10_000n
    const most = [named(fee?.amounts) + named(fee?.perDebt) + share, named(fee?.least)].reduce((a, b) =>
      a > b ? a : b,
    )
    return (act.fee?.amount ?? 0n) <= most
      ? undefined
      : `"${act.step}" costs ${act.fee === undefined ? '' : tellAmount(act.fee)}, and its share of the principal is ${tellAmount(inCurrencyOf(debt, most))}`
  },
})

/** Where a law knows no interest, none is charged. */
export const noInterestWhereNone = houseLaw({
  name: 'nothing is charged for time where the law knows no interest',
  source: 'Saudi Civil Transactions Law, art. 178; AAOIFI Sharia standard 3',
  says: 'In Saudi Arabia a late debtor pays what he owes and real costs, and nothing for the delay.',
  of: (run) =>
    openIn(run).filter(({ debt, decision }) => {
      const places = run.strategyOf(decision.strategy)?.for?.jurisdictions
      return debt.currency === 'SAR' || places?.some((one) => one.startsWith('SA'))
    }),
  wrong: ({ decision }, run) => {
    const strategy = run.strategyOf(decision.strategy)
    const charge = strategy?.lateCharge?.strategy ?? 'none'
    if (timeCosts.has(charge)) return `"${strategy?.strategy}" charges ${charge}`
    const shared = decision.due.find(({ step }) => strategy?.steps.some((one) => one.step === step && one.fee?.share))
    return shared === undefined ? undefined : `"${shared.step}" charges a share of the debt`
  },
})

const timeCosts: ReadonlySet<string> = new Set(['simple-interest', 'agreed-penalty', 'index-ratio'])

/** Before it is due nobody is warned. */
export const nothingBeforeDue = houseLaw({
  name: 'before the due date nobody is warned, charged or taken anywhere',
  source: 'a debt that is not due is not late',
  says: 'Before the day on which he has to pay a debtor may get a friendly word, and no more.',
  of: (run) => openIn(run).filter(({ debt }) => run.on <= (scheduleOf(debt)[0]?.due ?? debt.dueDate)),
  wrong: ({ debt }, { decision }) => {
    const early = decision.acts.find((act) => act.debts.length === 1 && act.debts[0] === debt.debt && isWarning(act))
    return early === undefined
      ? undefined
      : `"${early.step}" (${early.tone ?? early.does}${early.fee === undefined ? '' : `, for ${tellAmount(early.fee)}`}) of ${debt.debt}, which is not late`
  },
})

const isWarning = ({ does, tone, fee }: DueAct): boolean =>
  fee !== undefined ||
  (does !== 'remind' && does !== 'negotiate' && does !== 'review') ||
  tone === 'firm' ||
  tone === 'final-notice' ||
  tone === 'legal-notice'

/** Of less a fixed tolerance may be the most. */
const leastPromise = 10_00n

/** A promise is kept with money. */
export const promisesNeedMoney: Law<HouseHistory> = {
  name: 'a promise is kept with most of what was promised',
  source: 'kept is what was promised, less a small tolerance',
  says: 'A promise of 1,000 is not kept with 10.',
  guard: ({ events }) => events.filter(({ type }) => type === 'PaymentPromised').length,
  check: ({ events }) => {
    for (const [index, event] of events.entries()) {
      if (event.type !== 'PromiseKept') continue
      const promised = events.find(
        (one) => one.type === 'PaymentPromised' && one.debt === event.debt && one.promise === event.promise,
      )
      if (promised?.type !== 'PaymentPromised' || promised.amount.amount < leastPromise) continue
      if (event.counted.amount * 2n < promised.amount.amount) {
        const wrong = `kept with ${tellAmount(event.counted)} of ${tellAmount(promised.amount)}`
        return { after: index + 1, wrong }
      }
    }
    return undefined
  },
}
