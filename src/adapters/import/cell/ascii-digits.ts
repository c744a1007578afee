const foreign = /[\u06f0-\u06f9\u0660-\u0669]/g
const directionMarks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g
const plain = /^[\x20-\x7e]*$/

/** A figure with the digits of ASCII, for those of Persian and Arabic, and without the invisible marks of direction. */
export const asciiDigits = (text: string): string =>
  plain.test(text)
    ? text
    : text.replace(directionMarks, '').replace(foreign, (digit) => String(digit.charCodeAt(0) & 0xf))
