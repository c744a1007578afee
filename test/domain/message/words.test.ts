import { describe, expect, it } from 'vitest'
import { directionOf } from '../../../src/domain/message/language.js'
import { usualStyle } from '../../../src/domain/message/style.js'
import { MessageTemplate } from '../../../src/domain/message/template.js'
import { countIn } from '../../../src/domain/message/words/count.js'

describe('what is counted in a message', () => {
  it('agrees with its number in each language', () => {
    const told = (language: 'en' | 'fa' | 'ar', counted: 'days' | 'instalments') =>
      [1, 2, 3, 11, 100, 103].map((n) => countIn(n, counted, { ...usualStyle(language), digits: 'latn' }))
    expect(told('en', 'days')).toEqual(['1 day', '2 days', '3 days', '11 days', '100 days', '103 days'])
    expect(told('en', 'instalments').slice(0, 2)).toEqual(['1 instalment', '2 instalments'])
    expect(told('fa', 'days').slice(0, 2)).toEqual(['1 روز', '2 روز'])
    expect(told('fa', 'instalments').slice(0, 2)).toEqual(['1 قسط', '2 قسط'])
    expect(told('ar', 'days')).toEqual(['يوم واحد', 'يومين', '3 أيام', '11 يومًا', '100 يوم', '103 أيام'])
    expect(told('ar', 'instalments')).toEqual(['قسط واحد', 'قسطين', '3 أقساط', '11 قسطًا', '100 قسط', '103 أقساط'])
  })
})

describe('a text', () => {
  it('begins on the side of its language', () => {
    expect((['fa', 'ar', 'en'] as const).map(directionOf)).toEqual(['rtl', 'rtl', 'ltr'])
  })

  it('of blanks is no template', () => {
    const template = { id: 'mine', version: '1', kind: 'firm', language: 'en', form: 'short' }
    expect(MessageTemplate.is({ ...template, body: 'Dear {name}' })).toBe(true)
    expect(MessageTemplate.is({ ...template, body: ' \n ' })).toBe(false)
  })
})
