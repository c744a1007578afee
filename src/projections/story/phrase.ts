// Phrases that the words of more than one event are made of.
import type { DisputedPart } from '../../domain/debt/event/dispute.js'
import { tellAmount } from '../../domain/value/tell-amount.js'

/** What is said in brackets, if it is there: ` (order 4711)`, or nothing. */
export const aside = (said: string | undefined): string => (said === undefined ? '' : ` (${said})`)

/** A part of a sentence that is there or not: `, until 2026-03-31`, or nothing. */
export const when = <A>(value: A | undefined, tell: (value: A) => string): string =>
  value === undefined ? '' : tell(value)

/** `transfer, card or cheque` */
export const anyOf = (names: ReadonlyArray<string>): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** Basis points as people write them: 250 is `2.5 %`. */
export const percent = (basisPoints: number): string => `${basisPoints / 100} %`

/** `2 days`, `1 day` */
export const some = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** The tags of a debt or a debtor: `region: north, branch: 4`. */
export const tagged = (tags: Readonly<Record<string, string>>): string =>
  Object.entries(tags)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')

/** What of an amount was disputed: `; of it 40.00 EUR of dispute DI-1`, or nothing. */
export const ofDisputes = ({
  disputes = [],
}: {
  readonly disputes?: ReadonlyArray<DisputedPart> | undefined
}): string =>
  disputes.length === 0
    ? ''
    : `; of it ${disputes.map(({ dispute, amount }) => `${tellAmount(amount)} of dispute ${dispute}`).join(', ')}`
