// Writes src/adapters/codec/book-decoder.generated.ts: straight-line code for what the io-ts codecs of the events say, read
// from the codecs themselves. It is what makes a validated replay about as fast as parsing the JSON.
import { writeFileSync } from 'node:fs'
import { BookEvent } from '../src/domain/book/book.js'
import * as sayadId from '../src/domain/cheque/sayad-id.js'
import * as discountLadder from '../src/domain/debt/event/discount-ladder.js'
import * as cashShare from '../src/domain/debtor/cash-share.js'
import * as points from '../src/domain/debtor/points.js'
import * as segment from '../src/domain/late-charge/segment.js'
import * as strategy from '../src/domain/late-charge/strategy.js'
import * as paymentTerms from '../src/domain/payment-terms.js'
import * as count from '../src/domain/value/count.js'
import * as currency from '../src/domain/value/currency.js'
import * as id from '../src/domain/value/id.js'
import * as localDate from '../src/domain/value/local-date.js'
import * as money from '../src/domain/value/money.js'
import * as timeOfDay from '../src/domain/value/time-of-day.js'

/** What this generator reads of an io-ts codec. */
interface Codec {
  readonly _tag?: string
  readonly name: string
  readonly props?: Readonly<Record<string, Codec>>
  readonly types?: ReadonlyArray<Codec>
  readonly type?: Codec
  readonly domain?: Codec
  readonly codomain?: Codec
  readonly value?: unknown
  readonly keys?: Readonly<Record<string, null>>
}

interface Field {
  readonly key: string
  readonly codec: Codec
  readonly optional: boolean
}

const modules = {
  'cheque/sayad-id': sayadId,
  'debtor/cash-share': cashShare,
  'debtor/points': points,
  'payment-terms': paymentTerms,
  'value/count': count,
  'value/currency': currency,
  'debt/event/discount-ladder': discountLadder,
  'value/id': id,
  'value/local-date': localDate,
  'value/time-of-day': timeOfDay,
}

/** Codecs that are asked themselves: what they hold is rare in events, and deep. */
const asked = new Map<Codec, { readonly module: string; readonly name: string }>([
  [segment.ChargeSegments as unknown as Codec, { module: 'late-charge/segment', name: 'ChargeSegments' }],
  [strategy.LateChargeStrategy as unknown as Codec, { module: 'late-charge/strategy', name: 'LateChargeStrategy' }],
])
const imports = new Map<string, Set<string>>()

const use = (module: string, name: string): string => {
  imports.set(module, (imports.get(module) ?? new Set()).add(name))
  return name
}

/** The codecs without structure, by the name under which their module exports them. */
const leafName = (codec: Codec): string => {
  for (const [module, exported] of Object.entries(modules)) {
    for (const [name, value] of Object.entries(exported)) {
      if (value === (codec as unknown)) return use(module, name)
    }
  }
  throw new Error(`no module exports the codec '${codec.name}'`)
}

const hoistedLeaves = new Set<string>()

/** The check of a leaf as a constant of its own: one call, always of the same function. */
const hoisted = (leaf: string): string => {
  hoistedLeaves.add(leaf)
  return `is${leaf}`
}

const isMoney = (codec: Codec): boolean => (codec as unknown) === money.Money
const isMinorUnits = (codec: Codec): boolean => (codec as unknown) === money.MinorUnits

const fieldsOf = (codec: Codec): ReadonlyArray<Field> => {
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
      return Object.entries(codec.props ?? {}).map(([key, of]) => ({
        key,
        codec: of,
        optional: codec._tag === 'PartialType',
      }))
    case 'IntersectionType':
      return (codec.types ?? []).flatMap(fieldsOf)
    default:
      throw new Error(`'${codec.name}' has no fields`)
  }
}

const isObject = ({ _tag }: Codec): boolean =>
  _tag === 'InterfaceType' || _tag === 'PartialType' || _tag === 'IntersectionType'

const functions: string[] = []
const named = new Map<Codec, string>()

const declare = (codec: Codec, kind: string, body: (name: string) => string): string => {
  const known = named.get(codec)
  if (known !== undefined) return known
  const name = `${kind}${named.size}`
  named.set(codec, name)
  functions.push(body(name))
  return name
}

/** An expression that tells whether `x` is what the codec accepts. */
const check = (codec: Codec, x: string): string => {
  if (isMoney(codec)) return `${use('value/money', 'isMoneyJson')}(${x})`
  if (isMinorUnits(codec)) return `${use('value/money', 'isMinorUnits')}(${x})`
  const whole = asked.get(codec)
  if (whole !== undefined) return `${use(whole.module, whole.name)}.decode(${x})._tag === 'Right'`
  switch (codec._tag) {
    case 'LiteralType':
      return `${x} === ${JSON.stringify(codec.value)}`
    case 'KeyofType':
      return `(${Object.keys(codec.keys ?? {})
        .map((key) => `${x} === ${JSON.stringify(key)}`)
        .join(' || ')})`
    case 'StringType':
      return `typeof ${x} === 'string'`
    case 'BooleanType':
      return `typeof ${x} === 'boolean'`
    case 'ReadonlyArrayType':
      return `Array.isArray(${x}) && ${x}.every((item: any) => ${check(codec.type as Codec, 'item')})`
    case 'DictionaryType':
      return `isObject(${x}) && Object.values(${x}).every((item: any) => ${check(codec.codomain as Codec, 'item')})`
    case 'UnionType':
      return `(${(codec.types ?? []).map((member) => check(member, x)).join(' || ')})`
    case undefined:
      return `${hoisted(leafName(codec))}(${x})`
    default:
      if (!isObject(codec)) throw new Error(`no check for ${codec._tag}`)
      return `${checkObject(codec)}(${x})`
  }
}

