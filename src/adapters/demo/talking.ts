import type { Excuse } from '../../domain/debt/event/contact.js'
import type { HoldId } from '../../domain/value/id.js'
import { addDays } from '../../domain/value/local-date.js'
import type { Channel } from '../../domain/value/method.js'
import type { Behaviour } from './debtors.js'
import type { Actor, Desk } from './desk.js'
import type { Claim } from './paying.js'

const excuses: Readonly<Record<Behaviour, Readonly<Partial<Record<Excuse, number>>>>> = {
  prompt: { 'awaiting-transfer': 1 },
  slow: { 'awaiting-transfer': 60, 'third-party-owes': 40 },
  forgetful: { 'awaiting-transfer': 80, other: 20 },
  struggling: { 'no-money': 40, 'awaiting-loan': 25, 'third-party-owes': 20, 'cheque-of-other': 10, 'asset-sale': 5 },
  disputing: { other: 60, 'third-party-owes': 40 },
  gone: { 'no-money': 60, 'no-sales-today': 25, 'asset-sale': 15 },
}

/** Calls a debtor; answers whether it was spoken to. */
export const call = (desk: Desk, { debt }: Claim, actor: Actor): boolean => {
  const { random, tell, today } = desk
  const outcome = random.weighted({ reached: 55, 'no-answer': 20, voicemail: 12, 'reached-other': 9, busy: 4 })
  const conversation = outcome === 'reached'
  tell(actor, { type: 'RecordContact', debt, on: today(), channel: 'phone', outcome, conversation })
  return conversation
}

/** What is said instead of paying. None of it moves a due date. */
export const hearExcuse = (desk: Desk, { debt, debtor }: Claim, actor: Actor): void => {
  const { random, tell, today } = desk
  const about = { debt, on: today(), channel: 'phone' } as const
  if (random.percent(debtor.behaviour === 'gone' ? 30 : 8)) {
    tell(actor, { type: 'RecordRefusal', ...about, written: random.percent(30) })
  } else {
    const excuse = random.weighted(excuses[debtor.behaviour] as Readonly<Record<Excuse, number>>)
    tell(actor, { type: 'RecordExcuse', ...about, excuse })
  }
}

const shortOfMoney = { 'temporary-cash': 70, insolvent: 10, unwilling: 20 } as const
const careless = { forgot: 50, 'approval-process': 25, 'invoice-missing': 15, 'bank-technical': 10 } as const

/** Why a payment is late, as far as the collector can tell. */
export const noteDelay = (desk: Desk, { debt, debtor }: Claim, actor: Actor): void => {
  const { random, tell, today } = desk
  if (!random.percent(25)) return
  const poor = debtor.behaviour === 'struggling' || debtor.behaviour === 'gone'
  const delayReason = poor ? random.weighted(shortOfMoney) : random.weighted(careless)
  tell(actor, { type: 'RecordDelayReason', debt, on: today(), delayReason })
}

/** The debtor calls or writes of its own accord. */
export const hearFrom = (desk: Desk, { debt }: Claim, actor: Actor, regarding: string): void => {
  const { random, tell, today } = desk
  if (!random.percent(45)) return
  const channel: Channel = random.weighted({ phone: 50, email: 50 })
  const how = { channel, conversation: channel === 'phone', regarding } as const
  tell(actor, { type: 'RecordInboundContact', debt, on: today(), ...how })
}

export const note = (desk: Desk, { debt }: Claim, actor: Actor): void => {
  const { random, tell, today } = desk
  const text = random.pick([
    'their accountant is away until Monday',
    'asks for invoices by portal',
    'ask for the owner',
  ])
  tell(actor, { type: 'AddNote', debt, on: today(), note: text })
}

/** For a good reason nobody asks for the money for a while; some of these reasons are over before their day. */
export const hold = (desk: Desk, { debt }: Claim, actor: Actor): void => {
  const { random, tell, today, plan, number } = desk
  const reason = random.weighted({ goodwill: 50, investigation: 35, vulnerability: 15 })
  const until = addDays(today(), random.between(14, 40))
  const id = `HOLD-${number()}` as HoldId
  if (!tell(actor, { type: 'HoldDunning', debt, on: today(), hold: id, reason, until }) || random.percent(50)) return
  plan(addDays(today(), random.between(5, 12)), 'afternoon', () => {
    tell(actor, { type: 'ReleaseDunning', debt, on: today(), hold: id, reason: 'it is cleared up' })
  })
}
