import * as E from 'fp-ts/lib/Either.js'
import { Tag } from '../../../domain/value/tags.js'
import { readText } from '../../../domain/value/text-codec.js'
import { type Field, fieldsOf, type Kind, kinds, missingFields } from '../field.js'
import type { ImportPreset } from '../preset/import-preset.js'
import type { Contents } from './contents.js'
import type { HeaderError } from './header-error.js'
import { type HeaderIndex, indexHeaders } from './header-index.js'
import { headerKey } from './header-key.js'
import { columnsFor, knownTag } from './header-words.js'
import { offeredBy, placeOf } from './offered.js'
import { type Slot, wordKey } from './slot.js'

/**
 * A name given by the user, and the column it is for.
 *
 * @since 0.2.0
 */
export type Named = readonly [name: string, column: string]

/**
 * What the user says of the columns.
 *
 * @since 0.2.0
 */
export interface Wanted {
  readonly as?: Kind | undefined
  /** A field mapped to an empty name is not read, although there may be a column for it. `A+B` joins two columns, as a list does. */
  readonly map: ReadonlyArray<readonly [field: string, column: string | ReadonlyArray<string>]>
  readonly tags: ReadonlyArray<Named>
  readonly exclude: ReadonlyArray<Named>
  /** What a field is on every row. */
  readonly constants?: ReadonlyArray<Named> | undefined
  /** What a word in the column of a field means: `status`, `paid`, `settled`. */
  readonly translate?: ReadonlyArray<readonly [field: string, word: string, meaning: string]> | undefined
  /** Columns that are left out with intent, and warned of no more. */
  readonly ignore?: ReadonlyArray<string> | undefined
  /** The same, of columns that this file need not have. */
  readonly left?: ReadonlyArray<string> | undefined
  /** What exports of one system call their fields. */
  readonly preset?: ImportPreset | undefined
}

/** Where things are in a row. */
export interface Columns {
  readonly as: Kind
  readonly of: Readonly<Partial<Record<Field, Slot>>>
  readonly tags: ReadonlyArray<readonly [name: string, index: number]>
  readonly exclude: ReadonlyArray<readonly [index: number, value: string]>
}

/** The columns as far as they are told, what is missing, and what stands against them: each is a question. */
export interface Recognised {
  readonly columns: Columns
  readonly missing: ReadonlyArray<Field>
  readonly errors: ReadonlyArray<HeaderError>
}

type Found<A> = E.Either<HeaderError, A>

/** The column of that name: as it is written, or else without regard to case, spaces and punctuation. */
const find = (
  option: '--map' | '--plan' | '--tag' | '--exclude' | '--ignore',
  column: string,
  { headers, exact, byKey }: HeaderIndex,
  as: Kind,
  what: string,
): Found<number> => {
  const found = exact.get(column) ?? byKey.get(headerKey(column)) ?? []
  const [index, ...others] = found
  if (index === undefined) return E.left({ _tag: 'UnknownColumn', option, column, headers })
  const columns = found.map((at) => headers[at] ?? '')
  return others.length === 0 ? E.right(index) : E.left({ _tag: 'AmbiguousColumns', as, field: what, columns, headers })
}

/** The names in a text that joins several. */
export const partsOf = (column: string): ReadonlyArray<string> => column.split('+').map((part) => part.trim())

/** The columns that `--map` names: one, or several with `+` between them. */
const findAll = (
  column: string | ReadonlyArray<string>,
  index: HeaderIndex,
  as: Kind,
  field: Field,
): Found<ReadonlyArray<number>> => {
  if (typeof column === 'string') {
    const whole = find('--map', column, index, as, field)
    if (E.isRight(whole)) return E.right([whole.right])
    if (!column.includes('+')) return whole
  }
  const parts = typeof column === 'string' ? partsOf(column) : column
  const at: number[] = []
  for (const part of parts) {
    const one = find(typeof column === 'string' ? '--map' : '--plan', part, index, as, field)
    if (E.isLeft(one)) return one
    at.push(one.right)
  }
  return E.right(at)
}

const fieldNamed = (as: Kind, name: string): Field | undefined =>
  fieldsOf[as].find((one) => headerKey(one) === headerKey(name))

interface Attempt {
  readonly as: Kind
  readonly of: Partial<Record<Field, Slot>>
  readonly missing: ReadonlyArray<Field>
  readonly errors: ReadonlyArray<HeaderError>
}

