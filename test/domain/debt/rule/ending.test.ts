import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { given, play } from '../../../../src/adapters/testing/index.js'
import type { DebtCommandOf } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { type IssuedDebt, openBalance, recoverable } from '../../../../src/domain/debt/state.js'
import { money } from '../../../../src/domain/value/money.js'
import { customer, day, eur, INV, issue, issued, life, PAY, pay, stateAfter, takeBack, writeOff } from '../../sample.js'
import { cost, openOn, typesOf } from '../sample.js'

const cancel = (on: string) => ({ type: 'CancelDebt', debt: INV, on: day(on), reason: 'issued in error' }) as const

describe('a write-off', () => {
  it('gives up all that is open', () => {
    given(debt, ...life(pay('400.00', '2026-03-20')))
      .when(writeOff('2026-12-31'))
      .then({
        type: 'DebtWrittenOff',
        debt: INV,
        debtor: customer,
        on: day('2026-12-31'),
        amount: eur('600.00'),
        split: { principal: 60_000n },
        reason: 'insolvent',
      })
  })

  it('is not forgiveness: money that still comes is recovered, and what is lost yet is told', () => {
    given(debt, ...life(pay('400.00', '2026-03-20'), writeOff('2026-12-31')))
      .when(pay('250.00', '2027-02-01', 2))
      .then({
        type: 'DebtRecovered',
        debt: INV,
        debtor: customer,
        on: day('2027-02-01'),
        payment: PAY(2),
        allocation: 1,
        amount: eur('250.00'),
        method: 'transfer',
        valueDate: day('2027-02-01'),
        outstanding: eur('350.00'),
      })
  })

  it('never yields more than was written off', () => {
    const recovered = life(writeOff('2026-12-31'), pay('900.00', '2027-02-01'))
    given(debt, ...recovered)
      .when(pay('100.01', '2027-03-01', 2))
      .thenRejected({ _tag: 'ExceedsRecoverable', amount: eur('100.01'), recoverable: eur('100.00') })
    expect(stateAfter(life(writeOff('2026-12-31'), pay('1000.00', '2027-02-01'))).situation).toBe('settled')
  })

  it('a recovery that is taken back may be recovered again', () => {
    const events = life(writeOff('2026-12-31'), pay('900.00', '2027-02-01'), takeBack('2027-02-10'))
    expect(stateAfter(events).situation).toBe('writtenOff')
    expect(recoverable(stateAfter(events))).toBe(100_000n)
    expect(stateAfter(events).open.principal).toBe(0n)
  })

  it('of nothing, or before the last payment, is refused', () => {
    given(debt, ...life(pay('1000.00', '2026-03-20')))
      .when(writeOff('2026-12-31'))
      .thenRejected({ _tag: 'NotOpen' })
    given(debt, issued).when(writeOff('2026-02-28')).thenRejected({ _tag: 'BeforeIssue' })
  })
})

