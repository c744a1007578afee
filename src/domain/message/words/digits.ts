import type { Digits } from '../style.js'

const zeros: Readonly<Record<Digits, number>> = { latn: 0x30, arab: 0x660, arabext: 0x6f0 }

/** The same text with other digits. */
export const inDigits = (text: string, digits: Digits): string =>
  digits === 'latn' ? text : text.replace(/\d/g, (digit) => String.fromCharCode(zeros[digits] + Number(digit)))

/** The same text with digits as 0 to 9, whatever they were. */
export const inLatinDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
