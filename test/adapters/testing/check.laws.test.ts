import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  asTests,
  type Checked,
  checkDecider,
  type Law,
  tellChecked,
  testsOf,
  withRule,
} from '../../../src/adapters/testing/index.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { openBalance } from '../../../src/domain/debt/state.js'
import type { Decider } from '../../../src/domain/decider.js'
import { money } from '../../../src/domain/value/money.js'

/** A reminder of all that is open, whatever stands against it. */
const reminding = withRule(debt, {
  RemindDebtor: (command, state) => {
    if (state.situation !== 'open' || command.on < state.issued.on) return debt.decide(command, state)
    const { type: _, by: _by, covered: _covered, unapplied: _unapplied, ...says } = command
    const balance = money(openBalance(state), state.currency)
    return E.right([{ type: 'DebtorReminded', ...says, debtor: state.debtor, balance }])
  },
})

const broken = ({ laws }: Checked) => laws.filter(({ verdict }) => verdict === 'broken')

describe('a check of a decider', () => {
  const checked = checkDecider(reminding, { runs: 150 })

  it('finds the law that a changed rule breaks, and tells the shortest story of it', () => {
    expect(checked.passed).toBe(false)
    const [found] = broken(checked)
    expect(found?.law).toBe('nobody is reminded of what is disputed, promised, held or not due by a plan')
    expect(found?.counterexample?.events.length).toBeLessThanOrEqual(3)
    expect(found?.counterexample?.story).toContain('1,000.00 EUR')
    expect(tellChecked(checked)).toContain(found?.counterexample?.story)
  })

  it('finds the same again, alone in the history that it names', () => {
    const [found] = broken(checked)
    const again = checkDecider(reminding, { run: found?.counterexample?.run ?? 1 })
    expect(again.runs).toBe(1)
    expect(broken(again).find(({ law }) => law === found?.law)?.counterexample).toEqual(found?.counterexample)
  })

  it('stops at the first broken law where it is told so', () => {
    const { runs, asked } = checkDecider(reminding, { first: true })
    expect(asked).toBe(1000)
    expect(runs).toBeLessThan(150)
  })

  it('tells how often each law was tried, what was reached, and what never came up', () => {
    const { laws, coverage } = checkDecider(debt, { runs: 60 })
    expect(laws.find(({ law }) => law === 'no debt takes a payment twice')?.tested).toBeGreaterThan(10)
    expect(coverage.commands.IssueDebt).toBeGreaterThanOrEqual(60)
    expect(coverage.rejections.NotOpen).toBeGreaterThan(0)
    for (const event of coverage.neverHappened) expect(coverage.events[event]).toBeUndefined()
  })

  it('hands each law to a runner as a test of its name', async () => {
    const tests = new Map<string, () => Promise<void>>()
    asTests((name, run) => tests.set(name, run), checked)
    expect([...tests.keys()]).toEqual(checked.laws.map(({ law }) => law))
    const [found] = broken(checked)
    await expect(tests.get(found?.law ?? '')?.()).rejects.toThrow(/^Broken: nobody is reminded/)
    await tests.get('the parts of an amount sum to the whole')?.()
  })
})

describe('a decider of another kind', () => {
  interface Counter {
    readonly count: number
  }
  type Add = { readonly type: 'Add'; readonly by: number }
  const counter: Decider<Add, Counter, Add, never> = {
    initial: { count: 0 },
    decide: (command) => E.right([command]),
    evolve: ({ count }, { by }) => ({ count: count + by }),
    isTerminal: () => false,
  }
  const adding = fc.nat(9).map((by): Add => ({ type: 'Add', by }))
  const never: Law<{ readonly states: ReadonlyArray<Counter> }> = {
    name: 'the count stays below 30',
    source: 'ours',
    check: ({ states }) => {
      const after = states.findIndex(({ count }) => count >= 30)
      return after < 0 ? undefined : { after, wrong: `it is ${states[after]?.count}` }
    },
  }

  it('is checked with commands and laws of its own', () => {
    const checked = checkDecider(counter, { commands: adding, also: [never], runs: 100, name: 'our counter' })
    expect(broken(checked).map(({ law }) => law)).toEqual(['the count stays below 30'])
    expect(checked.subject).toBe('our counter')
  })

  it('is not checked without commands, and told so', () => {
    expect(checkDecider(counter).trouble).toEqual({
      _tag: 'NoHistories',
      why: 'a decider is no debt, payment, cheque, debtor or book by its first state: say what may be asked of it, with { commands }',
    })
  })

  it('whose generator makes nothing is told so', () => {
    const histories = fc.constant({ ...empty, decider: counter })
    expect(checkDecider(counter, { histories, runs: 20 }).trouble).toEqual({
      _tag: 'EmptyHistories',
      why: 'nothing was ever asked of a decider in 20 histories: the generator makes none',
    })
    expect(checkDecider(counter, { commands: adding.filter(() => false), patience: 100 }).trouble).toEqual({
      _tag: 'OutOfTime',
      why: 'no history of a decider was made in 0.1 s: the generator makes none',
    })
  })

  it('whose law throws is told so, by the name of the law', () => {
    const throws: Law<unknown> = {
      name: 'a law with a bug',
      source: 'ours',
      check: () => {
        throw new TypeError('not a function')
      },
    }
    const checked = checkDecider(counter, { commands: adding, also: [throws], runs: 20 })
    expect(checked.passed).toBe(false)
    expect(tellChecked(checked)).toContain('The law failed: a law with a bug.')
  })

  it('whose law is never put to the test does not pass', () => {
    const vacuous: Law<unknown> = { name: 'vacuous', source: 'ours', guard: () => 0, check: () => undefined }
    const checked = checkDecider(counter, { commands: adding, also: [vacuous], runs: 20 })
    expect(checked.passed).toBe(false)
    expect(checked.laws.find(({ law }) => law === 'vacuous')?.verdict).toBe('vacuous')
  })
})

