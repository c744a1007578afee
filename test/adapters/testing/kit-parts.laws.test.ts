import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { right } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  afterEvery,
  always,
  asksOnlyWhatMayBeAsked,
  assertStory,
  atMost,
  before as beforeThat,
  type Checked,
  checkDecider,
  checkRule,
  debtHistory,
  explore,
  laws,
  never,
  play,
  sameWhen,
  sample,
  smallDebtWorld,
  storyJson,
  storyTest,
  withRule,
} from '../../../src/adapters/testing/index.js'
import { debt } from '../../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { type DebtState, disputedBalance, openBalance } from '../../../src/domain/debt/state.js'
import { addDays, daysPastDue, type LocalDate } from '../../../src/domain/value/local-date.js'
import { day, eur, issue, pay } from '../../domain/sample.js'

const broken = ({ laws }: Checked) => laws.filter(({ verdict }) => verdict === 'broken')

const balanceOf = (state: DebtState): bigint => (state.situation === 'unissued' ? 0n : openBalance(state))

const contact = (on: string) =>
  ({
    type: 'RecordContact',
    debt: issue().debt,
    on: day(on),
    channel: 'phone',
    outcome: 'no-answer',
    conversation: false,
  }) as const

describe('a law of your own is a sentence of code', () => {
  const paidInTwo = play(debt, [issue(), pay('400.00', '2026-03-10'), pay('600.00', '2026-03-10', 2)])

  it('always, never, and after every', () => {
    expect(
      always<DebtState, DebtEvent>('not below zero', (state) => balanceOf(state) >= 0n).check(paidInTwo),
    ).toBeUndefined()
    expect(
      always<DebtState, DebtEvent>('below 900', (state) => balanceOf(state) < 900_00n).check(paidInTwo)?.after,
    ).toBe(1)
    expect(never<DebtState, DebtEvent>('DebtPaid', 'a debt is paid').check(paidInTwo)).toEqual({
      after: 3,
      wrong: 'DebtPaid here',
    })
    expect(
      never<DebtState, DebtEvent>('DebtPaid', 'of much', (state) => balanceOf(state) > 600_00n).check(paidInTwo),
    ).toBeUndefined()
    expect(
      afterEvery<DebtState, DebtEvent>('DebtPaid', 'nothing is open', (state) => balanceOf(state) === 0n).check(
        paidInTwo,
      ),
    ).toBeUndefined()
    expect(
      afterEvery<DebtState, DebtEvent>(
        'DebtPartiallyPaid',
        'nothing is open',
        (state) => balanceOf(state) === 0n || 'something is',
      ).check(paidInTwo),
    ).toEqual({ after: 2, wrong: 'something is' })
  })

  it('before a thing comes another', () => {
    const law = beforeThat<DebtEvent>('DebtPaid').comes(['DebtorReminded', 'DebtPartiallyPaid'])
    expect(law.name).toBe('before DebtPaid comes DebtorReminded or DebtPartiallyPaid')
    expect(law.check(paidInTwo)).toBeUndefined()
    expect(beforeThat<DebtEvent>('DebtPaid').comes('DebtorReminded').check(paidInTwo)?.after).toBe(3)
    expect(law.guard?.(paidInTwo)).toBe(1)
  })

  it('at most so many in so many days, wherever the days begin', () => {
    const seven = Array.from({ length: 7 }, (_, n) => contact(`2026-03-${String(10 + n).padStart(2, '0')}`))
    const law = atMost<DebtEvent>(7, 'ContactAttempted').per(7)
    expect(law.check(play(debt, [issue(), ...seven]))).toBeUndefined()
    expect(law.check(play(debt, [issue(), ...seven, contact('2026-03-17')]))).toBeUndefined()
    expect(law.check(play(debt, [issue(), ...seven, contact('2026-03-16')]))?.wrong).toBe('8 in 7 days')
    expect(law.check(play(debt, [issue(), ...seven, contact('2026-03-09')]))).toBeUndefined()
  })

  it('the same when said twice, folded in two sittings, or in another order', () => {
    for (const way of ['retried', 'split', 'reordered'] as const) {
      expect(sameWhen<DebtState>(way, 'the balance', balanceOf).check(paidInTwo)).toBeUndefined()
    }
    const last = sameWhen<DebtState>(
      'reordered',
      'the last event',
      (state) => state.situation !== 'unissued' && state.history.at(-1)?.type,
    )
    expect(last.guard?.(paidInTwo)).toBe(0)
    const forgetful = withRule(debt, {
      ApplyPayment: (command, state) =>
        debt.decide({ ...command, allocation: state.situation === 'unissued' ? 1 : state.payments.length + 1 }, state),
    })
    const twice = play(forgetful, [issue(), pay('400.00', '2026-03-10')])
    expect(sameWhen<DebtState>('retried', 'the balance', balanceOf).check(twice)?.wrong).toBe(
      '"20000" when retried, and "60000" else',
    )
  })
})