/** Reads the headers as that kind. A column is for one field, and who the debtor is is settled first. */
const attempt = (as: Kind, index: HeaderIndex, wanted: Wanted, contents?: Contents): Attempt => {
  const { headers } = index
  const of: Partial<Record<Field, Slot>> = {}
  const settled = new Set<string>()
  const taken = new Set<number>()
  const errors: HeaderError[] = []
  const unknownField = (name: string) => errors.push({ _tag: 'UnknownField', field: name, as, fields: fieldsOf[as] })
  for (const [name, column] of wanted.map) {
    const field = fieldNamed(as, name)
    if (field === undefined) {
      unknownField(name)
      continue
    }
    settled.add(field)
    if (column.length === 0) continue
    const at = findAll(column, index, as, field)
    if (E.isLeft(at)) {
      errors.push(at.left)
      continue
    }
    of[field] = { at: at.right, because: 'as you say' }
    for (const place of at.right) taken.add(place)
  }
  for (const [name, constant] of wanted.constants ?? []) {
    const field = fieldNamed(as, name)
    if (field === undefined) {
      unknownField(name)
      continue
    }
    settled.add(field)
    of[field] = { at: [], constant, because: 'as you say, on every row' }
  }
  // What is left with intent is no field, whatever it is called.
  for (const column of wanted.preset?.leave ?? []) {
    const place = placeOf(index, column, taken)
    if (place !== undefined) taken.add(place)
  }
  const debtorFirst = [...fieldsOf[as]].sort((a, b) => Number(b === 'debtor') - Number(a === 'debtor'))
  for (const field of debtorFirst.filter((one) => !settled.has(one))) {
    const offered = wanted.preset && offeredBy(wanted.preset, field, index, taken)
    if (offered === 'nowhere') continue
    if (offered !== undefined) {
      of[field] = offered
      for (const at of offered.at) taken.add(at)
      continue
    }
    const [place, ...others] = columnsFor(as, field, index, taken, contents)
    if (place === undefined) continue
    of[field] = { at: [place], because: 'by its header' }
    taken.add(place)
    if (others.length === 0) continue
    const columns = [place, ...others].map((at) => headers[at] ?? '')
    errors.push({ _tag: 'AmbiguousColumns', as, field, columns, headers })
  }
  return { as, of, missing: missingFields(as, (field) => of[field] !== undefined), errors }
}

/**
 * The kind whose fields are all there; of several, or where there is none, the one that explains most columns, and debts before
 * others where none explains more.
 */
const choose = (index: HeaderIndex, wanted: Wanted, contents?: Contents): Found<Attempt> => {
  const { headers } = index
  const all = kinds.map((as) => attempt(as, index, wanted, contents))
  const wellNamed = all.filter(({ errors }) => errors.every(({ _tag }) => _tag !== 'UnknownField'))
  const possible = wellNamed.length > 0 ? wellNamed : all
  const complete = possible.filter(({ missing }) => missing.length === 0)
  const debts = possible.find(({ as }) => as === 'debts')
  // What is due, or open, is no payment, though nothing else may be missing of one.
  const isOwed = debts?.of.dueDate !== undefined || debts?.of.open !== undefined
  const wholly = isOwed ? complete.filter(({ as }) => as !== 'payments') : complete
  const candidates =
    wholly.length > 0 ? wholly : isOwed && debts !== undefined ? [debts] : complete.length > 0 ? complete : possible
  const explained = ({ of }: Attempt) => Object.keys(of).length
  const most = Math.max(...candidates.map(explained))
  const [best, rival] = candidates.filter((one) => explained(one) === most)
  if (rival !== undefined && complete.length > 0) return E.left({ _tag: 'UnclearKind', headers })
  return E.right(best as Attempt)
}

/** What words of a column mean, by their keys. */
const translations = (
  wanted: Wanted,
  as: Kind,
  errors: HeaderError[],
): ReadonlyMap<Field, ReadonlyMap<string, string>> => {
  const of = new Map<Field, Map<string, string>>()
  for (const [name, word, meaning] of wanted.translate ?? []) {
    const field = fieldNamed(as, name)
    if (field === undefined) {
      errors.push({ _tag: 'UnknownField', field: name, as, fields: fieldsOf[as] })
      continue
    }
    of.set(field, (of.get(field) ?? new Map<string, string>()).set(wordKey(word), meaning))
  }
  return of
}

/** What the columns of a file hold, by its headers, by what the user says of them, and by what their values look like. */
export const recogniseColumns = (
  headers: ReadonlyArray<string>,
  wanted: Wanted,
  contents?: Contents,
): Found<Recognised> => {
  const known = indexHeaders(headers)
  const chosen =
    wanted.as === undefined ? choose(known, wanted, contents) : E.right(attempt(wanted.as, known, wanted, contents))
  if (E.isLeft(chosen)) return chosen
  const { as, of, missing } = chosen.right
  const errors = [...chosen.right.errors]
  for (const [field, translate] of translations(wanted, as, errors)) {
    const slot = of[field]
    if (slot !== undefined) of[field] = { ...slot, translate: new Map([...(slot.translate ?? []), ...translate]) }
    else if (!wanted.map.some(([name, column]) => column.length === 0 && fieldNamed(as, name) === field)) {
      errors.push({ _tag: 'NothingToTranslate', field, headers })
    }
  }
  const tags = new Map<string, number>()
  headers.forEach((header, index) => {
    const name = knownTag(header)
    if (as === 'debts' && name !== undefined && !tags.has(name)) tags.set(name, index)
  })
  for (const [name, column] of wanted.tags) {
    const tag = readText(Tag, name.normalize('NFC'))
    const index = find('--tag', column, known, as, `the tag ${name}`)
    if (E.isLeft(tag)) errors.push({ _tag: 'UnfitTag', name, expected: tag.left.expected })
    else if (E.isLeft(index)) errors.push(index.left)
    else tags.set(tag.right, index.right)
  }
  const exclude: Array<readonly [number, string]> = []
  for (const [column, value] of wanted.exclude) {
    const index = find('--exclude', column, known, as, '--exclude')
    if (E.isLeft(index)) errors.push(index.left)
    else exclude.push([index.right, value])
  }
  for (const { column, value } of wanted.preset?.exclude ?? []) {
    const place = placeOf(known, column, new Set())
    if (place !== undefined) exclude.push([place, value])
  }
  for (const column of wanted.ignore ?? []) {
    const index = find('--ignore', column, known, as, '--ignore')
    if (E.isLeft(index)) errors.push(index.left)
  }
  return E.right({ columns: { as, of, tags: [...tags], exclude }, missing, errors })
}
