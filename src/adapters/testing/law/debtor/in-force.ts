import type { DebtorEvent } from '../../../../domain/debtor/event.js'
import { creditHeld, mandateInForce, moratoriumOn, retentionHoldsFrom } from '../../../../domain/debtor/in-force.js'
import type { KnownDebtor } from '../../../../domain/debtor/state.js'
import type { Law } from '../../../../domain/law/law.js'
import { addDays, type LocalDate } from '../../../../domain/value/local-date.js'
import type { DebtorHistory } from '../../arbitrary/debtor/history.js'

type Kind = 'credit hold' | 'moratorium' | 'mandate' | 'retention hold'

/** What began and ended by its events alone. */
interface Spell {
  readonly kind: Kind
  readonly id: string
  readonly on: LocalDate
  readonly until: LocalDate | undefined
  readonly ended: LocalDate | undefined
}

const begun = (event: DebtorEvent): Spell | undefined => {
  const spell = (kind: Kind, id: string, until?: LocalDate): Spell => ({
    kind,
    id,
    on: event.on,
    until,
    ended: undefined,
  })
  switch (event.type) {
    case 'CreditHeld':
      return spell('credit hold', event.hold)
    case 'MoratoriumStarted':
      return spell('moratorium', event.moratorium, event.until)
    case 'MandateGranted':
      return spell('mandate', event.mandate)
    case 'RetentionHoldPlaced':
      return spell('retention hold', event.hold, event.until)
    default:
      return undefined
  }
}

const endedBy = (event: DebtorEvent): readonly [Kind, string] | undefined => {
  switch (event.type) {
    case 'CreditReleased':
      return ['credit hold', event.hold]
    case 'MoratoriumEnded':
      return ['moratorium', event.moratorium]
    case 'MandateRevoked':
      return ['mandate', event.mandate]
    case 'RetentionHoldReleased':
      return ['retention hold', event.hold]
    default:
      return undefined
  }
}

/** All that ever began of a debtor, in the order of its events. */
export const spellsOf = (events: ReadonlyArray<DebtorEvent>): ReadonlyArray<Spell> =>
  events.reduce<ReadonlyArray<Spell>>((spells, event) => {
    const [kind, id] = endedBy(event) ?? []
    const one = begun(event)
    const ended = spells.map((each) => (each.kind === kind && each.id === id ? { ...each, ended: event.on } : each))
    return one === undefined ? ended : [...ended, one]
  }, [])

export const isOver = ({ until, ended }: Spell, day: LocalDate): boolean =>
  (until !== undefined && until < day) || (ended !== undefined && ended <= day)

/** Whether the state has it in force on a day; of moratoria, whether any is. */
const holds: { readonly [K in Kind]: (debtor: KnownDebtor, spell: Spell, day: LocalDate) => boolean } = {
  'credit hold': (debtor, { id }, day) => creditHeld(debtor, day).some(({ began }) => began.hold === id),
  moratorium: (debtor, _, day) => moratoriumOn(debtor, day) !== undefined,
  mandate: (debtor, { id }, day) => mandateInForce(debtor, id as never, day) !== undefined,
  'retention hold': (debtor, { id }, day) => retentionHoldsFrom(debtor, day).some(({ began }) => began.hold === id),
}

const expected = (spell: Spell, all: ReadonlyArray<Spell>, day: LocalDate): boolean => {
  const is = (one: Spell): boolean => (one.kind === 'retention hold' || one.on <= day) && !isOver(one, day)
  return spell.kind === 'moratorium' ? all.some((one) => one.kind === 'moratorium' && is(one)) : is(spell)
}

const edges = ({ on, until, ended }: Spell): ReadonlyArray<LocalDate> =>
  [on, until, ended].flatMap((day) => (day === undefined ? [] : [-1, 0, 1].map((n) => addDays(day, n))))

/**
 * A hold, a moratorium or a mandate is in force from the day on which it begins to its last day, or to the day before the one on which it is ended.
 *
 * @since 0.2.0
 */
export const inForceWhileItLasts: Law<DebtorHistory> = {
  name: 'holds, moratoria and mandates of a debtor are in force from their first day to their last, and on no other',
  source: 'SI 2020/1311, regulations 6 and 26: a moratorium ends on a day',
  says: 'What was put on a debtor holds until it is lifted, and not a day longer.',
  guard: ({ events }) => spellsOf(events).length,
  check: ({ events, states }) => {
    const debtor = states.at(-1)
    if (debtor === undefined || debtor.situation === 'unregistered') return undefined
    const spells = spellsOf(events)
    for (const spell of spells) {
      for (const day of edges(spell)) {
        const is = holds[spell.kind](debtor, spell, day)
        if (is === expected(spell, spells, day)) continue
        return { after: events.length, wrong: `${spell.kind} ${spell.id} is ${is ? '' : 'not '}in force on ${day}` }
      }
    }
    return undefined
  },
}
