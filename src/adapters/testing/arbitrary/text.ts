import * as fc from 'fast-check'
import { Tag } from '../../../domain/value/tags.js'
import { readText } from '../../../domain/value/text-codec.js'

/** Text that ids, tags, reasons and references accept, from outside too: 1 to 40 printable characters of any script. */
export const text = (): fc.Arbitrary<string> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constantFrom('agreed by phone', 'نامه', 'سند ۱۲', 'مستند رقم ٣', 'Zahlung', '№ 7/b') },
    {
      weight: 1,
      arbitrary: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
        .map((one) => one.normalize('NFC'))
        .filter((one) => readText(Tag, one)._tag === 'Right'),
    },
  )
