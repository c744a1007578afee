import * as E from 'fp-ts/lib/Either.js'
import { type Field, fieldsOf, type Kind, kinds, requiredFields } from './field.js'
import type { HeaderError } from './header-error.js'
import { headerKey } from './header-key.js'
import { columnsFor, knownTag } from './header-words.js'

/** A name given by the user, and the column it is for. */
export type Named = readonly [name: string, column: string]

export interface Wanted {
  readonly as?: Kind | undefined
  /** A field mapped to an empty name is not read, although there may be a column for it. */
  readonly map: ReadonlyArray<Named>
  readonly tags: ReadonlyArray<Named>
  readonly exclude: ReadonlyArray<Named>
}

/** Where things are in a row, as indices of its cells. */
export interface Columns {
  readonly as: Kind
  readonly of: Readonly<Partial<Record<Field, number>>>
  readonly tags: ReadonlyArray<readonly [name: string, index: number]>
  readonly exclude: ReadonlyArray<readonly [index: number, value: string]>
}

type Found<A> = E.Either<HeaderError, A>

/** The column of that name: as it is written, or else without regard to case, spaces and punctuation. */
const find = (
  option: '--map' | '--tag' | '--exclude',
  column: string,
  headers: ReadonlyArray<string>,
  as: Kind,
  what: string,
): Found<number> => {
  const exact = indices(headers, (header) => header === column)
  const found = exact.length > 0 ? exact : indices(headers, (header) => headerKey(header) === headerKey(column))
  const [index, ...others] = found
  if (index === undefined) return E.left({ _tag: 'UnknownColumn', option, column, headers })
  const columns = found.map((at) => headers[at] ?? '')
  return others.length === 0 ? E.right(index) : E.left({ _tag: 'AmbiguousColumns', as, field: what, columns, headers })
}

const indices = (headers: ReadonlyArray<string>, is: (header: string) => boolean): ReadonlyArray<number> =>
  headers.flatMap((header, index) => (is(header) ? [index] : []))

interface Attempt {
  readonly as: Kind
  readonly of: Partial<Record<Field, number>>
  readonly missing: ReadonlyArray<Field>
  readonly error: HeaderError | undefined
}

/** Reads the headers as that kind. A column is for one field, and who the debtor is is settled first. */
const attempt = (as: Kind, headers: ReadonlyArray<string>, map: ReadonlyArray<Named>): Attempt => {
  const of: Partial<Record<Field, number>> = {}
  const settled = new Set<string>()
  const taken = new Set<number>()
  let error: HeaderError | undefined
  for (const [name, column] of map) {
    const field = fieldsOf[as].find((one) => headerKey(one) === headerKey(name))
    if (field === undefined) {
      error ??= { _tag: 'UnknownField', field: name, as, fields: fieldsOf[as] }
      continue
    }
    settled.add(field)
    if (column === '') continue
    const index = find('--map', column, headers, as, field)
    if (E.isLeft(index)) {
      error ??= index.left
      continue
    }
    of[field] = index.right
    taken.add(index.right)
  }
  const debtorFirst = [...fieldsOf[as]].sort((a, b) => Number(b === 'debtor') - Number(a === 'debtor'))
  for (const field of debtorFirst.filter((one) => !settled.has(one))) {
    const [index, ...others] = columnsFor(as, field, headers, taken)
    if (index === undefined) continue
    of[field] = index
    taken.add(index)
    if (others.length === 0) continue
    const columns = [index, ...others].map((at) => headers[at] ?? '')
    error ??= { _tag: 'AmbiguousColumns', as, field, columns, headers }
  }
  return { as, of, missing: requiredFields[as].filter((field) => of[field] === undefined), error }
}

/** The kind whose fields are all there; of several or none, the one that explains more of the columns. */
const choose = (headers: ReadonlyArray<string>, map: ReadonlyArray<Named>): Found<Attempt> => {
  const all = kinds.map((as) => attempt(as, headers, map))
  const wellNamed = all.filter(({ error }) => error?._tag !== 'UnknownField')
  const possible = wellNamed.length > 0 ? wellNamed : all
  const complete = possible.filter(({ missing }) => missing.length === 0)
  const candidates = complete.length > 0 ? complete : possible
  const explained = ({ of }: Attempt) => Object.keys(of).length
  const most = Math.max(...candidates.map(explained))
  const [best, rival] = candidates.filter((one) => explained(one) === most)
  if (rival !== undefined && complete.length > 0) return E.left({ _tag: 'UnclearKind', headers })
  return E.right(best as Attempt)
}

/** What the columns of a file hold, by its headers and by what the user says of them. */
export const recogniseColumns = (headers: ReadonlyArray<string>, wanted: Wanted): Found<Columns> => {
  const chosen =
    wanted.as === undefined ? choose(headers, wanted.map) : E.right(attempt(wanted.as, headers, wanted.map))
  if (E.isLeft(chosen)) return chosen
  const { as, of, missing, error } = chosen.right
  if (error !== undefined) return E.left(error)
  if (missing.length > 0) {
    const unread = headers.filter((_, index) => !Object.values(of).includes(index))
    return E.left({ _tag: 'MissingFields', as, missing, unread, headers })
  }
  const tags = new Map<string, number>()
  headers.forEach((header, index) => {
    const name = knownTag(header)
    if (as === 'debts' && name !== undefined && !tags.has(name)) tags.set(name, index)
  })
  for (const [name, column] of wanted.tags) {
    const index = find('--tag', column, headers, as, `the tag ${name}`)
    if (E.isLeft(index)) return index
    tags.set(name, index.right)
  }
  const exclude: Array<readonly [number, string]> = []
  for (const [column, value] of wanted.exclude) {
    const index = find('--exclude', column, headers, as, '--exclude')
    if (E.isLeft(index)) return index
    exclude.push([index.right, value])
  }
  return E.right({ as, of, tags: [...tags], exclude })
}
