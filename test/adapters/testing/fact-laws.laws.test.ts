import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  type Checked,
  checkDecider,
  debtHistory,
  factLaws,
  obeys,
  withRule,
} from '../../../src/adapters/testing/index.js'
import type { DebtCommand } from '../../../src/domain/debt/command.js'
import { debt } from '../../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import type { DebtRejection } from '../../../src/domain/debt/rejection.js'
import type { DebtState } from '../../../src/domain/debt/state.js'
import type { Decider } from '../../../src/domain/decider.js'
import { addDays } from '../../../src/domain/value/local-date.js'

type OwnDebt = Decider<DebtCommand, DebtState, DebtEvent, DebtRejection>

const laws = factLaws(debt, { happened: ['ApplyPayment', 'ReversePayment'] })

const brokenBy = (subject: OwnDebt): ReadonlyArray<string> => {
  const { laws: found }: Checked = checkDecider(subject, { laws, runs: 300, first: true })
  return found.filter(({ verdict }) => verdict === 'broken').map(({ law }) => law)
}

const retold = (change: (event: DebtEvent) => ReadonlyArray<DebtEvent>): OwnDebt => ({
  ...debt,
  decide: (command, state) =>
    E.map((events: ReadonlyArray<DebtEvent>) => events.flatMap(change))(debt.decide(command, state)),
})

const faults: ReadonlyArray<readonly [string, string, OwnDebt]> = [
  [
    'a rule that answers what cannot be with success',
    'what cannot be is refused',
    {
      ...debt,
      decide: (command, state) =>
        E.orElse(() => E.right<DebtRejection, ReadonlyArray<DebtEvent>>([]))(debt.decide(command, state)),
    },
  ],
  [
    'an event of another day than was said',
    'an entry says what was asked, and what the facts make of it',
    retold((event) => [event.type === 'NoteAdded' ? { ...event, on: addDays(event.on, 1) } : event]),
  ],
  [
    'an event of somebody else',
    'an entry says what was asked, and what the facts make of it',
    retold((event) => [{ ...event, debtor: 'somebody else' as typeof event.debtor }]),
  ],
  [
    'an event that leaves out what was said',
    'an entry says what was asked, and what the facts make of it',
    retold((event) => {
      if (event.type !== 'DebtIssued') return [event]
      const { reference: _, ...says } = event
      return [says]
    }),
  ],
  [
    'a consequence that is not written down',
    'what is accepted is written down, with all that follows from it',
    retold((event) => (event.type === 'PromiseReleased' ? [] : [event])),
  ],
  [
    'an event that is written down twice',
    'what is accepted is written down, with all that follows from it',
    retold((event) => (event.type === 'NoteAdded' ? [event, event] : [event])),
  ],
  [
    'money that is refused',
    'what has happened is taken',
    withRule(debt, { ApplyPayment: ({ debt: id }) => E.left({ _tag: 'NotIssued', debt: id }) }),
  ],
  [
    'a fold that forgets an event',
    'a state is what its events tell',
    { ...debt, evolve: (state, event) => (event.type === 'DunningReleased' ? state : debt.evolve(state, event)) },
  ],
]

describe('the laws of the facts', () => {
  it.each(faults)('find %s', (_, law, subject) => {
    expect(brokenBy(subject)).toContain(law)
  })

  it('let a rule be stricter, do something else instead, and remember more', () => {
    const stricter = withRule(debt, {
      AddNote: (command, state) =>
        command.note.length > 20 ? E.left({ _tag: 'NotIssued', debt: command.debt }) : debt.decide(command, state),
    })
    const remembering: OwnDebt = {
      ...stricter,
      evolve: (state, event) => Object.assign({ ...debt.evolve(state, event) }, { seen: event.type }),
    }
    expect(brokenBy(remembering)).toEqual([])
  })

  it('hold for the decider of the package', () => {
    fc.assert(fc.property(debtHistory(), obeys(...laws)), { numRuns: 100 })
  })
})
