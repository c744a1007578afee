import type { PaymentEventOf } from '../../domain/payment/event.js'
import { epochDay } from '../../domain/value/local-date.js'
import { either, onDay } from './arrival.js'
import { byBehaviour } from './by-behaviour.js'
import type { Expectation } from './expectation.js'
import type { Known } from './expectations-of.js'

type Requested = PaymentEventOf<'DebitRequested'>

/** Whether the money of a debit may go to a debt: to those that it names, or to all of its debtor. */
const isFor = ({ instruction }: Requested, { debt }: Expectation): boolean => {
  switch (instruction.strategy) {
    case 'none':
      return false
    case 'specific':
      return instruction.rest !== undefined || instruction.directions.some((direction) => direction.debt === debt)
    default:
      return true
  }
}

/**
 * Gives what direct debits were asked for its source: of what would else go by how the debtor pays, the oldest due first, as much as
 * the debit is of. It is expected on the day of collection by how often debits came, and the rest as its debtor pays.
 */
export const withDebits = (
  expectations: ReadonlyArray<Expectation>,
  pending: ReadonlyArray<Requested>,
  { behaviour, records, ends, certain }: Known,
): ReadonlyArray<Expectation> => {
  if (pending.length === 0) return expectations
  const given = new Map<Expectation, Expectation[]>()
  const left = new Map<Expectation, bigint>()
  const today = behaviour.day
  const asked = pending.toSorted((a, b) => (a.collectOn < b.collectOn ? -1 : a.collectOn > b.collectOn ? 1 : 0))
  const debtors = new Set(asked.map(({ debtor }) => debtor))
  const open = expectations
    .filter(({ source, debtor }) => source === 'behaviour' && debtors.has(debtor))
    .sort((a, b) => a.due - b.due)
  for (const debit of asked) {
    const { debtor, amount, collectOn } = debit
    const on = Math.max(epochDay(collectOn), today + 1)
    const wait = on - today
    const counted = records.debits(debtor)
    let money = amount.amount
    for (const one of open) {
      if (one.debtor !== debtor || one.currency !== amount.currency || !isFor(debit, one)) continue
      const there = left.get(one) ?? one.amount
      const taken = there < money ? there : money
      if (taken <= 0n) continue
      money -= taken
      left.set(one, there - taken)
      const arrival = certain
        ? onDay(wait, ends)
        : either(counted.chance, onDay(wait, ends), byBehaviour(behaviour, debtor, one.due, ends, wait))
      const parts = given.get(one) ?? []
      given.set(one, parts)
      parts.push({ ...one, source: 'debit', on, amount: taken, counted, ...arrival })
    }
  }
  return expectations.flatMap((one) => {
    const parts = given.get(one)
    if (parts === undefined) return [one]
    const rest = left.get(one) ?? 0n
    return rest > 0n ? [...parts, { ...one, amount: rest }] : parts
  })
}
