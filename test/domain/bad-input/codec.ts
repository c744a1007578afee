/** What these tests read of an io-ts codec. */
export interface Codec {
  readonly _tag?: string
  readonly name: string
  readonly props?: Readonly<Record<string, Codec>>
  readonly types?: ReadonlyArray<Codec>
  readonly type?: Codec
  readonly codomain?: Codec
  readonly value?: unknown
  readonly keys?: Readonly<Record<string, null>>
  readonly decode: (json: unknown) => { readonly _tag: 'Left' | 'Right' }
}

export type Json = unknown
export type Path = ReadonlyArray<string | number>

/** Somewhere in a command: what belongs there, and whether it may be missing. `tag`: it tells the members of a union apart. */
export interface Place {
  readonly path: Path
  readonly codec: Codec
  readonly optional: boolean
  readonly tag: boolean
}

interface Field {
  readonly key: string
  readonly codec: Codec
  readonly optional: boolean
}

/** A policy is read by a reader with tests of its own, and looked at as one piece here. */
export const isWhole = ({ name }: Codec): boolean => name === 'a collection policy'

export const fieldsOf = (codec: Codec): ReadonlyArray<Field> | undefined => {
  if (isWhole(codec)) return undefined
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
      return Object.entries(codec.props ?? {}).map(([key, of]) => ({
        key,
        codec: of,
        optional: codec._tag === 'PartialType',
      }))
    case 'ExactType':
      return codec.type && fieldsOf(codec.type)
    case 'IntersectionType':
      return (codec.types ?? []).flatMap((part) => fieldsOf(part) ?? [])
    default:
      return undefined
  }
}

export const itemOf = (codec: Codec): Codec | undefined =>
  codec._tag === 'ReadonlyArrayType' || codec._tag === 'ArrayType' ? codec.type : undefined

/** Every place in a valid command, the fields of fields and the items of lists too. */
export const placesIn = (codec: Codec, json: Json, path: Path = [], inUnion = false): ReadonlyArray<Place> => {
  if (codec._tag === 'UnionType') {
    const member = codec.types?.find((one) => one.decode(json)._tag === 'Right')
    if (member === undefined) throw new Error(`${JSON.stringify(json)} is no ${codec.name}`)
    return placesIn(member, json, path, true)
  }
  const fields = fieldsOf(codec)
  if (fields !== undefined) {
    const object = json as Readonly<Record<string, Json>>
    return fields
      .filter(({ key }) => key in object)
      .flatMap(({ key, codec: of, optional }) => {
        const at = [...path, key]
        const tag = inUnion && of._tag === 'LiteralType'
        return [{ path: at, codec: of, optional, tag }, ...placesIn(of, object[key], at)]
      })
  }
  const item = itemOf(codec) ?? (codec._tag === 'DictionaryType' ? codec.codomain : undefined)
  if (item === undefined) return []
  return Object.entries(json as object).flatMap(([key, value]) => {
    const at = [...path, itemOf(codec) === undefined ? key : Number(key)]
    return [{ path: at, codec: item, optional: true, tag: false }, ...placesIn(item, value, at)]
  })
}

export const at = (json: Json, path: Path): Json =>
  path.reduce<Json>((value, key) => (value as Record<string | number, Json> | undefined)?.[key], json)

/** The same JSON with another value at one place; `undefined` takes the field away. */
export const put = (json: Json, [key, ...rest]: Path, value: Json): Json => {
  if (key === undefined) return value
  if (Array.isArray(json)) return json.map((item, index) => (index === key ? put(item, rest, value) : item))
  const { [key]: before, ...others } = json as Record<string | number, Json>
  const after = put(before, rest, value)
  return after === undefined ? others : { ...others, [key]: after }
}
