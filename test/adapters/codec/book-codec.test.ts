import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { eventJson, isEventJson, reviveEvent } from '../../../src/adapters/codec/book-decoder.generated.js'
import { BookEvent } from '../../../src/domain/book/book.js'

const golden = new URL('../../golden/', import.meta.url)
const samples = readdirSync(golden).map((file) => ({
  file,
  type: file.split('.')[0] ?? '',
  version: Number(/\.v(\d+)\.json$/.exec(file)?.[1]),
  json: JSON.parse(readFileSync(new URL(file, golden), 'utf8')) as Record<string, unknown>,
}))
const eventTypes = BookEvent.types.map((member) => /"(\w+)"/.exec(member.name)?.[1] ?? member.name)

/** Every value inside some JSON, as paths. */
const pathsOf = (json: unknown, path: ReadonlyArray<string> = []): ReadonlyArray<ReadonlyArray<string>> =>
  typeof json === 'object' && json !== null
    ? [path, ...Object.entries(json).flatMap(([key, value]) => pathsOf(value, [...path, key]))]
    : [path]

const replaceAt = (json: unknown, [key, ...rest]: ReadonlyArray<string>, value: unknown): unknown => {
  if (key === undefined) return value
  const copy = (Array.isArray(json) ? [...json] : { ...(json as object) }) as Record<string, unknown>
  if (rest.length === 0 && value === undefined) delete copy[key]
  else copy[key] = replaceAt(copy[key], rest, value)
  return copy
}

describe('the generated decoder', () => {
  it('is what its generator makes of the codecs today', () => {
    const script = 'import("./scripts/generate-event-decoder.ts").then((m) => process.stdout.write(m.decoder))'
    const made = execFileSync(process.execPath, ['--import', 'tsx', '-e', script], { encoding: 'utf8' })
    expect(readFileSync('src/adapters/codec/book-decoder.generated.ts', 'utf8')).toBe(made)
  })

  it('accepts what the io-ts codec accepts, and makes the same event of it', () => {
    const strange = fc.oneof(
      fc.constantFrom<unknown>(undefined, null, '', ' ', 'x', '2026-02-30', '2026-02-28', 0, 1, -1, 1.5, true, [], {}),
      fc.constantFrom<unknown>(
        { amount: '1', currency: 'EUR' },
        { amount: 1, currency: 'EUR' },
        { amount: '01', currency: 'EUR' },
      ),
      fc.jsonValue(),
    )
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), strange, fc.boolean(), (sample, nth, value, intact) => {
        const paths = pathsOf(sample.json)
        const changed = intact ? sample.json : replaceAt(sample.json, paths[nth % paths.length] ?? [], value)
        const json: unknown = changed === undefined ? undefined : JSON.parse(JSON.stringify(changed))
        const decoded = BookEvent.decode(json)
        expect(isEventJson(json)).toBe(E.isRight(decoded))
        if (E.isLeft(decoded)) return
        expect(reviveEvent(structuredClone(json))).toEqual(decoded.right)
        expect(eventJson(decoded.right)).toEqual(BookEvent.encode(decoded.right))
      }),
      { numRuns: 5000 },
    )
  })
})

describe('golden samples', () => {
  it('exist for every event type', () => {
    expect(new Set(samples.map(({ type }) => type))).toEqual(new Set(eventTypes))
  })

  it.each(samples)('$file is read today, trusted or validated, and written as it was', ({ json, version }) => {
    const validated = bookCodec.decode(structuredClone(json), version, 'validate')
    const trusted = bookCodec.decode(structuredClone(json), version, 'trust')
    if (E.isLeft(validated)) throw new Error(JSON.stringify(validated.left))
    expect(trusted).toEqual(validated)
    if (bookCodec.version(validated.right) === version) expect(bookCodec.encode(validated.right)).toEqual(json)
  })
})

describe('an event that nobody here knows', () => {
  it.each(['trust', 'validate'] as const)('is told by its type and version, and never handed over (%s)', (decoding) => {
    const json = samples.find(({ type }) => type === 'DebtIssued')?.json
    const decode = (stored: unknown, version = 1) => bookCodec.decode(stored, version, decoding)
    expect(decode({ ...json, type: 'DebtForgiven' })).toEqual(
      E.left({ type: 'DebtForgiven', version: 1, known: undefined }),
    )
    expect(decode(json, 2)).toEqual(E.left({ type: 'DebtIssued', version: 2, known: 1 }))
    for (const stored of [null, undefined, 5, 'x', [], {}, { type: 5 }, { type: 'toString' }, { type: '__proto__' }]) {
      expect(decode(stored)).toMatchObject({ left: { known: undefined } })
    }
  })
})

describe('an event that is not one', () => {
  it('is refused with path, value and expectation', () => {
    const json = { ...samples.find(({ type }) => type === 'DebtIssued')?.json, dueDate: '2026-02-30' }
    expect(bookCodec.decode(json, 1, 'validate')).toEqual(
      E.left(['dueDate: expected a date such as 2026-03-31, got "2026-02-30"']),
    )
  })
})
