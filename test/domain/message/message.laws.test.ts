import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { withoutIsolates } from '../../../src/domain/message/isolate.js'
import { messageKinds, Tone } from '../../../src/domain/message/kind.js'
import type { Language } from '../../../src/domain/message/language.js'
import { lintTemplate } from '../../../src/domain/message/lint/lint.js'
import { messageTemplates, templateFor } from '../../../src/domain/message/template/all.js'
import { type MessageForm, placeholdersIn } from '../../../src/domain/message/template.js'
import { inLatinDigits } from '../../../src/domain/message/words/digits.js'
import { moneyIn } from '../../../src/domain/message/words/money.js'
import { money } from '../../../src/domain/value/money.js'
import { everything, rials, styles, textOf, trueFor, write } from './sample.js'

const languages: ReadonlyArray<Language> = ['fa', 'ar', 'en']
const forms: ReadonlyArray<MessageForm> = ['long', 'short']
const anyKind = fc.constantFrom(...messageKinds)
const anyLanguage = fc.constantFrom(...languages)
const anyForm = fc.constantFrom(...forms)
const anyMoney = fc
  .tuple(
    fc.bigInt({ min: 1n, max: 10n ** 15n }),
    fc.constantFrom('IRR' as const, 'SAR' as const, 'EUR' as const, 'KWD' as const),
  )
  .map(([amount, currency]) => money(amount, currency))

describe('the templates that are shipped', () => {
  it('are there for every kind, in every language, long and short', () => {
    for (const kind of messageKinds)
      for (const language of languages)
        for (const form of forms) expect(templateFor(messageTemplates, kind, language, form)?.kind).toBe(kind)
    expect(new Set(messageTemplates.map(({ id }) => id)).size).toBe(messageTemplates.length)
  })

  it('pass the lint that yours go through', () => {
    for (const template of messageTemplates) expect(lintTemplate(template), template.id).toEqual([])
  })

  it('say the same figures in every language', () => {
    for (const kind of messageKinds)
      for (const form of forms) {
        const said = languages.map((language) => {
          const template = templateFor(messageTemplates, kind, language, form)
          const { required, optional } = placeholdersIn(template?.body ?? '')
          const subject = placeholdersIn(template?.subject ?? '').required
          return { required: required.toSorted(), optional: optional.toSorted(), subject: subject.toSorted() }
        })
        expect(said[1], `${kind} ${form}, ar`).toEqual(said[0])
        expect(said[2], `${kind} ${form}, en`).toEqual(said[0])
      }
  })
})

