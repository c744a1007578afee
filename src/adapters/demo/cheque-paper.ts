import type { SayadId } from '../../domain/cheque/sayad-id.js'
import { outstandingOf, type ReceivedCheque } from '../../domain/cheque/state.js'
import { openBalance } from '../../domain/debt/state.js'
import type { ChequeId, PaymentId } from '../../domain/value/id.js'
import { addDays, type LocalDate } from '../../domain/value/local-date.js'
import type { PaymentMethod } from '../../domain/value/method.js'
import { type Money, money } from '../../domain/value/money.js'
import { customs } from './customs.js'
import type { Debtor } from './debtors.js'
import type { Desk } from './desk.js'
import type { Claim } from './paying.js'

const digits = (number: number, count: number): string => String(number).padStart(count, '0')

/** A cheque as it is handed over: its paper, apart from its amount and what it is for. */
export const drawPaper = ({ random, today, number }: Desk, { id, country }: Debtor, chequeDate: LocalDate) => {
  const { banks, sayad } = customs[country]
  const half = (): string => digits(random.between(0, 99_999_999), 8)
  return {
    cheque: `CHQ-${number()}` as ChequeId,
    on: today(),
    debtor: id,
    chequeDate,
    drawer: random.percent(85) ? id : `${id}-owner`,
    bank: random.pick(banks),
    serial: digits(random.between(1, 999_999), 6),
    ...(sayad ? { sayad: `${half()}${half()}` as SayadId } : {}),
  } as const
}

export const nextPayment = ({ number }: Desk): PaymentId => `PAY-${number()}` as PaymentId

export const owedBy = (cheque: ReceivedCheque): Money => money(outstandingOf(cheque), cheque.received.amount.currency)

/** A debtor hands over a cheque of a later date for so much of a debt. */
export const handOver = (
  desk: Desk,
  claim: Claim,
  amount: Money,
  day: LocalDate,
  replaces?: ChequeId,
): ChequeId | undefined => {
  const paper = drawPaper(desk, claim.debtor, day)
  const received = desk.tell('treasury', {
    type: 'ReceiveCheque',
    ...paper,
    amount,
    purpose: 'payment',
    covers: [{ debt: claim.debt, amount }],
    ...(replaces === undefined ? {} : { replaces: [replaces] }),
  })
  return received ? paper.cheque : undefined
}

/** Whether the debts of a cheque still owe what it is to bring: they may have been paid otherwise meanwhile. */
export const isNeeded = ({ ledger }: Desk, cheque: ReceivedCheque): boolean =>
  cheque.received.covers.reduce((sum, { debt: id }) => {
    const debt = ledger.debt(id)
    return debt?.situation === 'open' ? sum + openBalance(debt) : sum
  }, 0n) >= outstandingOf(cheque)

/** The drawer pays otherwise what a cheque owes; one that has bounced, in two parts if need be. */
export const redeem = (desk: Desk, cheque: ChequeId, method: PaymentMethod, inParts = false): void => {
  const { random, ledger, tell, today, plan } = desk
  const held = ledger.cheque(cheque)
  if (held === undefined || !isNeeded(desk, held)) return
  const { amount: owed, currency } = owedBy(held)
  const amount = money(inParts && owed > 1n ? owed / 2n : owed, currency)
  const pays = { payment: nextPayment(desk), amount, method } as const
  if (!tell('treasury', { type: 'RedeemCheque', cheque, on: today(), ...pays }) || !inParts) return
  plan(addDays(today(), random.between(10, 25)), 'morning', () => redeem(desk, cheque, method))
}