const empty = { turns: [], commands: [], events: [], states: [], rejections: [], [fc.toStringMethod]: () => '' }

describe('what cannot be checked is told in a sentence', () => {
  it.each<[string, unknown, RegExp]>([
    ['no object', 3, /^a decider is no decider: it is 3, and not an object$/],
    ['nothing', undefined, /^a decider is no decider: it is undefined/],
    ['no functions', {}, /^a decider is no decider: it has no function decide and no function evolve$/],
    ['no first state', { decide: () => E.right([]), evolve: () => 0 }, /it has no initial state$/],
  ])('%s', (_, subject, why) => {
    expect(checkDecider(subject as typeof debt).trouble?.why).toMatch(why)
  })

  const wrapped = (decide: (type: string) => unknown): typeof debt => ({
    ...debt,
    decide: (command, state) =>
      command.type === 'RaiseDispute' ? (decide(command.type) as never) : debt.decide(command, state),
  })

  it.each<[string, (type: string) => unknown, string]>([
    ['that throws', () => JSON.parse('{'), 'RaiseDispute was not answered: it threw SyntaxError'],
    ['that answers nothing', () => undefined, 'decide answered undefined, which is no Either'],
    ['that answers a list', () => [], 'decide answered [], which is no Either'],
    ['that answers a promise', async () => E.right([]), 'a promise, and not an Either'],
    ['that answers one event', () => E.right('event'), 'a Right that is no list of events'],
  ])('a rule %s', (_, decide, wrong) => {
    const [found] = broken(checkDecider(wrapped(decide), { runs: 100 }))
    expect(found?.counterexample?.wrong).toContain(wrong)
    expect(found?.counterexample?.commands).toHaveLength(1)
  })

  it('a rule that never ends, in bounded time and with the command that it does not answer', () => {
    const endless = wrapped(() => {
      for (;;);
    })
    const { trouble } = checkDecider(endless, { patience: 300 })
    expect(trouble?.why).toMatch(/did not answer a command in 0.3 s: .*RaiseDispute/)
  })

  it('a rule that is not deterministic, and one that writes to its command', () => {
    let count = 0
    const random = withRule(debt, {
      AddNote: (command, state) =>
        E.map((events: ReadonlyArray<never>) => (count++ % 2 === 0 ? events : []))(
          debt.decide(command, state) as E.Either<never, ReadonlyArray<never>>,
        ),
    })
    expect(broken(checkDecider(random, { runs: 150 })).map(({ law }) => law)).toContain(
      'deciding twice is the same, and changes neither command nor state',
    )
    const writing = withRule(debt, {
      AddNote: (command, state) => {
        Object.assign(command, { note: `${command.note}!` })
        return debt.decide(command, state)
      },
    })
    expect(broken(checkDecider(writing, { runs: 150 })).map(({ law }) => law)).toContain(
      'deciding twice is the same, and changes neither command nor state',
    )
  })
})

describe('tests of a check', () => {
  it('are one that fails where there is trouble', async () => {
    const [only, ...others] = testsOf(checkDecider(undefined as never))
    expect(others).toEqual([])
    expect(only?.name).toBe('a decider can be checked')
    await expect(only?.run()).rejects.toThrow('a decider is no decider: it is undefined')
  })
})