describe('a check of a free rule', () => {
  it('finds a call to whom nothing may be asked, and passes one that asks first', () => {
    const late = (state: DebtState, on: LocalDate): boolean =>
      state.situation === 'open' && daysPastDue(state.dueDate, on) > 10
    const [found] = broken(checkRule(late, asksOnlyWhatMayBeAsked, { runs: 200 }))
    expect(found?.law).toBe('nothing is asked of whom nothing may be asked')
    expect(found?.counterexample?.events.length).toBeLessThanOrEqual(4)
    expect(found?.counterexample?.replay).toMatch(/^checkRule\(rule, law, \{ seed: 2026, run: \d+ \}\)$/)
  })

  it('finds a bucket that is off by a day', () => {
    const bucket = (state: DebtState, on: LocalDate): string => {
      const days = state.situation === 'unissued' ? 0 : daysPastDue(state.dueDate, on)
      return days < 30 ? 'to 30' : days < 61 ? '31-60' : '61 and more'
    }
    const inBucket = {
      name: '30 days past due are in the bucket up to 30',
      wrong: (answer: string, state: { readonly dueDate: LocalDate }, on: LocalDate) =>
        daysPastDue(state.dueDate, on) <= 30 && answer !== 'to 30'
          ? `${daysPastDue(state.dueDate, on)} days are ${answer}`
          : undefined,
    }
    expect(broken(checkRule(bucket, inBucket, { runs: 50 }))[0]?.counterexample?.wrong).toContain('30 days are 31-60')
  })

  it('finds a discount on what is disputed', () => {
    const offer = (state: DebtState): bigint => (state.situation === 'open' ? openBalance(state) / 10n : 0n)
    const law = {
      name: 'no discount on what is disputed',
      wrong: (answer: bigint, state: Parameters<typeof disputedBalance>[0]) =>
        answer > 0n && disputedBalance(state) > 0n ? 'offered' : undefined,
    }
    expect(
      broken(checkRule(offer, law, { runs: 200 }))[0]?.counterexample?.events.map((event) => (event as DebtEvent).type),
    ).toEqual(['DebtIssued', 'DisputeRaised'])
  })

  it.each<[string, unknown, RegExp]>([
    ['that throws', () => JSON.parse('{'), /it threw SyntaxError/],
    ['that is not deterministic', () => Math.random(), /it answered 0\.\d+, and then 0\.\d+/],
    [
      'that writes to the debt',
      (state: DebtState) => Object.assign(state, { note: Math.abs(1) }) && true,
      /it wrote to the debt/,
    ],
  ])('tells a rule %s', (_, rule, wrong) => {
    const [found] = broken(checkRule(rule as () => boolean, [], { runs: 20 }))
    expect(found?.counterexample?.wrong).toMatch(wrong)
  })

  it('tells what is no rule, and a rule that never ends', () => {
    expect(checkRule(7 as never, []).trouble?.why).toBe('a rule is no rule: it is 7, and not a function')
    const endless = () => {
      for (;;);
    }
    expect(checkRule(endless, [], { patience: 200 }).trouble?._tag).toBe('OutOfTime')
  })
})

