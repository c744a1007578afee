import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { arbitrary } from '../../../src/adapters/testing/index.js'
import { BookCommand, decodeCommand } from '../../../src/domain/book/book.js'
import { BaseRate } from '../../../src/domain/late-charge/rate.js'
import { type Problem, tellProblem } from '../../../src/domain/value/codec-error.js'
import { Money } from '../../../src/domain/value/money.js'
import { nearest } from '../../../src/domain/value/nearest.js'
import { limits } from '../../../src/domain/value/strict/limits.js'
import { strictly } from '../../../src/domain/value/strict/strictly.js'
import { at, type Path, placesIn, put } from './codec.js'
import { samples, typeOf } from './samples.js'

const problemsOf = (json: unknown): ReadonlyArray<Problem> => {
  const decoded = decodeCommand(json)
  return E.isLeft(decoded) ? decoded.left : []
}
const sampleOf = (type: string): object => samples.find(({ sample }) => typeOf(sample) === type)?.sample as object
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Every place of every sample whose JSON is an object with keys of its own, the command itself too. */
const objects = samples.flatMap(({ codec, sample }) => {
  const inside = placesIn(codec, sample).filter((place) => place.codec._tag !== 'DictionaryType')
  const paths: ReadonlyArray<Path> = [[], ...inside.map(({ path }) => path)]
  return paths
    .filter((path) => isObject(at(sample, path)) && !Array.isArray(at(sample, path)))
    .map((path) => ({ sample, path }))
})

describe('a key that nobody knows', () => {
  it('is refused by path, in every object of every command', () => {
    expect(objects.length).toBeGreaterThan(300)
    for (const { sample, path } of objects) {
      const key = 'zzzzzzzzzz'
      const json = put(sample, path, { ...(at(sample, path) as object), [key]: 1 })
      expect(problemsOf(json), JSON.stringify(json)).toMatchObject([{ path: [...path, key].join('.'), value: 1 }])
    }
  })

  it('is told the known key that it is most like, in every object of every command', () => {
    for (const { sample, path } of objects) {
      const object = at(sample, path) as Readonly<Record<string, unknown>>
      for (const known of Object.keys(object).filter((one) => one.length > 4)) {
        const key = `${known[0]}${known.slice(2)}`
        const problem = problemsOf(put(sample, path, { ...object, [key]: 1 })).find(
          (one) => one.path === [...path, key].join('.'),
        )
        expect(problem, `${typeOf(sample)} ${path.join('.')} ${key}`).toMatchObject({ nearest: known })
      }
    }
  })

  it.each([
    ['RaiseDispute', 'amout', 'amount'],
    ['IssueDebt', 'duedate', 'dueDate'],
    ['IssueDebt', 'due_date', 'dueDate'],
    ['IssueDebt', 'debtorId', 'debtor'],
    ['RegisterDebtor', 'tag', 'tags'],
  ])('%s: %s is meant to be %s', (type, key, known) => {
    const { [known]: _, ...rest } = sampleOf(type) as Readonly<Record<string, unknown>>
    const problem = problemsOf({ ...rest, [key]: 1 }).find(({ path }) => path === key)
    expect(problem).toMatchObject({ nearest: known })
    expect(problem && tellProblem(problem)).toBe(`${key}: expected no such key (the nearest is ${known}), got 1`)
  })

  it.each(['WriteOffDebt', 'ReturnPayment'])('%s in part is not taken for the whole', (type) => {
    const decoded = decodeCommand({ ...sampleOf(type), amout: { amount: '1', currency: 'EUR' } })
    expect(decoded).toMatchObject({ left: [{ path: 'amout' }] })
  })

  it('that is like none has no nearest, and neither has one of a thousand letters', () => {
    expect(nearest('colour', ['amount', 'on'])).toBe(undefined)
    expect(nearest('a'.repeat(1000), ['a'])).toBe(undefined)
    expect(nearest('', ['a'])).toBe(undefined)
  })
})

describe('what is taken strictly', () => {
  it('is what the codec itself takes', () => {
    const commands = fc.oneof(
      arbitrary.debtCommand(),
      arbitrary.paymentCommand(),
      arbitrary.chequeCommand(),
      arbitrary.debtorCommand(),
    )
    const strict = strictly(BookCommand)
    fc.assert(
      fc.property(commands, (command) => {
        const json: unknown = JSON.parse(JSON.stringify(BookCommand.encode(command)))
        expect(strict(json)).toEqual(BookCommand.decode(json))
      }),
      { numRuns: 2000, seed: 11 },
    )
  })

  it('a rate in one form is not taken with a key of the other', () => {
    const decode = strictly(BaseRate)
    expect(decode({ basisPoints: 800 })).toEqual(decode({ num: '2', den: '25' }))
    expect(decode({ basisPoints: 800, num: '2', den: '25' })._tag).toBe('Left')
  })

  it('a union that nothing tells apart is a mistake of whoever made it', () => {
    expect(() => strictly(t.union([t.type({ a: t.string }), t.type({ b: t.string })]))).toThrow(/tells the members/)
  })
})

