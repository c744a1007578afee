import { describe, expect, it } from 'vitest'
import { withheldBy } from '../../../src/domain/collection/index.js'
import { day, dispute, eur, life, pay, promise, takeBack } from '../sample.js'
import { brief, decided, housePolicy, remind, statuses } from './sample.js'

const unasked = life()

describe('a ladder, one step after the other', () => {
  it('asks nothing before its first step, and says when that is', () => {
    expect(brief(decided('2026-03-02', unasked))).toBe('2026-03-28 offset')
  })

  it('reminds before the due date, and no more once that is over', () => {
    expect(brief(decided('2026-03-29', unasked))).toBe('before due')
    expect(statuses(decided('2026-04-01', unasked))).toEqual({
      'before due': 'lapsed',
      friendly: 'due',
      firm: 'waits',
      'final-notice': 'waits',
      court: 'waits',
    })
  })

  it('goes up by one, however late the run is, and leaves no step out', () => {
    const once = life(remind('friendly', '2026-04-01'))
    expect(brief(decided('2026-04-10', once))).toBe('2026-04-14 offset')
    expect(brief(decided('2026-06-30', once))).toBe('firm')
    const twice = life(remind('friendly', '2026-04-01'), remind('firm', '2026-06-30'))
    expect(brief(decided('2026-06-30', twice))).toBe('final-notice')
  })

  it('keeps its days apart where the house wants that', () => {
    const apart = housePolicy({ daysBetweenSteps: 7 })
    const late = life(remind('friendly', '2026-04-20'))
    expect(brief(decided('2026-04-21', late, apart))).toBe('2026-04-27 offset')
    expect(brief(decided('2026-04-27', late, apart))).toBe('firm')
  })

  it('tells the figures of a step that is due', () => {
    const [step] = decided('2026-04-15', life(remind('friendly', '2026-04-01'))).due
    expect(step).toEqual({
      step: 'firm',
      does: 'remind',
      channel: 'letter',
      tone: 'firm',
      amount: eur('1000.00'),
      fee: undefined,
      reasons: [
        { rule: 'offset', from: 'due-date', anchor: '2026-03-31', days: 14, on: '2026-04-14', daysPastDue: 15 },
      ],
    })
  })

  it('goes on after a part payment, and begins anew for nobody', () => {
    const part = life(remind('friendly', '2026-04-01'), pay('400.00', '2026-04-05'))
    expect(brief(decided('2026-04-14', part))).toBe('firm')
    expect(decided('2026-04-14', part).due[0]?.amount).toEqual(eur('600.00'))
  })

  it('has nothing to do once all is paid, and goes on where it was when the payment is taken back', () => {
    const paid = life(remind('friendly', '2026-04-01'), pay('1000.00', '2026-04-05'))
    expect(decided('2026-04-14', paid)).toMatchObject({ due: [], next: undefined })
    expect(decided('2026-04-14', paid).reasons).toEqual([{ rule: 'situation', situation: 'settled' }])
    const back = life(remind('friendly', '2026-04-01'), pay('1000.00', '2026-04-05'), takeBack('2026-04-08'))
    expect(brief(decided('2026-04-14', back))).toBe('firm')
    expect(brief(decided('2026-04-06', back))).toBe('undefined undefined')
  })
})

describe('what may not be asked for', () => {
  it('holds the step back until the promise is over, and names the promise', () => {
    const promised = life(remind('friendly', '2026-04-01'), promise('1000.00', '2026-04-10', '2026-04-20'))
    const decision = decided('2026-04-15', promised)
    expect(brief(decision)).toBe('2026-04-21 promised')
    expect(decision.reasons).toEqual([
      { rule: 'promised', amount: eur('1000.00'), promises: ['PTP-1'], until: '2026-04-20' },
    ])
    expect(statuses(decision).firm).toBe('held')
    expect(brief(decided('2026-04-21', promised))).toBe('firm')
  })

  it('asks for the rest of what is promised or disputed', () => {
    const part = life(promise('300.00', '2026-04-10', '2026-04-20'), dispute('200.00', '2026-04-11'))
    expect(decided('2026-04-15', part).due[0]?.amount).toEqual(eur('500.00'))
  })

  it('asks for nothing that is on account or covered', () => {
    const covered = decided('2026-04-15', unasked, housePolicy(), {
      beside: { covered: 60_000n, unapplied: 40_000n },
    })
    expect(covered.due).toEqual([])
    expect(covered.reasons.map(({ rule }) => rule)).toEqual(['covered', 'unapplied'])
  })
})

describe('court', () => {
  const noticed = life(
    remind('friendly', '2026-04-01'),
    remind('firm', '2026-04-14'),
    remind('final-notice', '2026-04-30'),
  )

  it('comes after a final notice and its days', () => {
    expect(brief(decided('2026-05-20', noticed))).toBe('2026-05-30 offset')
    expect(decided('2026-05-30', noticed).due).toMatchObject([{ step: 'court', does: 'refer-to-legal' }])
  })

  it('does not come while anything is disputed, and says so', () => {
    const disputed = [...noticed, ...life(dispute('200.00', '2026-05-10')).slice(1)]
    const decision = decided('2026-05-30', disputed)
    expect(decision.due).toEqual([])
    expect(decision.notTaken.at(-1)).toMatchObject({ step: 'court', status: 'held' })
    expect(decision.notTaken.at(-1)?.reasons.at(-1)).toMatchObject({
      rule: 'legal',
      unmet: [{ _tag: 'notDisputed', disputed: eur('200.00') }],
    })
  })
})

describe('what is held back, for the record', () => {
  it('is each step whose day has come, with the rule that holds it, and of a debt that is paid none', () => {
    const promised = life(remind('friendly', '2026-04-01'), promise('1000.00', '2026-04-10', '2026-04-20'))
    expect(withheldBy(decided('2026-04-15', promised))).toEqual([
      {
        ...{ type: 'WithholdStep', debt: 'INV-7', on: '2026-04-15', step: 'firm', policy: 'house-1' },
        ...{ rule: 'promised', until: '2026-04-21' },
      },
    ])
    expect(withheldBy(decided('2026-04-15', life(pay('1000.00', '2026-04-05'))))).toEqual([])
    expect(withheldBy(decided('2026-04-05', unasked))).toEqual([])
  })

  it('names the pack of a law, and the version of it', () => {
    const gate = () => ({
      allowed: false as const,
      reasons: [{ rule: 'rest-day', on: day('2026-04-01'), zone: 'Europe/Berlin', pack: 'de', version: '1' }] as const,
      nextAllowedAt: '2026-04-02T08:00:00.000Z',
    })
    expect(withheldBy(decided('2026-04-01', unasked, housePolicy(), { gate }))).toMatchObject([
      { step: 'friendly', rule: 'rest-day', pack: 'de', packVersion: '1', until: '2026-04-02' },
    ])
  })
})

describe('a jump', () => {
  const jumping = housePolicy({ mode: 'jump' })

  it('goes to the last step whose day has come, and says what it jumped', () => {
    expect(statuses(decided('2026-05-02', unasked, jumping))).toEqual({
      'before due': 'lapsed',
      friendly: 'jumped',
      firm: 'jumped',
      'final-notice': 'due',
      court: 'later',
    })
  })

  it('goes no step back', () => {
    const far = life(remind('final-notice', '2026-05-02'))
    expect(brief(decided('2026-05-03', far, jumping))).toBe('2026-05-30 offset')
  })
})
