import { describe, expect, it } from 'vitest'
import type { MessageKind } from '../../../src/domain/message/kind.js'
import type { Language } from '../../../src/domain/message/language.js'
import { lintTemplate, lintWords } from '../../../src/domain/message/lint/lint.js'
import { lintTemplates } from '../../../src/domain/message/lint/lint-templates.js'
import { messageTemplates } from '../../../src/domain/message/template/all.js'
import type { MessageTemplate } from '../../../src/domain/message/template.js'

const rules = (text: string, language: Language = 'en', kind: MessageKind = 'firm') =>
  lintWords(text, kind, language).map(({ rule }) => rule)

describe('the lint of respect', () => {
  it.each<[Language, string, string]>([
    ['en', 'Pay or else.', 'threat'],
    ['en', 'We will inform the police.', 'police'],
    ['en', 'You should be ashamed.', 'shame'],
    ['en', 'Act now, before it is too late.', 'false-urgency'],
    ['en', 'We will speak with your employer.', 'third-party'],
    ['en', 'God sees what you owe.', 'religion'],
    ['en', 'You could borrow the money.', 'pressure-to-borrow'],
    ['en', 'Our lawyer is waiting.', 'law-too-early'],
    ['en', 'PAY TODAY please', 'capitals'],
    ['en', 'Please pay!!', 'exclamation'],
    ['fa', 'وگرنه پشیمان می‌شوید', 'threat'],
    ['fa', 'به پلیس خبر می‌دهیم', 'police'],
    ['fa', 'خجالت بکشید', 'shame'],
    ['fa', 'فوراً پرداخت کنید', 'false-urgency'],
    ['fa', 'با خانوادهٔ شما تماس می‌گیریم', 'third-party'],
    ['fa', 'این پول حرام است', 'religion'],
    ['fa', 'از بانک وام بگیرید', 'pressure-to-borrow'],
    ['fa', 'به دادگاه می‌رویم', 'law-too-early'],
    ['ar', 'ادفع وإلا ستندم', 'threat'],
    ['ar', 'سنبلغ الشرطة', 'police'],
    ['ar', 'هذا عيب عليك', 'shame'],
    ['ar', 'ادفع فورًا', 'false-urgency'],
    ['ar', 'سنتصل بعائلتك', 'third-party'],
    ['ar', 'هذا المال حرام', 'religion'],
    ['ar', 'اقترض من البنك', 'pressure-to-borrow'],
    ['ar', 'سنذهب إلى المحكمة', 'law-too-early'],
  ])('%s: %s', (language, text, rule) => {
    expect(rules(text, language)).toContain(rule)
  })

  it('lets a decent sentence pass, and law in the last two notices', () => {
    expect(rules('If something is not right, tell us: we will look at it with you.')).toEqual([])
    expect(rules('Our next step will be to pursue the claim by legal means.', 'en', 'final-notice')).toEqual([])
    // A word within another is another word: "sheller" has hell in it.
    expect(rules('The sheller of nuts in Essen, by hand, with isin codes.')).toEqual([])
  })

  it('finds letters that are written in another way', () => {
    // Arabic yeh and kaf in a Persian text, vowel signs and lengthening in an Arabic one.
    expect(rules('بدحسابي', 'fa')).toContain('shame')
    expect(rules('حَــرَام', 'ar')).toContain('religion')
    expect(rules('ＰＯＬＩＣＥ')).toContain('police')
  })

  it('names what a template of yours lacks or has too much', () => {
    const found = lintTemplate({
      id: 'mine',
      version: '1',
      kind: 'firm',
      language: 'en',
      form: 'short',
      body: 'Dear {customer}, pay 500 EUR for {reference} by {payBy} [or call {phone}. {sender}',
    })
    expect(found).toEqual([
      { rule: 'figure-in-text', found: '500', in: 'body' },
      { rule: 'unknown-placeholder', found: 'customer', in: 'body' },
      { rule: 'stray-brace', found: '[', in: 'body' },
      { rule: 'missing-figure', found: 'asked', in: 'body' },
      { rule: 'missing-figure', found: 'due', in: 'body' },
      { rule: 'no-thanks', found: '', in: 'body' },
    ])
  })

  it('takes a figure that is left out where it is missing for one that is missing', () => {
    const found = lintTemplate({
      id: 'mine',
      version: '1',
      kind: 'thanks',
      language: 'en',
      form: 'short',
      body: 'Thank you[ for {payment}] of {paidOn} for {reference}. {sender}, {phone}',
    })
    expect(found).toEqual([{ rule: 'missing-figure', found: 'payment', in: 'body' }])
  })
})

describe('templates that are used together', () => {
  const thanks = (language: Language, body: string): MessageTemplate => ({
    id: `thanks-${language}-${body.length}`,
    version: '1',
    kind: 'thanks',
    language,
    form: 'short',
    body,
  })
  const english = thanks('en', 'Thank you for {payment} of {paidOn} for {reference}. {sender}, {phone}')
  const persian = thanks('fa', 'سپاسگزاریم: {payment} بابت {reference} روز {paidOn} رسید. {sender}، {phone}')

  it('are right where each is, in each language', () => {
    expect(lintTemplates([english, persian])).toEqual([])
    expect(lintTemplates(messageTemplates)).toEqual([])
  })

  it('are not where one is missing in a language, says less than in another, or is never used', () => {
    const which = { kind: 'thanks', form: 'short' }
    expect(lintTemplates([english], ['en', 'ar'])).toEqual([{ rule: 'missing-language', ...which, language: 'ar' }])
    const more = thanks('en', `${english.body} As of {asOf}.`)
    expect(lintTemplates([more, persian])).toEqual([
      { rule: 'figures-differ', ...which, language: 'fa', lacks: ['asOf'] },
    ])
    expect(lintTemplates([english, more])).toEqual([
      { rule: 'never-used', template: more.id, ...which, language: 'en' },
    ])
    const rude = thanks('en', `${english.body} Act now.`)
    expect(lintTemplates([rude])).toEqual([
      { rule: 'template', template: rude.id, finding: { rule: 'false-urgency', found: 'act now', in: 'body' } },
    ])
  })
})