describe('steps of cash application', () => {
  it.each(['ApplyPayment', 'ReversePayment'])('%s is not taken from outside', (type) => {
    const about = { type, debt: 'D-1', on: '2026-03-31', payment: 'NO-SUCH', allocation: 1 }
    const says = { amount: { amount: '2000', currency: 'EUR' }, method: 'cash', valueDate: '2026-03-31' }
    for (const json of [about, { ...about, ...says }, { ...about, reason: 'r' }]) {
      expect(problemsOf(json)).toEqual([
        { path: 'type', value: type, expected: 'a command that is not of cash application alone' },
      ])
    }
  })
})

/** What is answered, as a backend would send it. */
const answerTo = (json: unknown): string => JSON.stringify(problemsOf(json))

describe('too much', () => {
  const deep = (open: string, close: string): unknown => JSON.parse(`${open.repeat(5000)}0${close.repeat(5000)}`)
  const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`key-${n}`, n]))
  const long = 'x'.repeat(1_000_000)
  const much: ReadonlyArray<readonly [string, unknown]> = [
    ['lists in lists', deep('[', ']')],
    ['objects in objects', deep('{"a":', '}')],
    ['a list of 120,000 zeros', Array.from({ length: 120_000 }, () => 0)],
    ['a list of as many zeros as a list may have entries', Array.from({ length: limits.list }, () => 0)],
    ['an object of 50,000 keys', wide],
    ['a text of a million letters', long],
    ['a key of a million letters', { [long]: long }],
  ]

  it.each(much)('%s, in any place, is answered with few problems and little text', (_, value) => {
    for (const type of ['IssueDebt', 'AllocatePayment', 'ReceivePayment', 'RegisterDebtor', 'no-such-command']) {
      for (const key of ['type', 'amount', 'principal', 'placements', 'instruction', 'terms', 'tags', 'unknown']) {
        const json = { type, ...sampleOf(type), [key]: value }
        const told = problemsOf(json)
        expect(told.length).toBeGreaterThan(0)
        expect(told.length).toBeLessThanOrEqual(limits.problems)
        expect(answerTo(json).length).toBeLessThan(40_000)
        expect(told.map(tellProblem).join('\n').length).toBeLessThan(40_000)
      }
    }
    expect(problemsOf(value).length).toBeLessThanOrEqual(limits.problems)
  })

  it('tags are at most a hundred texts of 200 printable characters', () => {
    const tagged = (tags: unknown) => problemsOf({ ...sampleOf('RegisterDebtor'), tags })
    const some = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`key-${n}`, 'value']))
    expect(tagged(some(100))).toEqual([])
    expect(tagged(some(101))).toMatchObject([{ path: 'tags', expected: 'at most 100 keys' }])
    for (const bad of ['', 'x'.repeat(201), 'a\nb', '\u001b[2J', new Date(0), 5, null, ['a']]) {
      expect(tagged({ region: bad })).toMatchObject([{ path: 'tags.region' }])
      if (typeof bad === 'string') expect(tagged({ [bad]: 'value' })).toHaveLength(1)
    }
    expect(tagged(JSON.parse('{"__proto__":"a"}'))).toMatchObject([{ path: 'tags.__proto__' }])
  })

  it('a list takes as many entries as it may have', () => {
    const placements = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        debt: `D-${n}`,
        amount: { amount: '1', currency: 'EUR' },
        on: '2026-03-31',
      }))
    const command = (count: number) => ({ ...sampleOf('AllocatePayment'), placements: placements(count) })
    expect(problemsOf(command(limits.list))).toEqual([])
    expect(problemsOf(command(limits.list + 1))).toMatchObject([
      { path: 'placements', expected: 'at most 10000 entries' },
    ])
  })
})

class Command {
  constructor(private readonly json: object) {
    Object.assign(this, json)
  }
  get debtor(): string {
    return 'ACME'
  }
  toJSON(): object {
    return this.json
  }
}

describe('what is no plain data', () => {
  const issue = sampleOf('IssueDebt')

  it('is refused as a command, although each of its fields can be read', () => {
    const { debtor: _, ...rest } = issue as Readonly<Record<string, unknown>>
    const inherited = Object.create(issue) as object
    for (const json of [
      new Command(rest),
      inherited,
      Object.assign(
        Object.create({
          get debtor() {
            return 'A'
          },
        }),
        rest,
      ),
    ]) {
      expect(problemsOf(json)).toMatchObject([{ path: '', expected: 'a command of the book as plain data' }])
    }
  })

  it('is refused in every place of a command', () => {
    for (const { sample, path } of objects) {
      const object = Object.assign(new (class Odd {})(), at(sample, path))
      expect(problemsOf(put(sample, path, object)).map((one) => one.path)).toEqual([path.join('.')])
    }
  })

  it('is taken where it is plain: without a prototype, or of another realm', () => {
    expect(problemsOf(Object.assign(Object.create(null), issue))).toEqual([])
    expect(Money.is({ amount: 1n, currency: 'EUR' })).toBe(true)
  })

  it('is told as a problem where reading it throws', () => {
    const thrower = (): never => {
      throw new Error('no')
    }
    const hostile = [
      new Proxy({}, { get: thrower, ownKeys: thrower, getPrototypeOf: thrower }),
      {
        ...issue,
        get terms(): never {
          return thrower()
        },
      },
      Object.defineProperty({ ...issue }, 'debtor', { enumerable: true, get: thrower }),
    ]
    for (const json of hostile) expect(problemsOf(json).length).toBe(1)
  })
})
