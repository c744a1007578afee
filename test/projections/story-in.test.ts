import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { chequeEvent } from '../../src/adapters/testing/arbitrary/cheque/event.js'
import { debtEvent } from '../../src/adapters/testing/arbitrary/debt/event.js'
import { debtorEvent } from '../../src/adapters/testing/arbitrary/debtor/event.js'
import { paymentEvent } from '../../src/adapters/testing/arbitrary/payment/event.js'
import { policyEvent } from '../../src/adapters/testing/arbitrary/policy/event.js'
import { tellChecked } from '../../src/adapters/testing/check/tell-checked.js'
import { story } from '../../src/adapters/testing/story.js'
import { BookEvent } from '../../src/domain/book/book.js'
import { withoutIsolates } from '../../src/domain/message/isolate.js'
import { tellEvent, tellEventIn } from '../../src/projections/index.js'
import { arabicWords } from '../../src/projections/story/ar/words.js'
import { persianWords } from '../../src/projections/story/fa/words.js'
import { lifeOfADebt } from './story-of-a-debt.js'

const languages = ['fa', 'ar'] as const
const golden = new URL('../golden/', import.meta.url)
const samples: ReadonlyArray<BookEvent> = [
  ...readdirSync(golden)
    .filter((name) => name.endsWith('.json'))
    .map((name) => BookEvent.decode(JSON.parse(readFileSync(new URL(name, golden), 'utf8'))))
    .flatMap((event) => (E.isRight(event) ? [event.right] : [])),
  ...lifeOfADebt.map(({ event }) => event),
]
const types = BookEvent.types.map(({ name }) => /"(\w+)"/.exec(name)?.[1] ?? name)
const anyEvent: fc.Arbitrary<BookEvent> = fc.oneof(
  ...[debtEvent, paymentEvent, chequeEvent, debtorEvent, policyEvent].map((any) =>
    (any as unknown as () => fc.Arbitrary<BookEvent>)(),
  ),
)

/** Amounts and dates. */
const figures = (text: string): ReadonlyArray<string> =>
  (text.match(/\d{4}-\d{2}-\d{2}|[\d,]+\.\d+ [A-Z]{3}|[\d.]+ %/g) ?? []).toSorted()

const ids = [
  ...['promise', 'successor', 'plan', 'guarantee', 'dispute', 'creditNote', 'concession', 'settlement', 'charge'],
  ...['hold', 'placement', 'mandate', 'moratorium', 'message', 'agreement', 'parent'],
]
const textsOf = (event: BookEvent): ReadonlyArray<string> =>
  Object.entries(event).flatMap(([field, value]) => (ids.includes(field) && typeof value === 'string' ? [value] : []))

describe.each(languages)('in %s', (language) => {
  const told = (event: BookEvent): string => tellEventIn(event, language)

  it('every event has words of the language', () => {
    expect(Object.keys(language === 'fa' ? persianWords : arabicWords).toSorted()).toEqual(
      [...new Set(samples.map(({ type }) => type))].toSorted(),
    )
    expect(types.length).toBe(new Set(samples.map(({ type }) => type)).size)
    for (const event of samples) {
      expect(told(event)).toMatch(/[\u0600-\u06ff]{2}/)
      expect(told(event)).not.toMatch(/undefined|\[object|\u2068\u2069|\s$|^\s| {2}/)
    }
  })

  it.each(samples.map((event) => [event.type, event] as const))('%s has the same amounts and dates', (_, event) => {
    expect(figures(withoutIsolates(told(event)))).toEqual(figures(tellEvent(event)))
  })

  it('any event has its ids and the same amounts and dates, and every isolate is closed', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const words = told(event)
        const bare = withoutIsolates(words)
        for (const text of textsOf(event)) if (tellEvent(event).includes(text)) expect(bare).toContain(text)
        expect(words.split('\u2068').length).toBe(words.split('\u2069').length)
        expect(figures(bare)).toEqual(figures(tellEvent(event)))
      }),
      { numRuns: 1000, seed: 14 },
    )
  })

  it('what is foreign to the language stands in an isolate', () => {
    for (const event of samples) {
      expect(told(event).replace(/\u2068[^\u2069]*\u2069/g, '')).not.toMatch(/[A-Za-z0-9]/)
    }
  })

  it('nobody acts on the line by what he writes', () => {
    const note = { type: 'NoteAdded', on: '2026-03-31', debt: 'INV-7', debtor: 'ACME', note: 'a\n\u202egro\u2069' }
    expect(told(note as unknown as BookEvent)).not.toMatch(/[\n\u202e]/)
    expect(told(note as unknown as BookEvent).match(/\u2069/g)).toHaveLength(1)
  })

  it('a story has a line for each event, and what a law says of it', () => {
    const events = lifeOfADebt.slice(0, 1).map(({ event }) => event)
    const lines = story(events, { language, remark: { after: 1, words: 'that is wrong' } }).split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain(told(events[0] as BookEvent))
    expect(withoutIsolates(lines[0] ?? '')).toMatch(/^2026-03-31 {2}INV-7 {2}.*125\.00 EUR$/)
    expect(withoutIsolates(lines[1] ?? '')).toBe('  ^ that is wrong')
  })

  it('a check tells its stories', () => {
    const events = lifeOfADebt.slice(0, 1).map(({ event }) => event)
    const counterexample = { law: 'x', run: 1, commands: [], events, after: 1, wrong: 'w', story: 's', replay: 'r' }
    const law = { law: 'x', says: 'x', source: 'y', verdict: 'broken', tested: 1, counterexample } as const
    const coverage = { commands: {}, events: {}, rejections: {}, neverAsked: [], neverHappened: [] }
    const checked = { subject: 'z', passed: false, laws: [law], runs: 1, asked: 1, seed: 1, milliseconds: 1, coverage }
    expect(tellChecked(checked, { language })).toContain(told(events[0] as BookEvent))
    expect(tellChecked(checked)).toContain('\n\ns\n\n')
  })
})

describe('the promise that was kept', () => {
  const kept = samples.find(({ type }) => type === 'PromiseKept') as BookEvent
  it.each([
    ['en', 'Promise PR-1 kept: 50.00 EUR came in time'],
    ['fa', 'وعدهٔ PR-1 وفا شد: 50.00 EUR به‌موقع رسید'],
    ['ar', 'وُفي بالوعد PR-1: وصل 50.00 EUR في الموعد'],
  ] as const)('is told in %s', (language, words) => {
    expect(withoutIsolates(tellEventIn(kept, language))).toBe(words)
  })
})
