import type { DebtEvent } from '../../../src/domain/debt/event.js'

type Amounts = Readonly<Record<'principal' | 'fee' | 'interest' | 'cost', bigint>>

/**
 * What is owed by component at the end of a day, from all the events: slow and plain, to check the decider by. Every event
 * is looked at again for every question, and nothing is remembered from one to the next.
 */
export const referenceBalance = (events: ReadonlyArray<DebtEvent>, day = '9999-12-31'): Amounts => {
  const sum = (component: keyof Amounts): bigint => {
    let balance = 0n
    for (const event of events) {
      if (event.on > day) continue
      if (event.type === 'DebtIssued' && component === 'principal') balance += event.principal.amount
      if (event.type === 'PaymentReversed') balance += event.split[component] ?? 0n
      if (
        event.type === 'DebtPaid' ||
        event.type === 'DebtPartiallyPaid' ||
        event.type === 'CreditNoteIssued' ||
        event.type === 'DebtWrittenOff' ||
        event.type === 'DebtCancelled'
      ) {
        balance -= event.split[component] ?? 0n
      }
    }
    return balance
  }
  return { principal: sum('principal'), fee: sum('fee'), interest: sum('interest'), cost: sum('cost') }
}
