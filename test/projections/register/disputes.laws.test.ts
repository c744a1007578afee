import { describe, expect, it } from 'vitest'
import { issuedDebts } from '../../../src/adapters/testing/index.js'
import { disputedBalance } from '../../../src/domain/debt/state.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { disputeRegister } from '../../../src/projections/register/disputes.js'
import { eachDay, states, sum } from './books.js'

const around = ['RaiseDispute', 'ResolveDispute'] as const

describe('the register of disputes', () => {
  it('has every dispute of the streams once, and is open as long as the decider has it open', () => {
    eachDay(
      80,
      (events, asOf, book) => {
        const { rows } = disputeRegister(states(events), { asOf })
        const told = issuedDebts(book).flatMap(({ debt, disputes }) =>
          disputes.map(({ dispute, amount, on, takenOff, resolved }) => ({
            ...{ debt, dispute, amount, raisedOn: on, isOver: resolved !== undefined },
            givenUp: sum(takenOff.map((taken) => taken.amount)),
          })),
        )
        const recorded = rows.map(({ debt, dispute, amount, raisedOn, givenUp, status }) => ({
          ...{ debt, dispute, amount: amount.amount, raisedOn, givenUp: givenUp.amount },
          isOver: status !== 'open' && status !== 'givenUp',
        }))
        expect(recorded).toHaveLength(told.length)
        expect(recorded).toEqual(expect.arrayContaining(told))
        for (const { status, endedOn, days } of rows) {
          if (status === 'open') expect(endedOn).toBeUndefined()
          expect(days).toBeGreaterThanOrEqual(0)
        }
      },
      around,
    )
  })

  it('has disputed what the aging tells as disputed, and what the decider of each debt does', () => {
    eachDay(
      100,
      (events, asOf, book) => {
        const { currencies, rows } = disputeRegister(states(events), { asOf })
        const disputed = new Map(currencies.map((one) => [one.currency, one.disputed.amount]))
        for (const { currency, columns } of aging(states(events), { asOf }).currencies) {
          expect(disputed.get(currency) ?? 0n).toBe(columns.disputed.amount)
        }
        for (const known of issuedDebts(book)) {
          const own = rows.filter(({ debt }) => debt === known.debt)
          expect(sum(own.map(({ left }) => left.amount))).toBe(disputedBalance(known))
        }
      },
      around,
    )
  })
})
