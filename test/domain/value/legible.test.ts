import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { decodeCommand } from '../../../src/domain/book/book.js'
import * as ids from '../../../src/domain/value/id.js'
import { readText, TextCodec } from '../../../src/domain/value/text-codec.js'

const { DebtorId, debtorId, Text } = ids

/** A text with a character in front, within and behind. */
const around = (one: string): ReadonlyArray<string> => [`${one}ACME`, `AC${one}ME`, `ACME${one}`]

const unseen: ReadonlyArray<readonly [string, string]> = [
  ['a no-break space', '\u00a0'],
  ['a narrow no-break space', '\u202f'],
  ['an ideographic space', '\u3000'],
  ['a soft hyphen', '\u00ad'],
  ['a zero-width space', '\u200b'],
  ['a zero-width non-joiner', '\u200c'],
  ['a zero-width joiner', '\u200d'],
  ['a left-to-right mark', '\u200e'],
  ['a right-to-left override', '\u202e'],
  ['an isolate', '\u2066'],
  ['a word joiner', '\u2060'],
  ['a byte order mark', '\ufeff'],
  ['a line separator', '\u2028'],
  ['a Hangul filler', '\u3164'],
  ['a Braille blank', '\u2800'],
  ['a variation selector', '\ufe0f'],
  ['a tag character', '\u{e0041}'],
  ['an escape', '\u001b'],
  ['a line feed', '\n'],
]

const issue = {
  type: 'IssueDebt',
  debt: 'INV-1',
  on: '2026-01-05',
  debtor: 'ACME',
  principal: { amount: '100', currency: 'EUR' },
  dueDate: '2026-02-04',
}
const refusedAt = (json: unknown): unknown => {
  const decoded = decodeCommand(json)
  return E.isLeft(decoded) ? decoded.left.map(({ path }) => path) : []
}

describe('two ids that look the same', () => {
  it.each(unseen)('are not told apart by %s', (_, one) => {
    for (const text of around(one)) {
      expect(readText(DebtorId, text)).toMatchObject({ left: { value: text } })
      expect(refusedAt({ ...issue, debtor: text })).toEqual(['debtor'])
      expect(refusedAt({ ...issue, tags: { region: text } })).toEqual(['tags.region'])
      expect(() => debtorId(text)).toThrow(RangeError)
    }
    expect(readText(DebtorId, one)._tag).toBe('Left')
  })

  it('are not told apart by the form of their letters', () => {
    for (const text of ['Müller', 'Đặng', 'がぎぐ', 'آرمان']) {
      expect(readText(DebtorId, text.normalize('NFC'))._tag).toBe('Right')
      const decomposed = text.normalize('NFD')
      expect(readText(DebtorId, decomposed)).toMatchObject({
        left: { value: decomposed, expected: 'a debtor id in composed form, as text.normalize("NFC") makes it' },
      })
      expect(refusedAt({ ...issue, debtor: decomposed })).toEqual(['debtor'])
    }
  })

  it('are the same: what is taken, and looks as something else that is taken, is it', () => {
    const parts = fc.constantFrom('a', 'é', 'e\u0301', ' ', '\u00a0', '\u200b', '\u200c', 'ی', 'ر', 'م', '漢')
    const text = fc.string({ unit: parts, minLength: 1, maxLength: 8 })
    const look = (id: string): string => id.normalize('NFC').replace(/[\u00a0\u200b]/gu, '')
    fc.assert(
      fc.property(text, text, (a, b) => {
        const both = [a, b].every((one) => readText(DebtorId, one)._tag === 'Right')
        return !both || a === b || look(a) !== look(b)
      }),
      { numRuns: 5000, seed: 32 },
    )
  })

  it('tells which character cannot be seen', () => {
    expect(readText(DebtorId, 'AC\u200bME')).toMatchObject({
      left: { expected: 'a debtor id without characters that cannot be seen (U+200B)' },
    })
  })
})

describe('letters that are seen', () => {
  it.each([
    'INV 7',
    'INV-2026/0017',
    'شرکت نفت',
    'می\u200cشود',
    'خانه\u200cها',
    '株式会社',
    'Ünlü & Söhne',
    '🏢-7',
    '٠٩',
  ])('%s is an id', (text) => {
    expect(readText(DebtorId, text)).toEqual(E.right(text))
    expect(debtorId(text)).toBe(text)
  })

  it('a non-joiner is taken where it changes a letter, and nowhere else', () => {
    expect(readText(DebtorId, 'می\u200cشود')._tag).toBe('Right')
    for (const text of ['دفتر\u200cها', 'می\u200c شود', 'می\u200c\u200cشود', 'می\u200c7', 'a\u200cb']) {
      expect(readText(DebtorId, text)._tag, text).toBe('Left')
    }
  })
})

describe('a text', () => {
  it('may be written in any form, and with what languages need', () => {
    for (const text of [
      'Mu\u0308ller',
      '10\u00a0000',
      'می\u200cشود',
      'שלום \u200eABC',
      '👩\u200d💼',
      'ทดสอบ\u200bคำ',
    ]) {
      expect(readText(Text, text)).toEqual(E.right(text))
    }
  })

  it('does not turn or break the line, and is seen', () => {
    for (const one of ['\u202e', '\u202a', '\u2066', '\u2069', '\u2028', '\u2029', '\u001b', '\n']) {
      for (const text of around(one)) expect(refusedAt({ ...issue, reference: text })).toEqual(['reference'])
    }
    for (const text of ['\u200b', '\u200e\u200f', '\u3164', '\u2800 \u2800']) {
      expect(refusedAt({ ...issue, reference: text })).toEqual(['reference'])
    }
  })
})

describe('ids', () => {
  it('have a constructor each', () => {
    const exported = ids as unknown as Readonly<Record<string, unknown>>
    const codecs = Object.keys(ids).filter((name) => name !== 'Text' && exported[name] instanceof TextCodec)
    expect(codecs).toHaveLength(17)
    for (const name of codecs) {
      const make = exported[`${name.charAt(0).toLowerCase()}${name.slice(1)}`] as (text: string) => string
      expect(make('A-1')).toBe('A-1')
      expect(() => make('')).toThrow(RangeError)
      expect(() => make(5 as never)).toThrow(RangeError)
    }
  })

  it('of a book of before are read, whatever they are made of', () => {
    const stored = { ...issue, type: 'DebtIssued', debt: 'A\u00a0B', debtor: 'Mu\u0308ller', tags: { 'a\u200b': '' } }
    expect(bookCodec.decode(stored, 1, 'validate')).toMatchObject({
      right: { debt: 'A\u00a0B', debtor: 'Mu\u0308ller' },
    })
  })
})
