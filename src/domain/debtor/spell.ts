import type { LocalDate } from '../value/local-date.js'

/** Something that began by one event and is ended by another, or by its own last day `until`. */
export interface Spell<B extends Beginning, N extends { readonly on: LocalDate }> {
  readonly began: B
  readonly ended: N | undefined
}

export interface Beginning {
  readonly on: LocalDate
  readonly until?: LocalDate | undefined
}

type AnySpell = Spell<Beginning, { readonly on: LocalDate }>

/** Whether nothing is left of it on that day: the day on which it is ended is the first without it. */
export const isOver = ({ began: { until }, ended }: AnySpell, day: LocalDate): boolean =>
  (until !== undefined && until < day) || (ended !== undefined && ended.on <= day)

export const isInForce = (spell: AnySpell, day: LocalDate): boolean => spell.began.on <= day && !isOver(spell, day)
