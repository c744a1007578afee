import { describe, expect, it } from 'vitest'
import { smsLength } from '../../../src/domain/message/sms.js'

describe('the length of a text as SMS', () => {
  it.each([
    ['a'.repeat(160), 'GSM-7', 160, 1],
    ['a'.repeat(161), 'GSM-7', 161, 2],
    ['a'.repeat(306), 'GSM-7', 306, 2],
    ['a'.repeat(307), 'GSM-7', 307, 3],
    ['€'.repeat(80), 'GSM-7', 160, 1],
    // The euro sign takes two units, and does not begin in one part and end in the next.
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 306, 3],
    ['س'.repeat(70), 'UCS-2', 70, 1],
    ['س'.repeat(71), 'UCS-2', 71, 2],
    ['س'.repeat(135), 'UCS-2', 135, 3],
    ['😀'.repeat(35), 'UCS-2', 70, 1],
    ['😀'.repeat(36), 'UCS-2', 72, 2],
    [`${'a'.repeat(159)}\u2068`, 'UCS-2', 160, 3],
    ['', 'GSM-7', 0, 1],
  ])('%#', (text, encoding, units, segments) => {
    expect(smsLength(text)).toEqual({ encoding, units, segments })
  })
})