describe('a write-off of a part', () => {
  const part = (amount: string, on: string) => ({ ...writeOff(on), amount: eur(amount) })
  const small = life(part('10.00', '2026-04-01'))

  it('leaves the rest to be paid, and the part recoverable beside it', () => {
    expect(small.at(-1)).toMatchObject({ amount: eur('10.00'), split: { principal: 1_000n }, remaining: eur('990.00') })
    const state = stateAfter(small)
    expect(state.situation).toBe('open')
    expect([openBalance(state), recoverable(state)]).toEqual([99_000n, 1_000n])
  })

  it('is recovered only after what is open is paid', () => {
    given(debt, ...small)
      .when(pay('990.01', '2026-04-10'))
      .thenRejected({ _tag: 'ExceedsOpen', open: eur('990.00') })
    const paid = life(part('10.00', '2026-04-01'), pay('990.00', '2026-04-10'))
    expect(stateAfter(paid).situation).toBe('writtenOff')
    const whole = life(part('10.00', '2026-04-01'), pay('990.00', '2026-04-10'), pay('10.00', '2026-05-01', 2))
    expect(whole.at(-1)).toMatchObject({ type: 'DebtRecovered', outstanding: eur('0.00') })
    expect(stateAfter(whole).situation).toBe('settled')
  })

  it('is for no more than is open, in its currency, and more than nothing', () => {
    const of = (amount: ReturnType<typeof eur>) => ({ ...writeOff('2026-04-01'), amount })
    given(debt, issued)
      .when(of(eur('1000.01')))
      .thenRejected({ _tag: 'ExceedsOpen', open: eur('1000.00') })
    given(debt, issued)
      .when(of(eur('0.00')))
      .thenRejected({ _tag: 'NotPositive' })
    given(debt, issued)
      .when(of(money(1n, 'USD')))
      .thenRejected({ _tag: 'CurrencyMismatch' })
  })

  it('comes on top of another, and is taken back in parts', () => {
    const back = { type: 'ReverseWriteOff', debt: INV, on: day('2026-05-02'), reason: 'found' } as const
    const events = life(part('10.00', '2026-04-01'), part('20.00', '2026-05-01'), { ...back, amount: eur('25.00') })
    expect(events.at(-1)).toMatchObject({ amount: eur('25.00'), remaining: eur('995.00') })
    expect(recoverable(stateAfter(events))).toBe(500n)
    given(debt, ...events)
      .when({ ...back, amount: eur('5.01') })
      .thenRejected({ _tag: 'ExceedsRecoverable', recoverable: eur('5.00') })
    expect(stateAfter(life(part('10.00', '2026-04-01'), part('20.00', '2026-05-01'), back)).situation).toBe('open')
  })

  it('takes money of a day on which the first of two was enough for it with effect from that day', () => {
    const events = life(part('10.00', '2026-04-01'), part('990.00', '2026-06-01'), pay('10.00', '2026-05-01'))
    expect(events.at(-1)).toMatchObject({ type: 'DebtRecovered', on: '2026-05-01' })
    const later = life(part('10.00', '2026-04-01'), part('990.00', '2026-06-01'), pay('10.01', '2026-05-01'))
    expect(later.at(-1)).toMatchObject({ type: 'DebtRecovered', on: '2026-06-01' })
  })
})

describe('a cancellation', () => {
  it('ends the life of a debt that was issued in error', () => {
    const events = life(cancel('2026-03-02'))
    expect(stateAfter(events)).toMatchObject({ situation: 'cancelled', open: { principal: 0n } })
    expect(debt.isTerminal(stateAfter(events))).toBe(true)
    given(debt, ...events)
      .when(pay('1.00', '2026-03-03'))
      .thenRejected({ _tag: 'NotOpen', situation: 'cancelled' })
  })

  it('waits until what was paid is taken back', () => {
    const paid = life(pay('400.00', '2026-03-20'))
    given(debt, ...paid)
      .when(cancel('2026-03-21'))
      .thenRejected({ _tag: 'PaymentsApplied', paid: eur('400.00') })
    expect(stateAfter(life(pay('400.00', '2026-03-20'), takeBack('2026-03-21'), cancel('2026-03-21'))).situation).toBe(
      'cancelled',
    )
  })
})

const undo = (on: string) => ({ type: 'ReverseWriteOff', debt: INV, on: day(on), reason: 'found by mistake' }) as const
const sell = (price: string, on: string): DebtCommandOf<'SellDebt'> => ({
  type: 'SellDebt',
  debt: INV,
  on: day(on),
  buyer: 'Claims Ltd',
  price: eur(price),
  document: 'deed of sale',
})

describe('any write-off, recoveries, and the reversal', () => {
  const amounts = fc.array(fc.bigInt({ min: 1n, max: 30_000n }), { maxLength: 4 })

  it('leave what was neither recovered nor owed again: nothing is lost on the way', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.boolean(), (paid, recovered, reverse) => {
        const paying = (of: ReadonlyArray<bigint>, on: string, from: number) =>
          of.map((amount, n) => ({ ...pay('1.00', on, from + n), amount: money(amount, 'EUR') }))
        const { states } = play(debt, [
          issue(),
          ...paying(paid, '2026-03-20', 1),
          writeOff('2026-12-31'),
          ...paying(recovered, '2027-01-10', 10),
          ...(reverse ? [undo('2027-02-01')] : []),
        ])
        const state = states.at(-1) as IssuedDebt
        const taken = state.payments.reduce((sum, { amount }) => sum + amount, 0n)
        expect(openBalance(state) + recoverable(state)).toBe(100_000n - taken)
        if (reverse) expect(recoverable(state)).toBe(0n)
        else expect(openBalance(state)).toBe(0n)
      }),
    )
  })
})

