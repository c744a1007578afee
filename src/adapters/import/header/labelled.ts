import { headerKey } from './header-key.js'
import { debtor } from './shared-headers.js'

/** A line that says who the debtor of the rows below it is: `Customer   1000482`, `A/C: ABS001 Name: ABS Garages`. */
export interface Labelled {
  /** The key of the word before the name. */
  readonly label: string
  readonly name: string
  /** How sure that word is: the lower the surer. */
  readonly rank: number
}

const longest = 300
const line = /^(\p{L}[\p{L}\p{N} ./-]{0,40}?)\s*(?::|\s{2,})\s*(\S.*)$/u
const everybody = /^(?:all|alle|tous|toutes|todos|tutti|wszyscy|همه|الكل|\*)(?:\s|$)/iu

const ranks = new Map(
  debtor.flatMap((names, rank) => names.map((name): [string, number] => [headerKey(name), rank])).reverse(),
)

/** Whether a header names an account, and not whose it is. */
export const isAccount = (header: string): boolean => (ranks.get(headerKey(header)) ?? 0) >= (ranks.get('account') ?? 0)

export const labelledIn = (text: string): Labelled | undefined => {
  if (text.length > longest) return undefined
  const [, before = '', after = ''] = line.exec(text) ?? []
  const label = headerKey(before)
  const rank = ranks.get(label)
  const name = after.split(/\s+\p{L}[\p{L} .]{0,30}:\s/u)[0]?.trim() ?? ''
  return rank === undefined || name === '' || everybody.test(name) ? undefined : { label, name, rank }
}
