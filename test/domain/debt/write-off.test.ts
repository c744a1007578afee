import { describe, expect, it } from 'vitest'
import { given } from '../../../src/adapters/testing/index.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { recoverable } from '../../../src/domain/debt/state.js'
import { customer, day, eur, INV, issued, life, PAY, pay, stateAfter, takeBack, writeOff } from '../sample.js'

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
      .thenRejected({ rejection: 'ExceedsRecoverable', amount: eur('100.01'), recoverable: eur('100.00') })
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
      .thenRejected({ rejection: 'NotOpen' })
    given(debt, issued).when(writeOff('2026-02-28')).thenRejected({ rejection: 'BeforeIssue' })
  })
})

describe('a cancellation', () => {
  it('ends the life of a debt that was issued in error', () => {
    const events = life(cancel('2026-03-02'))
    expect(stateAfter(events)).toMatchObject({ situation: 'cancelled', open: { principal: 0n } })
    expect(debt.isTerminal(stateAfter(events))).toBe(true)
    given(debt, ...events)
      .when(pay('1.00', '2026-03-03'))
      .thenRejected({ rejection: 'NotOpen', situation: 'cancelled' })
  })

  it('waits until what was paid is taken back', () => {
    const paid = life(pay('400.00', '2026-03-20'))
    given(debt, ...paid)
      .when(cancel('2026-03-21'))
      .thenRejected({ rejection: 'PaymentsApplied', paid: eur('400.00') })
    expect(stateAfter(life(pay('400.00', '2026-03-20'), takeBack('2026-03-21'), cancel('2026-03-21'))).situation).toBe(
      'cancelled',
    )
  })
})

describe('regressions', () => {
  it('money is recovered on no day before the write-off, though it was there earlier', () => {
    const recovered = life(writeOff('2026-12-31'), pay('100.00', '2026-12-01')).at(-1)
    expect(recovered).toMatchObject({ type: 'DebtRecovered', on: '2026-12-31', valueDate: '2026-12-01' })
  })

  it('a back-dated recovery is refused where more would have been recovered than was written off', () => {
    const events = life(writeOff('2026-12-31'), pay('1000.00', '2027-01-10'), takeBack('2027-02-10'))
    given(debt, ...events)
      .when(pay('1.00', '2027-02-09', 2))
      .thenRejected({ rejection: 'ExceedsRecoverable', recoverable: eur('0.00') })
  })
})
