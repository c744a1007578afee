import type { DebtorId } from '../../domain/value/id.js'
import { addDays, localDate } from '../../domain/value/local-date.js'
import { customs } from './customs.js'
import type { Desk } from './desk.js'

const id = 'enquiry-0417' as DebtorId

/** A consumer asks for an offer, is assessed, buys nothing, and wants what is kept of him to be erased. */
export const planEnquiry = ({ tell, today, plan }: Desk): void => {
  plan(localDate('2025-02-10'), 'afternoon', () => {
    const { jurisdiction, zone, language } = customs.DE
    const is = { kind: 'consumer', jurisdiction, zone, language } as const
    tell('credit', { type: 'RegisterDebtor', debtor: id, on: today(), ...is })
    tell('credit', { type: 'AssessCredit', debtor: id, on: today(), band: 'new', source: 'credit bureau' })
  })
  plan(addDays(localDate('2025-02-10'), 76), 'afternoon', () => {
    tell('credit', { type: 'EraseSubject', debtor: id, on: today(), request: 'letter of 24 April 2025' })
  })
}
