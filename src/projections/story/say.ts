// Sentences from right to left. What an event fills in - ids, names, dates, amounts - reads in its own direction: in isolates.
import { isolated } from '../../domain/message/isolate.js'
import type { Money } from '../../domain/value/money.js'
import { tellAmount } from '../../domain/value/tell-amount.js'
import { visible } from '../../domain/value/visible.js'

/** A part of a sentence in which everything stands in its isolate already. */
export interface Said {
  readonly said: string
}

type Part = string | number | Money | Said | false | undefined

/** What is not there is not told. Nobody's text acts on the line: it is shown before it is isolated. */
const shown = (part: Part): string => {
  if (part === undefined || part === false || part === '') return ''
  if (typeof part === 'object') return 'said' in part ? part.said : isolated(tellAmount(part), 'rtl')
  return isolated(visible(String(part)), 'rtl')
}

/** A sentence of a language from right to left, from a template: its own words stay as they are, what is filled in is isolated. */
export const say = (words: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Said => ({
  said: words.map((word, index) => word + shown(parts[index])).join(''),
})

/** `one، two`, or with another word between. */
export const list = (parts: ReadonlyArray<Part>, between = '، '): Said => ({ said: parts.map(shown).join(between) })

/** Each after a semicolon, those that are there. */
export const more = (...parts: ReadonlyArray<Part>): Said => ({
  said: parts
    .map(shown)
    .filter((part) => part !== '')
    .map((part) => `؛ ${part}`)
    .join(''),
})

/** In brackets, if it is there. */
export const beside = (part: Part): Said => (shown(part) === '' ? { said: '' } : say` (${part})`)
