import { describe, expect, it } from 'vitest'
import { receivedCheques } from '../../../src/domain/allocation/account-of.js'
import { coverOf } from '../../../src/domain/cheque/cover.js'
import { outstandingOf, recourseOf } from '../../../src/domain/cheque/state.js'
import { chequeRegister } from '../../../src/projections/register/cheques.js'
import { creditRegister } from '../../../src/projections/register/credit.js'
import { cases, eachDay, states, sum } from './books.js'

describe('the register of cheques', () => {
  it('has every cheque of the streams once, where its decider has it', () => {
    eachDay(80, (events, asOf, book) => {
      const told = receivedCheques(book).map((state) => ({
        ...{ cheque: state.received.cheque, status: state.situation, chequeDate: state.received.chequeDate },
        ...{ left: outstandingOf(state), recourse: recourseOf(state), covers: coverOf(state)?.covers ?? [] },
      }))
      const recorded = chequeRegister(states(events), { asOf }).rows.map((row) => ({
        ...{ cheque: row.cheque, status: row.status, chequeDate: row.chequeDate },
        ...{ left: row.amount.amount - row.brought.amount, recourse: row.recourse.amount },
        covers: row.covers.map(({ debt, amount }) => ({ debt, amount: amount.amount })),
      }))
      expect(recorded).toHaveLength(told.length)
      expect(recorded).toEqual(expect.arrayContaining(told))
    })
  })

  it('waits for what is in hand, at a bank and passed on, covers no more, and adds to exposure what may come back', () => {
    eachDay(80, (events, asOf) => {
      const { rows, currencies } = chequeRegister(states(events), { asOf })
      const credit = creditRegister(cases(events), { asOf }).currencies
      for (const { currency, inHand, underCollection, passedOn, due, recourse } of currencies) {
        const own = rows.filter(({ amount }) => amount.currency === currency)
        expect(sum(own.map(({ waitedFor }) => waitedFor.amount))).toBe(
          inHand.amount + underCollection.amount + passedOn.amount,
        )
        expect(due.amount).toBeLessThanOrEqual(inHand.amount)
        expect(credit.find((one) => one.currency === currency)?.recourse ?? { amount: 0n }).toMatchObject({
          amount: recourse.amount,
        })
      }
      for (const { covers, waitedFor, daysToDue, chequeDate } of rows) {
        expect(sum(covers.map(({ amount }) => amount.amount))).toBeLessThanOrEqual(waitedFor.amount)
        expect(daysToDue <= 0).toBe(chequeDate <= asOf)
      }
    })
  })

  it('is in the order of places, and of due days in each', () => {
    eachDay(30, (events, asOf) => {
      const { rows } = chequeRegister(states(events), { asOf })
      for (const status of new Set(rows.map((row) => row.status))) {
        const own = rows.filter((row) => row.status === status)
        const from = rows.findIndex((row) => row.status === status)
        expect(rows.slice(from, from + own.length)).toEqual(own)
        expect(own.map(({ chequeDate }) => chequeDate)).toEqual(own.map(({ chequeDate }) => chequeDate).sort())
      }
    })
  })
})