describe('a write-off that is reversed', () => {
  it('makes owed again what was not recovered, by component', () => {
    const events = life(cost('50.00', '2026-04-01'), writeOff('2026-12-31'), pay('100.00', '2027-01-10'))
    given(debt, ...events)
      .when(undo('2027-02-01'))
      .then({
        type: 'WriteOffReversed',
        debt: INV,
        debtor: customer,
        on: day('2027-02-01'),
        amount: eur('950.00'),
        split: { principal: 95_000n },
        remaining: eur('950.00'),
        reason: 'found by mistake',
      })
    const state = stateAfter(life(writeOff('2026-12-31'), undo('2027-02-01')))
    expect([state.situation, openBalance(state), recoverable(state)]).toEqual(['open', 100_000n, 0n])
    expect(openOn(life(writeOff('2026-12-31'), undo('2027-02-01')), '2027-01-31', '2027-02-01')).toEqual([0n, 100_000n])
  })

  it('where nothing was written off, or nothing is left of it, is nothing new', () => {
    given(debt, issued).when(undo('2027-02-01')).thenNothing()
    given(debt, ...life(writeOff('2026-12-31'), pay('1000.00', '2027-01-10')))
      .when(undo('2027-02-01'))
      .thenNothing()
    given(debt, ...life(writeOff('2026-12-31'), undo('2027-02-01')))
      .when(undo('2027-02-02'))
      .thenNothing()
  })

  it('is not reversed before it was made, nor before a recovery that it did not leave', () => {
    given(debt, ...life(writeOff('2026-12-31')))
      .when(undo('2026-12-30'))
      .thenRejected({ _tag: 'BeforeItBegan', what: 'write-off', beganOn: day('2026-12-31') })
    const back = life(writeOff('2026-12-31'), pay('400.00', '2027-01-10'), takeBack('2027-02-10'))
    given(debt, ...back)
      .when(undo('2027-02-01'))
      .thenRejected({ _tag: 'ExceedsRecoverable', amount: eur('1000.00'), recoverable: eur('600.00') })
    expect(
      openOn(
        life(writeOff('2026-12-31'), pay('400.00', '2027-01-10'), takeBack('2027-02-10'), undo('2027-02-10')),
        '2027-02-10',
      ),
    ).toEqual([100_000n])
  })

  it('is paid, and written off again', () => {
    const events = life(
      writeOff('2026-12-31'),
      undo('2027-02-01'),
      pay('400.00', '2027-02-02'),
      writeOff('2027-06-30'),
      pay('600.00', '2027-07-01', 2),
    )
    expect(typesOf(events).slice(2)).toEqual([
      'WriteOffReversed',
      'DebtPartiallyPaid',
      'DebtWrittenOff',
      'DebtRecovered',
    ])
    expect(stateAfter(events).situation).toBe('settled')
  })

  it('a recovery that goes back afterwards may be recovered again, beside what is owed', () => {
    const events = life(writeOff('2026-12-31'), pay('300.00', '2027-01-10'), undo('2027-02-01'), takeBack('2027-02-10'))
    expect([openBalance(stateAfter(events)), recoverable(stateAfter(events))]).toEqual([70_000n, 30_000n])
  })
})

describe('a payment from before the write-off that goes back', () => {
  const events = life(pay('400.00', '2026-03-20'), writeOff('2026-12-31'), takeBack('2027-01-05'))

  it('opens the debt again for itself; the rest stays written off', () => {
    expect([openBalance(stateAfter(events)), recoverable(stateAfter(events))]).toEqual([40_000n, 60_000n])
    expect(stateAfter(events).situation).toBe('open')
  })

  it('is paid again, and then what comes is recovered', () => {
    const paid = life(
      pay('400.00', '2026-03-20'),
      writeOff('2026-12-31'),
      takeBack('2027-01-05'),
      pay('400.00', '2027-01-10', 2),
      pay('600.00', '2027-01-11', 3),
    )
    expect(typesOf(paid).slice(-2)).toEqual(['DebtPaid', 'DebtRecovered'])
    expect(stateAfter(paid).situation).toBe('settled')
  })
})