const checkObject = (codec: Codec): string =>
  declare(codec, 'is', (name) => {
    const checks = fieldsOf(codec).map(({ key, codec: of, optional }) =>
      optional ? `(o.${key} === undefined || (${check(of, `o.${key}`)}))` : check(of, `o.${key}`),
    )
    return `const ${name} = (o: any): boolean =>\n  ${['isObject(o)', ...checks].join(' &&\n  ')}\n`
  })

/** Whether a codec holds anything that JSON cannot, so that it has to be revived. */
const transforms = (codec: Codec): boolean => {
  if (isMoney(codec) || isMinorUnits(codec) || asked.has(codec)) return true
  const parts = [...Object.values(codec.props ?? {}), ...(codec.types ?? []), codec.type, codec.codomain]
  return parts.some((part) => part !== undefined && transforms(part))
}

/** Statements that put bigints where the JSON at `x` has their digits. */
const revive = (codec: Codec, x: string): string => {
  if (isMoney(codec)) return `${x}.amount = ${use('value/money', 'minorUnits')}(${x}.amount)`
  if (isMinorUnits(codec)) return `${x} = ${use('value/money', 'minorUnits')}(${x})`
  const whole = asked.get(codec)
  if (whole !== undefined) return `${x} = decoded(${use(whole.module, whole.name)}.decode(${x}))`
  if (codec._tag === 'ReadonlyArrayType') return `for (const item of ${x}) { ${revive(codec.type as Codec, 'item')} }`
  if (codec._tag === 'UnionType') {
    return (codec.types ?? [])
      .filter(transforms)
      .map((member) => `if (${check(member, x)}) { ${revive(member, x)} }`)
      .join('\n')
  }
  return fieldsOf(codec)
    .filter((field) => transforms(field.codec))
    .map(({ key, codec: of, optional }) => {
      const statement = revive(of, `${x}.${key}`)
      return optional ? `if (${x}.${key} !== undefined) { ${statement} }` : statement
    })
    .join('\n')
}

/** An expression of the JSON of what is at `x`. */
const told = (codec: Codec, x: string): string => {
  if (isMoney(codec)) return `${use('value/money', 'moneyJson')}(${x})`
  if (isMinorUnits(codec)) return `${x}.toString()`
  const whole = asked.get(codec)
  if (whole !== undefined) return `${use(whole.module, whole.name)}.encode(${x})`
  if (codec._tag === 'ReadonlyArrayType') return `${x}.map((item: any) => (${told(codec.type as Codec, 'item')}))`
  if (codec._tag === 'UnionType') {
    const member = (codec.types ?? []).find(transforms)
    return member === undefined ? x : `('${distinctField(member)}' in ${x} ? ${told(member, x)} : ${x})`
  }
  const fields = fieldsOf(codec).filter((field) => transforms(field.codec))
  const parts = fields.map(({ key, codec: of, optional }) => {
    const json = told(of, `${x}.${key}`)
    return `${key}: ${optional ? `${x}.${key} === undefined ? undefined : ${json}` : json}`
  })
  return `{ ...${x}, ${parts.join(', ')} }`
}

/** The first field of a union's member that has to be told apart, and so tells the member apart. */
const distinctField = (member: Codec): string => fieldsOf(member).find((field) => transforms(field.codec))?.key ?? ''

const events = (BookEvent as unknown as Codec).types ?? []
const typeOf = (event: Codec): string => String(fieldsOf(event).find(({ key }) => key === 'type')?.codec.value)

const cases = (line: (event: Codec) => string): string =>
  events.map((event) => `    case ${JSON.stringify(typeOf(event))}:\n${line(event)}`).join('\n')

const body = `
const decoded = (validation: any): any => validation.right

const isObject = (o: any): boolean => typeof o === 'object' && o !== null && !Array.isArray(o)

/** Whether the JSON is an event in its current version, as the io-ts codecs say. */
export const isEventJson = (o: any): boolean => {
  switch (o?.type) {
${cases((event) => `      return ${checkObject(event)}(o)`)}
    default:
      return false
  }
}

/** The JSON of an event, as the io-ts codecs write it. */
export const eventJson = (o: any): unknown => {
  switch (o.type) {
${cases((event) => `      return ${transforms(event) ? told(event, 'o') : 'o'}`)}
  }
  return o
}

/** The event that valid JSON says. The JSON itself becomes the event. */
export const reviveEvent = (o: any): BookEvent => {
  switch (o.type) {
${cases((event) => `${revive(event, 'o')}\n      break`)}
  }
  return o
}
`
const header = `// Generated by scripts/generate-event-decoder.ts from the io-ts codecs of the events. Do not edit.
import type { BookEvent } from '../../domain/book/book.js'
${[...imports].map(([module, names]) => `import { ${[...names].sort().join(', ')} } from '../../domain/${module}.js'`).join('\n')}

`
const leaves = [...hoistedLeaves].map((leaf) => `const is${leaf} = ${leaf}.is\n`).join('')

export const decoder: string = `${header + leaves}\n${functions.join('\n')}${body}`

if (process.argv.includes('--write')) {
  writeFileSync(new URL('../src/adapters/codec/book-decoder.generated.ts', import.meta.url), decoder)
}
