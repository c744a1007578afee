import * as fc from 'fast-check'
import { Text } from '../../../domain/value/id.js'

/** Text that ids, reasons and references accept: 1 to 40 printable characters of any script. */
export const text = (): fc.Arbitrary<string> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constantFrom('agreed by phone', 'نامه', 'سند ۱۲', 'مستند رقم ٣', 'Zahlung', '№ 7/b') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(Text.is) },
  )
