import { describe, expect, it } from 'vitest'
import { given } from '../../../../src/adapters/testing/index.js'
import type { DebtCommand } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import type { DelayReason } from '../../../../src/domain/debt/event.js'
import type { DebtorId } from '../../../../src/domain/value/id.js'
import { day, eur, INV, life, promise } from '../../sample.js'
import { due, place, refer, remind, reschedule, typesOf } from '../sample.js'

const because = (delayReason: DelayReason, on: string): DebtCommand => ({
  type: 'RecordDelayReason',
  debt: INV,
  on: day(on),
  delayReason,
})
const died = because('deceased-or-closed', '2026-05-02')
const takeOver = (sameDebtor: boolean): DebtCommand => ({
  ...{ type: 'AssumeDebt', debt: INV, on: day('2026-05-20'), assumedBy: 'HEIR' as DebtorId, agreement: 'inheritance' },
  ...{ approval: { by: 'head of credit', limit: eur('1000.00') }, sameDebtor },
})
const since = { since: day('2026-05-02') }
const asked = remind('1000.00', '2026-06-01')

describe('a debtor who has died or closed', () => {
  it('is not reminded, nor given to an agency or to court, before somebody is known who represents him', () => {
    given(debt, ...life(died))
      .when(asked)
      .thenRejected({ _tag: 'RepresentativeUnknown', ...since })
    given(debt, ...life(died))
      .when(place('2026-06-01'))
      .thenRejected({ _tag: 'RepresentativeUnknown', ...since })
    given(debt, ...life(died))
      .when(refer('2026-06-01'))
      .thenRejected({ unmet: [{ _tag: 'representativeKnown', ...since }] })
  })

  it('is one from the day on which it was told', () => {
    expect(typesOf(life(died, remind('1000.00', '2026-05-01'))).at(-1)).toBe('DebtorReminded')
  })

  it.each<[string, DebtCommand]>([
    ['is found not to have', because('temporary-cash', '2026-05-20')],
    ['has heirs, who take the debt over', takeOver(false)],
  ])('%s: then the debt is asked for as ever', (_, command) => {
    expect(typesOf(life(died, command, asked)).at(-1)).toBe('DebtorReminded')
  })

  it.each<[string, DebtCommand]>([
    ['promises', promise('200.00', '2026-05-20', '2026-05-25', { promisedBy: 'the administrator' })],
    ['signs a plan', reschedule('2026-05-20', [due('2026-06-20', '500.00'), due('2026-07-20', '500.00')])],
  ])('has somebody who represents him where that one %s', (_, command) => {
    const answer = debt.decide(remind('1.00', '2026-07-01'), life(died, command).reduce(debt.evolve, debt.initial))
    expect(answer._tag).toBe('Right')
  })

  it('stays unrepresented where only his id is found to be another', () => {
    given(debt, ...life(died, takeOver(true)))
      .when(asked)
      .thenRejected({ _tag: 'RepresentativeUnknown', ...since })
  })

  it('may be asked for by a call that is recorded, and the debt be paid, disputed or written off', () => {
    const outcome = { channel: 'phone', outcome: 'reached-other', conversation: true } as const
    const called = { type: 'RecordContact', debt: INV, on: day('2026-06-01'), ...outcome } as const
    expect(typesOf(life(died, called)).at(-1)).toBe('ContactAttempted')
  })
})
