import { withoutBrackets } from '../cell/currency-words.js'
import { amountFields, type Field, type Kind } from '../field.js'
import { chequeHeaders } from './cheque-headers.js'
import { byContents, type Contents, contradicts } from './contents.js'
import { debtHeaders } from './debt-headers.js'
import type { HeaderIndex } from './header-index.js'
import { headerKey } from './header-key.js'
import { paymentHeaders } from './payment-headers.js'
import { plainKey } from './plain-key.js'
import type { Words } from './shared-headers.js'

const words: Readonly<Record<Kind, Readonly<Partial<Record<Field, Words>>>>> = {
  debts: debtHeaders,
  payments: paymentHeaders,
  cheques: chequeHeaders,
}

/** The keys by which a header is known: of all of it, and without what stands in brackets. */
const keysOf = (header: string): ReadonlyArray<string> => [headerKey(header), headerKey(withoutBrackets(header))]

/** The names of a line by their keys, and by their words. */
interface Keyed {
  readonly keys: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
}

const plainKeysOf = (names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.map(plainKey).filter((key) => key !== '')

const tables = new Map<Words, ReadonlyArray<Keyed>>()
const keyed = (lines: Words): ReadonlyArray<Keyed> => {
  const known =
    tables.get(lines) ??
    lines.map((names) => ({ keys: new Set(names.map(headerKey)), plain: new Set(plainKeysOf(names)) }))
  tables.set(lines, known)
  return known
}

/**
 * The columns that a field can be read from: those of the surest words that the file has, and whose values do not say
 * something else. `taken` are for others.
 */
export const columnsFor = (
  as: Kind,
  field: Field,
  { headers, exact, byKey, byKeyWithoutBrackets, byPlainKey, cutShort }: HeaderIndex,
  taken: ReadonlySet<number>,
  contents?: Contents,
): ReadonlyArray<number> => {
  const all = words[as][field]
  if (all === undefined) return []
  const namesAmount = (at: number) => everyAmount.has(headerKey(headers[at] ?? ''))
  const free = (places: ReadonlyArray<number> = []) =>
    places.filter((at) => !taken.has(at) && !(contents !== undefined && contradicts(field, at, contents, namesAmount)))
  const own = free(exact.get(field))
  if (own.length > 0) return own
  for (const { keys, plain } of keyed(all)) {
    for (const [names, places] of [
      [keys, byKey],
      [keys, byKeyWithoutBrackets],
      [plain, byPlainKey],
    ] as const) {
      const found = [...names].flatMap((key) => free(places.get(key))).sort((a, b) => a - b)
      if (found.length > 0) return contents === undefined ? found : byContents(field, found, headers, contents)
    }
  }
  if (cutShort.length === 0) return []
  for (const { keys } of keyed(all)) {
    const names = [...keys]
    const found = cutShort.flatMap(([beginning, at]) => (names.some((name) => name.startsWith(beginning)) ? [at] : []))
    if (free(found).length > 0) return free(found)
  }
  return []
}

const everyAmount = new Set(amountFields.flatMap((field) => (words.debts[field] ?? []).flat().map(headerKey)))

const everyName = Object.values(words).flatMap((fields) => Object.values(fields).flatMap((lines) => lines.flat()))
const everyWord = new Set(everyName.map(headerKey))
const everyPlainKey = new Set(plainKeysOf(everyName))

/** Whether a cell is the name of some field: the row that has most of such cells is the header. */
export const isHeaderWord = (cell: string): boolean =>
  cell !== '' && (keysOf(cell).some((key) => everyWord.has(key)) || everyPlainKey.has(plainKey(withoutBrackets(cell))))

const countryWords = new Set(['country', 'country code', 'کشور', 'البلد', 'الدولة'].map(headerKey))

/** Tags that are kept without being asked for. */
export const knownTag = (header: string): string | undefined =>
  countryWords.has(headerKey(header)) ? 'country' : undefined
