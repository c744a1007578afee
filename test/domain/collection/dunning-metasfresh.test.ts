import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/value/local-date.js'
import { day, eur } from '../sample.js'
import { euros, faultsOf, houseOf, Office, type Strategy } from './office.js'

// Dunning levels of metasfresh and iDempiere: days after due, days between dunnings, fee and flat interest, a grace date, a write-off
// (metasfresh/metasfresh, DefaultDunningCandidateProducer and its tests; idempiere/idempiere, DunningRunCreate). Figures are ours.

const due = day('2026-02-01')

/** Levels after 10, 20 and 30 days, one after the other; ten days between the first two. */
const sequence = (says: Partial<Strategy> = {}) =>
  houseOf({
    ...{ mode: 'ladder', per: 'debtor', along: { at: 'own' } },
    steps: [
      { step: 'level 1', days: 10, channels: ['letter'] },
      { step: 'level 2', days: 20, daysAfterPrevious: 10, channels: ['letter'] },
      { step: 'level 3', days: 30, channels: ['letter'] },
    ],
    ...says,
  })

describe('dunning levels that are created in sequence', () => {
  it('make none of a level before all lower ones were processed', () => {
    const office = new Office(sequence())
    office.issue('I', due, due, eur('100.00'))
    expect(office.letters(addDays(due, 25))).toEqual(['level 1: I 100.00 EUR'])
    expect(faultsOf(sequence())).toEqual([])
  })

  it('leave the days between two dunnings of the level, and none where the level names none', () => {
    const office = new Office(sequence())
    office.issue('I', due, due, eur('100.00'))
    office.letters(addDays(due, 25))
    for (const days of [29, 34]) expect(office.letters(addDays(due, days))).toEqual([])
    expect(office.letters(addDays(due, 35))).toEqual(['level 2: I 100.00 EUR'])
    expect(office.letters(addDays(due, 36))).toEqual(['level 3: I 100.00 EUR'])
  })

  it('dun the same level once', () => {
    const office = new Office(sequence())
    office.issue('I', due, due, eur('100.00'))
    expect([...office.letters(addDays(due, 15)), ...office.letters(addDays(due, 15))]).toHaveLength(1)
  })

  it('wait for the day after the grace date', () => {
    const office = new Office(sequence())
    office.issue('I', due, due, eur('100.00'))
    office.block('I', due, addDays(due, 25))
    expect(office.letters(addDays(due, 25))).toEqual([])
    expect(office.letters(addDays(due, 26))).toEqual(['level 1: I 100.00 EUR'])
  })

  it('leave out what is in dispute, and dun the rest, where metasfresh leaves out the invoice', () => {
    const office = new Office(sequence())
    office.issue('I', due, due, eur('100.00'))
    office.issue('J', due, due, eur('100.00'))
    office.dispute('I', due, eur('100.00'))
    office.dispute('J', due, eur('10.00'))
    expect(office.letters(addDays(due, 10))).toEqual(['level 1: J 90.00 EUR'])
  })

  it('charge a fee and a flat rate of what is open, each time of the principal alone', () => {
    const fee = { amounts: euros('5.00'), share: 200 }
    const office = new Office(
      sequence({
        steps: [
          { step: 'level 1', days: 10, channels: ['letter'], fee },
          { step: 'level 2', days: 20, channels: ['letter'], fee },
        ],
      }),
    )
    office.issue('I', due, due, eur('100.00'))
    // No interest on interest and fees: the second is again 5.00 and 2.00.
    expect(office.runs(due, 30)).toEqual(['10 level 1: I 100.00 EUR + 7.00 EUR', '20 level 2: I 107.00 EUR + 7.00 EUR'])
  })

  it('write off at the last level, and say so to nobody', () => {
    const office = new Office(
      sequence({
        steps: [
          { step: 'level 1', days: 10, channels: ['letter'] },
          { step: 'write off', days: 90, does: 'write-off' },
        ],
      }),
    )
    office.issue('I', due, due, eur('100.00'))
    expect(office.runs(due, 120)).toEqual(['10 level 1: I 100.00 EUR', '90 write off: I 100.00 EUR'])
    expect(office.debts.get('I')?.situation).toBe('writtenOff')
  })

  it('go straight to the level of the age where they are not in sequence', () => {
    const office = new Office(sequence({ mode: 'jump' }))
    office.issue('I', due, due, eur('100.00'))
    expect(office.letters(addDays(due, 25))).toEqual(['level 2: I 100.00 EUR'])
    expect(office.letters(addDays(due, 26))).toEqual([])
    expect(office.letters(addDays(due, 30))).toEqual(['level 3: I 100.00 EUR'])
  })
})
