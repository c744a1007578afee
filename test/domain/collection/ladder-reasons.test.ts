import { describe, expect, it } from 'vitest'
import { checkPolicyJson, decideAccount } from '../../../src/domain/collection/index.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import { day, dispute, eur, INV, life, pay, stateAfter } from '../sample.js'
import { euros, houseOf, Office } from './office.js'
import { brief, decided, house, housePolicy, remind } from './sample.js'

const [before, friendly, firm] = house.steps as ReadonlyArray<(typeof house.steps)[number]>

describe('why a step is due, in figures', () => {
  it('names the days between two steps beside the offset where they put it off', () => {
    const late = life(remind('friendly', '2026-04-20'))
    const [step] = decided('2026-04-27', late, housePolicy({ daysBetweenSteps: 7 })).due
    expect(step?.reasons).toEqual([
      { rule: 'offset', from: 'due-date', anchor: '2026-03-31', days: 14, on: '2026-04-14', daysPastDue: 27 },
      { rule: 'days-between', days: 7, last: '2026-04-20', on: '2026-04-27' },
    ])
  })

  it('says of a repeated step which time it is, of how many, and since when', () => {
    const again = housePolicy({
      steps: [{ step: 'friendly', days: 1, channels: ['email'], repeat: { every: 10, unit: 'days', times: 3 } }],
    })
    const once = life(remind('friendly', '2026-04-01'))
    expect(brief(decided('2026-04-10', once, again))).toBe('2026-04-11 offset')
    expect(decided('2026-04-11', once, again).due[0]?.reasons).toEqual([
      { rule: 'repeated', time: 2, times: 3, on: '2026-04-11' },
    ])
  })

  it('names what is disputed, and how much of it, where nothing else may be asked for', () => {
    const disputed = life(remind('friendly', '2026-04-01'), dispute('1000.00', '2026-04-05'))
    expect(decided('2026-04-14', disputed).reasons).toEqual([
      { rule: 'disputed', amount: eur('1000.00'), disputes: ['DIS-1'] },
    ])
  })
})

describe('a step for debts of so many days or of so much', () => {
  const either = housePolicy({
    steps: [
      {
        ...{ step: 'friendly', days: 1, channels: ['email'] },
        when: { any: [{ minDaysPastDue: 60 }, { leastAmount: euros('1000.00'), minDebts: 1 }] },
      },
    ],
  })

  it('is due as soon as one of them is so, and of a large debt that is at once', () => {
    expect(brief(decided('2026-04-01', life(), either))).toBe('friendly')
    const small = life(pay('0.01', '2026-03-10'))
    // Amounts are looked at again week by week.
    expect(brief(decided('2026-04-01', small, either))).toBe('2026-04-07 none-of-step')
    expect(brief(decided('2026-05-29', small, either))).toBe('2026-05-30 none-of-step')
    expect(brief(decided('2026-05-30', small, either))).toBe('friendly')
  })

  it('waits for the first of them, and tells what each lacks', () => {
    const [step] = decided('2026-04-01', life(pay('0.01', '2026-03-10')), either).notTaken
    expect(step?.reasons.at(-1)).toEqual({
      rule: 'none-of-step',
      unmet: [
        { rule: 'days-past-due', least: 60, actual: 1 },
        { rule: 'least-of-step', least: eur('1000.00'), actual: eur('999.99') },
      ],
    })
  })

  it('is reached by a debt of such an amount, for a policy check, and is no step with no condition at all', () => {
    const large = { any: [{ leastAmount: euros('90000.00') }, { minDebts: 3 }] }
    const steps = [{ step: 'friendly', days: 1, channels: ['email'], when: large }]
    const says = { version: '1', effectiveFrom: '2026-01-01' }
    expect(checkPolicyJson({ ...says, strategies: [{ strategy: 'all', mode: 'ladder', per: 'debt', steps }] })).toEqual(
      expect.objectContaining({ problems: [], faults: [] }),
    )
    const empty = [{ ...steps[0], when: { any: [] } }]
    const unread = checkPolicyJson({
      ...says,
      strategies: [{ strategy: 'all', mode: 'ladder', per: 'debt', steps: empty }],
    })
    expect(unread.problems.map(({ path }) => path)).toEqual(['strategies.0.steps.0.when.any'])
  })
})

describe('debts that are asked for together', () => {
  it('jump to the highest step of any, and the own step of the others is told as jumped', () => {
    const office = new Office(
      houseOf({ mode: 'ladder', per: 'debtor', steps: [friendly, firm].flatMap((step) => step ?? []) }),
    )
    office.issue('OLD', day('2026-03-01'), day('2026-03-31'), eur('100.00'))
    office.issue('NEW', day('2026-03-10'), day('2026-04-10'), eur('50.00'))
    office.process(day('2026-04-01'))
    const { debts } = office.run(day('2026-04-14'))
    expect(debts.map(({ due }) => due.map(({ step }) => step))).toEqual([['firm'], ['firm']])
    expect(debts[1]?.notTaken).toEqual([
      { step: 'friendly', status: 'jumped', on: undefined, reasons: [{ rule: 'jumped', by: 'firm' }] },
    ])
  })

  it('are those that were issued: one that is not yet has said nothing, and a cadence counts none of it', () => {
    const policy = housePolicy({
      cadence: { contacts: 1, inDays: 7 },
      ...(before && friendly && { steps: [friendly] }),
    })
    const debts = [{ debt: stateAfter(life()) }, { debt: debt.initial }]
    const decision = decideAccount({ policy, debtor: debtor.initial, debts, day: day('2026-04-01') })
    expect(decision.debts.map((one) => one.due.length)).toEqual([1, 0])
  })
})

describe('a debt that was cured', () => {
  it('begins anew when a charge of an earlier due date is booked to it after all was paid', () => {
    const cured = life(
      ...[remind('friendly', '2026-04-01'), remind('firm', '2026-04-14'), pay('1000.00', '2026-05-01')],
      {
        ...{ type: 'AddCollectionCost', debt: INV, on: day('2026-06-10'), charge: 'CH-1' as never },
        ...{ amount: eur('40.00'), evidence: 'the bailiff', dueDate: day('2026-06-01') },
      },
    )
    expect(brief(decided('2026-06-10', cured))).toBe('friendly')
  })
})