describe('a message', () => {
  it('is not written once the account has moved', () => {
    fc.assert(
      fc.property(anyKind, anyLanguage, anyMoney, fc.integer({ min: 0, max: 99 }), (kind, language, asked, current) => {
        const snapshot = trueFor(kind, asked)
        const written = write(kind, language, snapshot, { current })
        if (current === snapshot.revision) expect(E.isRight(written)).toBe(true)
        else expect(written).toEqual(E.left({ _tag: 'RevisionMoved', snapshot: snapshot.revision, current }))
      }),
      { numRuns: 300 },
    )
  })

  it('asks for nothing where nothing may be asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(Tone.keys) as ReadonlyArray<Tone>)),
        anyLanguage,
        (kind, language) => {
          const snapshot = { ...trueFor(kind, money(1n, 'EUR')), asked: money(0n, 'EUR') }
          expect(write(kind, language, snapshot)).toMatchObject(E.left({ _tag: 'NothingToAsk' }))
        },
      ),
    )
  })

  it('is not written where the gate says no', () => {
    fc.assert(
      fc.property(anyKind, anyLanguage, (kind, language) => {
        const reasons = [{ rule: 'erased', since: everything(money(1n, 'EUR'), 1).asOf }] as const
        const written = write(kind, language, trueFor(kind, money(1n, 'EUR')), {
          permission: { allowed: false, reasons },
        })
        expect(written).toEqual(E.left({ _tag: 'NotAllowed', reasons, nextAllowedAt: undefined }))
      }),
    )
  })

  it('has no gap left, states the amount of its snapshot, and is the same when written again', () => {
    fc.assert(
      fc.property(anyKind, anyLanguage, anyForm, anyMoney, (kind, language, form, asked) => {
        const snapshot = trueFor(kind, asked)
        const text = textOf(write(kind, language, snapshot, { form }))
        expect(text).not.toMatch(/[{}[\]]|undefined/)
        if (Tone.is(kind)) expect(text).toContain(moneyIn(asked, styles[language]))
        expect(textOf(write(kind, language, snapshot, { form }))).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it('sets figures, ids and names apart in a text from right to left, and leaves no isolate open', () => {
    fc.assert(
      fc.property(
        anyKind,
        fc.constantFrom('fa' as const, 'ar' as const),
        anyForm,
        anyMoney,
        (kind, language, form, asked) => {
          const text = textOf(write(kind, language, trueFor(kind, asked), { form }))
          let depth = 0
          for (const character of text) {
            if (character === '\u2068') depth += 1
            if (character === '\u2069') depth -= 1
            expect(depth >= 0 && depth <= 1).toBe(true)
            if (/[\d\u0660-\u0669\u06f0-\u06f9A-Za-z]/.test(character)) expect(depth, text).toBe(1)
          }
          expect(depth).toBe(0)
          expect(withoutIsolates(text)).toBe(text.replace(/[\u2068\u2069]/g, ''))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('lets no name turn or break its line', () => {
    const recipient = { name: 'Weber\u202e\nPAY\u2069', honorific: 'ms' } as const
    const text = textOf(write('friendly', 'fa', trueFor('friendly', money(1n, 'EUR')), { recipient }))
    expect(text.split('\n')[0]).toBe('سرکار خانم \u2068Weber PAY\u2069')
  })

  it('needs no isolate in English, so that a short one fits the alphabet of SMS', () => {
    fc.assert(
      fc.property(anyKind, (kind) => {
        const written = write(kind, 'en', trueFor(kind, money(1_234_50n, 'EUR')), { form: 'short' })
        expect(E.isRight(written) && written.right.sms.encoding).toBe('GSM-7')
        expect(E.isRight(written) && written.right.sms.segments).toBeLessThanOrEqual(2)
      }),
    )
  })
})

describe('tomans', () => {
  const read = (text: string): bigint => {
    const [whole = '', fraction = ''] = inLatinDigits(text)
      .replaceAll('\u066c', '')
      .replace(' تومان', '')
      .split('\u066b')
    return BigInt(whole) * 1000n + BigInt(fraction.padEnd(3, '0'))
  }

  it('are a tenth of the rials, exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (amount) => {
        const told = moneyIn(money(amount, 'IRR'), { ...styles.fa, toman: 'alone' })
        expect(read(told)).toBe(amount)
      }),
    )
  })

  it('stand beside the rials, and beside nothing else', () => {
    expect(moneyIn(rials(12_500_000n), styles.fa)).toBe('۱۲٬۵۰۰٬۰۰۰ ریال (۱٬۲۵۰٬۰۰۰ تومان)')
    expect(moneyIn(rials(12_500_005n), styles.fa)).toBe('۱۲٬۵۰۰٬۰۰۵ ریال (۱٬۲۵۰٬۰۰۰٫۵ تومان)')
    expect(moneyIn(money(1_234_50n, 'EUR'), styles.fa)).toBe('۱٬۲۳۴٫۵۰ یورو')
    expect(moneyIn(money(1_234_50n, 'SAR'), styles.ar)).toBe('١٬٢٣٤٫٥٠ ريال سعودي')
    expect(moneyIn(money(1_234_500n, 'KWD'), styles.ar)).toBe('١٬٢٣٤٫٥٠٠ دينار كويتي')
    expect(moneyIn(money(1_234_50n, 'EUR'), styles.en)).toBe('1,234.50 EUR')
  })
})