describe('a small world is explored', () => {
  it('to the end: within it the laws are proven', () => {
    const { complete, depth, broken, states, transitions } = explore(debt, smallDebtWorld({ depth: 4, days: [0, 31] }))
    expect({ complete, depth, broken }).toEqual({ complete: true, depth: 4, broken: [] })
    expect(states).toBeGreaterThan(100)
    expect(transitions).toBeGreaterThan(states)
  })

  it('and a shortest story is found of what is broken', () => {
    const early = withRule(debt, {
      EvaluatePromise: (command, state) => {
        const answer = debt.decide({ ...command, on: addDays(command.on, 30) }, state)
        return answer._tag === 'Right' ? right(answer.right.map((event) => ({ ...event, on: command.on }))) : answer
      },
    })
    const [found] = explore(early, smallDebtWorld({ depth: 3 })).broken
    expect(found?.law).toBe('promises are judged once, not before their deadline, and as the money says')
    expect(found?.events.length).toBe(3)
  })
})

describe('a story', () => {
  const subject = withRule(debt, {
    RemindDebtor: (command, state) => {
      if (state.situation !== 'open' || command.on < state.issued.on) return debt.decide(command, state)
      const { type: _, by: _by, covered: _covered, unapplied: _unapplied, ...says } = command
      return right([{ type: 'DebtorReminded', ...says, debtor: state.debtor, balance: eur('1.00') }])
    },
  })
  const found = broken(checkDecider(subject, { runs: 200, also: [] })).find(({ law }) =>
    law.startsWith('nobody is reminded of what is disputed'),
  )
  const story = found?.counterexample

  it('is JSON that is played again', () => {
    if (story === undefined) throw new Error('not found')
    const json = JSON.parse(JSON.stringify(storyJson(story)))
    expect(() => assertStory(subject, json)).toThrow(/^Broken: nobody is reminded/)
    expect(() => assertStory(debt, json)).not.toThrow()
    expect(() => assertStory(debt, { ...json, law: 'no such law' })).toThrow('there is no law "no such law"')
    expect(() => assertStory(debt, { ...json, commands: [{ type: 'IssueDebt' }] })).toThrow(/^command 1: /)
  })

  it('is a test to paste, which is red as long as the law is broken', () => {
    if (story === undefined) throw new Error('not found')
    const root = fileURLToPath(new URL('../../..', import.meta.url))
    const folder = mkdtempSync(join(root, 'test/adapters/testing/.story-'))
    try {
      const run = (body: string) => {
        writeFileSync(join(folder, 'subject.ts'), body)
        writeFileSync(join(folder, 'story.ts'), storyTest(story))
        return spawnSync(process.execPath, ['--import', 'tsx', join(folder, 'story.ts')], {
          cwd: root,
          encoding: 'utf8',
        })
      }
      const sound = run("export { debt as subject } from 'receivables'\n")
      expect([sound.status, sound.stdout]).toEqual([0, expect.stringContaining('# pass 1')])
      const faulty = run(
        "import { right } from 'fp-ts/lib/Either.js'\nimport { debt } from 'receivables'\nimport { withRule } from 'receivables/testing'\n" +
          "export const subject = withRule(debt, { RemindDebtor: ({ type: _, ...says }, state) => state.situation === 'unissued' ? debt.decide({ type: 'RemindDebtor', ...says }, state) : " +
          "right([{ type: 'DebtorReminded', ...says, debtor: state.debtor }]) })\n",
      )
      expect([faulty.status, faulty.stdout]).toEqual([1, expect.stringContaining('Broken: nobody is reminded')])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

it('every stock law says itself, and when it is put to the test', () => {
  const { debt: ofDebt, payment, cheque, debtor, book, decider } = laws
  for (const { name, says, source, guard } of [ofDebt, payment, cheque, debtor, book, decider].flat()) {
    expect({ name, said: says?.endsWith('.') === true, sourced: source !== '', guarded: guard !== undefined }).toEqual({
      ...{ name, said: true, sourced: true, guarded: true },
    })
  }
})

it('ten stories are shown of what is thrown at a subject', () => {
  expect(sample()).toHaveLength(10)
  for (const kind of ['payment', 'cheque', 'debtor', 'book'] as const)
    expect(sample(kind, { count: 2 })).toHaveLength(2)
  expect(sample()).toEqual(sample('debt', { seed: 2026 }))
})

it('lives of some commands are handed over', () => {
  const { coverage } = checkRule(() => true, [], { runs: 20, histories: debtHistory({ only: ['ApplyPayment'] }) })
  expect(Object.keys(coverage.commands).sort()).toEqual(['ApplyPayment', 'IssueDebt'])
})
