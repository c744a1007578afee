import type { LocalDate } from '../value/local-date.js'
import { same } from '../value/same.js'
import { accept, type Decision, nothing, reject } from './decision.js'
import type { DebtorEvent } from './event.js'
import type { DebtorSpell } from './rejection.js'
import { type Beginning, isOver, type Spell } from './spell.js'

type Spells = ReadonlyArray<Spell<Beginning, { readonly on: LocalDate }>>

/** Begins a spell under an id of its own. The same again is nothing new; anything else under its id is refused. */
export const begin = (
  kind: DebtorSpell,
  known: Spells[number] | undefined,
  id: string,
  event: DebtorEvent & Beginning,
): Decision => {
  if (known) return same(known.began, event) ? nothing : reject({ _tag: 'DuplicateId', kind, id })
  return event.until !== undefined && event.until < event.on
    ? reject({ _tag: 'EndsBeforeItBegins', what: kind, on: event.on, until: event.until })
    : accept(event)
}

/** Ends a spell that began. One that was ended, or is over of itself, is so already. */
export const end = (kind: DebtorSpell, known: Spells[number] | undefined, id: string, event: DebtorEvent): Decision => {
  if (known === undefined) return reject({ _tag: 'UnknownId', kind, id })
  if (known.ended !== undefined || isOver(known, event.on)) return nothing
  return event.on < known.began.on
    ? reject({ _tag: 'BeforeItBegan', what: kind, on: event.on, beganOn: known.began.on })
    : accept(event)
}
