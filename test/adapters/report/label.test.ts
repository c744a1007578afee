import { describe, expect, it } from 'vitest'
import { bucketName } from '../../../src/adapters/report/bucket-name.js'
import { cut, leftOut, linesOf } from '../../../src/adapters/report/picture/label.js'
import { tellingIn } from '../../../src/adapters/report/told.js'
import { usualStyle } from '../../../src/domain/message/style.js'

it('a bucket is called by the days in it, in the number that the language has for them', () => {
  const named = (language: 'en' | 'fa' | 'ar', from: number, to: number | null) => {
    const { words, style } = tellingIn(usualStyle(language))
    return bucketName({ id: '', from, to }, words, style)
  }
  expect([named('en', 1, 1), named('en', 2, null), named('en', 1, 30)]).toEqual(['1–1 day', 'over 1 day', '1–30 days'])
  expect([named('ar', 1, 5), named('ar', 6, null), named('ar', 1, 30)]).toEqual([
    '١–٥ أيام',
    'أكثر من ٥ أيام',
    '١–٣٠ يومًا',
  ])
  expect([named('fa', 1, 5), named('fa', 91, null)]).toEqual(['۱ تا ۵ روز', 'بیش از ۹۰ روز'])
})

describe('names beside an axis', () => {
  it('are broken between words, and never within one', () => {
    expect(linesOf('سررسید نشده', 55)).toEqual(['سررسید', 'نشده'])
    expect(linesOf('سررسید نشده', 20)).toEqual(['سررسید', 'نشده'])
    expect(linesOf('سررسید نشده', 90)).toEqual(['سررسید نشده'])
    expect(linesOf('over 90 days', 50)).toEqual(['over 90', 'days'])
  })

  it('are told as often as there is room, whatever the script', () => {
    const weeks = (name: string) => Array.from({ length: 10 }, () => name)
    expect(leftOut(weeks('۲۶ بهمن'), 600)).toBe(0)
    expect(leftOut(weeks('۲۶ بهمن'), 274)).toBe(2)
    expect(leftOut([], 274)).toBe(0)
  })

  it('end with a sign where they are cut', () => {
    expect(cut('rheinblick-verpackungen', 130)).toBe('rheinblick-verpacku…')
    expect(cut('waldkauz-druck', 130)).toBe('waldkauz-druck')
  })
})
