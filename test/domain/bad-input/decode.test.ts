import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { afterAll, describe, expect, it } from 'vitest'
import { BookCommand, decodeCommand } from '../../../src/domain/book/book.js'
import { type Problem, tellProblem } from '../../../src/domain/value/codec-error.js'
import { at, type Codec, isWhole, type Json, type Place, placesIn, put } from './codec.js'
import { outsideTypes, samples, typeOf } from './samples.js'
import { samplesOf, wrongFor } from './wrong.js'

interface Case extends Place {
  readonly type: string
  readonly sample: Json
  readonly value: Json
}

/** Every place of every command with everything that is wrong there; the same place of two samples once. */
const casesOf = (type: string): ReadonlyArray<Case> => {
  const seen = new Set<string>()
  return samples
    .filter(({ sample }) => typeOf(sample) === type)
    .flatMap(({ codec, sample }) =>
      placesIn(codec, sample).flatMap((place) => {
        const key = `${place.path.join('.')}: ${place.codec.name}`
        if (seen.has(key)) return []
        seen.add(key)
        const missing = place.optional ? [] : [undefined]
        return [...missing, ...wrongFor(place.codec)].map((value) => ({ ...place, type, sample, value }))
      }),
    )
}

const counts = new Map<string, number>()

afterAll(() => {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  console.log(`${total} bad commands: ${[...counts].map(([type, count]) => `${type} ${count}`).join(', ')}`)
})

/**
 * A union that cannot tell its member names itself, and not the field that would have told. What has parts, as a table of
 * rates, may name the part.
 */
const isNamed = ({ path, tag, codec }: Case, json: Json, problem: Problem): boolean => {
  const own = path.join('.')
  const whole = path.slice(0, -1).join('.')
  const named =
    problem.path === own ||
    (tag && path.length > 1 && problem.path === whole) ||
    ((codec._tag === undefined || isWhole(codec)) && problem.path.startsWith(`${own}.`))
  return named && Object.is(problem.value, at(json, problem.path.split('.'))) && problem.expected !== ''
}

describe('a command that is not one', () => {
  it('no command is left out', () => {
    expect(new Set(samples.map(({ sample }) => typeOf(sample)))).toEqual(new Set(outsideTypes))
    for (const { sample } of samples)
      expect(decodeCommand(sample), JSON.stringify(sample)).toMatchObject({ _tag: 'Right' })
  })

  it.each(outsideTypes)('%s: every field that is missing, of a wrong type or out of range is named', (type) => {
    const cases = casesOf(type)
    counts.set(type, cases.length)
    for (const one of cases) {
      const json = put(one.sample, one.path, one.value)
      const decoded = decodeCommand(json)
      const what = `${one.path.join('.')} = ${String(JSON.stringify(one.value, bigints))}`
      if (E.isRight(decoded)) throw new Error(`${type}: accepts ${what}`)
      const told = decoded.left.map(tellProblem)
      if (!decoded.left.some((problem) => isNamed(one, json, problem))) {
        throw new Error(`${type}: ${what} is not named, but\n${told.join('\n')}`)
      }
    }
  })
})

const bigints = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value)

const junk = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withTypedArray: true,
  withSparseArray: true,
  withObjectString: true,
})

describe('anything at all', () => {
  const places = samples.flatMap(({ codec, sample }) => placesIn(codec, sample).map(({ path }) => ({ sample, path })))
  const place = fc.constantFrom(...places)
  /** As a text says it: it has no -0. */
  const json = fc.json().map((text): unknown => JSON.parse(JSON.stringify(JSON.parse(text))))

  it('in any place is told as problems, or taken', () => {
    fc.assert(
      fc.property(place, junk, ({ sample, path }, value) => {
        const decoded = decodeCommand(put(sample, path, value))
        return (
          E.isRight(decoded) || (decoded.left.length > 0 && decoded.left.map(tellProblem).every((one) => one !== ''))
        )
      }),
      { numRuns: 5000 },
    )
  })

  it('of JSON that is taken is stored and read back as itself', () => {
    fc.assert(
      fc.property(place, json, ({ sample, path }, value) => {
        const decoded = decodeCommand(put(sample, path, value))
        if (E.isLeft(decoded)) return
        expect(decodeCommand(JSON.parse(JSON.stringify(BookCommand.encode(decoded.right))))).toEqual(decoded)
      }),
      { numRuns: 5000 },
    )
  })

  it('in place of a command is told as problems', () => {
    fc.assert(
      fc.property(junk, (value) => {
        const decoded = decodeCommand(value)
        return E.isLeft(decoded) && decoded.left.map(tellProblem).length > 0
      }),
    )
    for (const type of [undefined, null, '', 'issueDebt', '__proto__', 'toString', 'constructor', 7, ['IssueDebt']]) {
      expect(decodeCommand({ type })).toMatchObject({ left: [{ path: 'type', value: type }] })
    }
  })
})

describe('regressions', () => {
  it('a value that JSON cannot say is told and does not throw', () => {
    const [sample] = samplesOf(BookCommand.types[0] as unknown as Codec)
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    for (const value of [{ amount: 100n, currency: 'EUR' }, () => 1, Symbol('s'), cyclic]) {
      const decoded = decodeCommand(put(sample, ['principal'], value))
      expect(E.isLeft(decoded) && decoded.left.map(tellProblem)).toEqual([
        expect.stringMatching(/^principal: expected money in minor units.*, got ./),
      ])
    }
  })
})
