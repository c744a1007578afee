import { type Codec, fieldsOf, isWhole, itemOf, type Json } from './codec.js'
import { type Kind, type Leaf, leafNamed } from './leaves.js'

const kindOf = (codec: Codec): Kind => {
  if (fieldsOf(codec) !== undefined || codec._tag === 'DictionaryType') return 'object'
  if (itemOf(codec) !== undefined) return 'list'
  switch (codec._tag) {
    case 'UnionType':
      return kindOf(codec.types?.[0] as Codec)
    case 'StringType':
    case 'LiteralType':
    case 'KeyofType':
      return 'text'
    case 'BooleanType':
      return 'boolean'
    default:
      return leafOf(codec).kind
  }
}

/** The codecs that only are of a kind, and take all of it, have nothing out of range. */
const leafOf = (codec: Codec): Leaf => leafNamed(codec.name)

const kinds: ReadonlyArray<readonly [Kind | undefined, Json]> = [
  [undefined, null],
  ['number', 7],
  [undefined, Number.NaN],
  ['text', 'seven'],
  ['object', {}],
  ['list', []],
  ['list', [{}]],
  ['boolean', true],
]

const names = ['', 'no-such-thing', '__proto__', 'constructor', 'toString']

const outOfRange = (codec: Codec): ReadonlyArray<Json> => {
  if (codec._tag === 'KeyofType') return [...names, ...Object.keys(codec.keys ?? {}).map((key) => `${key}-x`)]
  if (codec._tag === 'LiteralType') return [...names, String(codec.value).toUpperCase()]
  return codec._tag === undefined || isWhole(codec) ? leafOf(codec).bad : []
}

/** Everything that must not be at a place where this codec is, but for nothing at all. */
export const wrongFor = (codec: Codec): ReadonlyArray<Json> => {
  const kind = kindOf(codec)
  return [...kinds.flatMap(([of, value]) => (of === kind ? [] : [value])), ...outOfRange(codec)]
}

/** Valid JSON for a codec; more than one where it takes a union, so that every member comes up. */
export const samplesOf = (codec: Codec): ReadonlyArray<Json> => {
  const fields = fieldsOf(codec)
  if (fields !== undefined) {
    const choices = fields.map((field) => [field.key, samplesOf(field.codec)] as const)
    const count = Math.max(1, ...choices.map(([, samples]) => samples.length))
    return Array.from({ length: count }, (_, n) =>
      Object.fromEntries(choices.map(([key, samples]) => [key, samples[n % samples.length]])),
    )
  }
  const item = itemOf(codec)
  if (item !== undefined) return [samplesOf(item)]
  switch (codec._tag) {
    case 'UnionType':
      return (codec.types ?? []).flatMap(samplesOf)
    case 'DictionaryType':
      return [{ key: samplesOf(codec.codomain as Codec)[0] }]
    case 'KeyofType':
      return [Object.keys(codec.keys ?? {})[0]]
    case 'LiteralType':
      return [codec.value]
    case 'BooleanType':
      return [true]
    case 'StringType':
      return ['any text']
    default:
      return [leafOf(codec).good]
  }
}
