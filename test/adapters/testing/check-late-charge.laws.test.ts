import { describe, expect, it } from 'vitest'
import { lateCharges } from '../../../examples/faulty-rules/late-charges.js'
import { checkLateCharge, laws, tellChecked } from '../../../src/adapters/testing/index.js'
import { assessLateCharge } from '../../../src/domain/late-charge/late-charge.js'

describe('checkLateCharge', () => {
  it('finds no fault in ours, and puts every law to the test', () => {
    const checked = checkLateCharge(assessLateCharge, { runs: 400 })
    expect(tellChecked(checked)).toContain(': sound')
    expect(checked.laws.length).toBe(laws.lateCharge.length + 1)
  })

  it.each(lateCharges.map(({ rule, check }) => [rule, check] as const))('finds %s', (_, check) => {
    const broken = check().laws.find(({ verdict }) => verdict === 'broken')
    expect(broken?.counterexample?.events.length).toBe(1)
    expect(broken?.counterexample?.replay).toMatch(/^checkLateCharge\(assess, /)
  })

  it('tells of one that throws or is not the same twice, by the law that it breaks', () => {
    const throwing = checkLateCharge(
      () => {
        throw new RangeError('no rate')
      },
      { first: true },
    )
    const answered = throwing.laws.find(({ law }) => law === 'every command is answered with events or a rejection')
    expect(answered?.counterexample?.wrong).toContain('RangeError: no rate')
    let days = 0
    const other = checkLateCharge(
      (strategy, lateness) =>
        assessLateCharge(strategy, { ...lateness, asOf: days++ % 2 ? lateness.asOf : lateness.from }),
      {
        first: true,
      },
    )
    const broken = other.laws.filter(({ verdict }) => verdict === 'broken').map(({ law }) => law)
    expect(broken).toContain('asked again, a late charge is the same')
  })

  it('says of what is no function that it is none', () => {
    expect(checkLateCharge(7 as never).trouble?.why).toContain('is no function')
  })
})