describe('a sale', () => {
  it('is of all that is open, to somebody, for a price that is no payment', () => {
    given(debt, ...life(pay('400.00', '2026-03-20'), cost('50.00', '2026-04-01')))
      .when(sell('120.00', '2026-12-31'))
      .then({
        type: 'DebtSold',
        debt: INV,
        debtor: customer,
        on: day('2026-12-31'),
        buyer: 'Claims Ltd',
        price: eur('120.00'),
        amount: eur('650.00'),
        split: { principal: 60_000n, cost: 5_000n },
        document: 'deed of sale',
      })
    expect(stateAfter(life(sell('120.00', '2026-12-31')))).toMatchObject({ situation: 'sold', open: { principal: 0n } })
  })

  it('may be for nothing, not for less, and in the currency of the debt', () => {
    expect(life(sell('0.00', '2026-12-31'))).toHaveLength(2)
    given(debt, issued).when(sell('-0.01', '2026-12-31')).thenRejected({ _tag: 'Negative', field: 'price' })
    given(debt, issued)
      .when({ ...sell('1.00', '2026-12-31'), price: money(1n, 'USD') })
      .thenRejected({ _tag: 'CurrencyMismatch' })
  })

  it('leaves nothing to pay, charge, write off or sell again', () => {
    const sold = life(sell('120.00', '2026-12-31'))
    const refused = { _tag: 'NotOpen', situation: 'sold' } as const
    for (const command of [
      pay('1.00', '2027-01-01'),
      writeOff('2027-01-01'),
      sell('1.00', '2027-01-01'),
      cost('1.00', '2027-01-01'),
    ]) {
      given(debt, ...sold)
        .when(command)
        .thenRejected(refused)
    }
  })

  it('is not of what was open earlier: a payment that goes back is owed to the seller', () => {
    const events = life(pay('400.00', '2026-03-20'), sell('120.00', '2026-12-31'), takeBack('2027-01-05'))
    expect([stateAfter(events).situation, openBalance(stateAfter(events))]).toEqual(['open', 40_000n])
    const again = life(
      pay('400.00', '2026-03-20'),
      sell('120.00', '2026-12-31'),
      takeBack('2027-01-05'),
      pay('400.00', '2027-01-10', 2),
    )
    expect(stateAfter(again).situation).toBe('sold')
  })

  it('on a day before a payment is refused', () => {
    given(debt, ...life(pay('400.00', '2026-04-20'), takeBack('2026-05-20')))
      .when(sell('1.00', '2026-04-30'))
      .thenRejected({ _tag: 'ExceedsOpen', open: eur('600.00') })
  })
})

describe('regressions', () => {
  it('a debt that was cancelled is not owed again by reversing what was written off of it', () => {
    const cancelled = life(
      pay('400.00', '2026-03-20'),
      writeOff('2026-12-31'),
      takeBack('2027-01-05'),
      cancel('2027-01-06'),
    )
    given(debt, ...cancelled)
      .when(undo('2027-01-07'))
      .thenRejected({ _tag: 'NotOpen', debt: INV, situation: 'cancelled' })
  })

  it('money is recovered on no day before the write-off, though it was there earlier', () => {
    const recovered = life(writeOff('2026-12-31'), pay('100.00', '2026-12-01')).at(-1)
    expect(recovered).toMatchObject({ type: 'DebtRecovered', on: '2026-12-31', valueDate: '2026-12-01' })
  })

  it('a back-dated recovery is refused where more would have been recovered than was written off', () => {
    const events = life(writeOff('2026-12-31'), pay('1000.00', '2027-01-10'), takeBack('2027-02-10'))
    given(debt, ...events)
      .when(pay('1.00', '2027-02-09', 2))
      .thenRejected({ _tag: 'ExceedsRecoverable', recoverable: eur('0.00') })
  })
})
