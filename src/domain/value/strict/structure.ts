import type * as t from 'io-ts'

/** What is read of an io-ts codec. */
export interface Structure {
  readonly _tag?: string
  readonly name: string
  readonly props?: Readonly<Record<string, Structure>>
  readonly types?: ReadonlyArray<Structure>
  readonly type?: Structure
  readonly domain?: Structure
  readonly codomain?: Structure
  readonly value?: unknown
  readonly keys?: Readonly<Record<string, unknown>>
  readonly validate: t.Validate<unknown, unknown>
}

export interface Field {
  readonly key: string
  readonly codec: Structure
  readonly optional: boolean
}

/** The fields of a codec of objects; `undefined` of any other. */
export const fieldsOf = ({ _tag, props = {}, types = [], type }: Structure): ReadonlyArray<Field> | undefined => {
  switch (_tag) {
    case 'InterfaceType':
    case 'PartialType':
      return Object.entries(props).map(([key, codec]) => ({ key, codec, optional: _tag === 'PartialType' }))
    case 'ExactType':
      return type && fieldsOf(type)
    case 'IntersectionType': {
      const parts = types.map(fieldsOf)
      return parts.every((part) => part !== undefined) ? parts.flat() : undefined
    }
    default:
      return undefined
  }
}

/** The words that a codec takes, if it takes nothing but a few words. */
export const wordsOf = ({ _tag, value, keys = {} }: Structure): ReadonlyArray<string> | undefined =>
  _tag === 'LiteralType' ? [String(value)] : _tag === 'KeyofType' ? Object.keys(keys) : undefined

/** The name that somebody gave to a codec; one that io-ts made of its parts says less than `otherwise`. */
export const nameOf = ({ name }: Structure, otherwise: string): string =>
  /^[({]|^(?:Partial|Array|ReadonlyArray)</.test(name) ? otherwise : name

/** The field whose words are others in each member of a union. */
export const tagOf = (members: ReadonlyArray<ReadonlyArray<Field>>): string | undefined =>
  members[0]
    ?.map(({ key }) => key)
    .find((key) => {
      const words = members.map((fields) => wordsIn(fields, key))
      return words.every((own) => own.length > 0) && new Set(words.flat()).size === words.flat().length
    })

export const wordsIn = (fields: ReadonlyArray<Field>, key: string): ReadonlyArray<string> => {
  const field = fields.find((one) => one.key === key)
  return (field && wordsOf(field.codec)) ?? []
}

/** The keys that a form of JSON has; of several forms, those of the one that shares most with the object. */
export const keysOf = (json: Structure, u: Readonly<Record<string, unknown>>): ReadonlyArray<string> => {
  const members = json._tag === 'UnionType' ? (json.types ?? []) : [json]
  const forms = members.map((form) => (fieldsOf(form) ?? []).map(({ key }) => key))
  const shared = (keys: ReadonlyArray<string>): number => keys.filter((key) => key in u).length
  return forms.reduce((best, form) => (shared(form) > shared(best) ? form : best), forms[0] ?? [])
}
