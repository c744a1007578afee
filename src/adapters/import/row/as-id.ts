const plain = /^[\x20-\x7e]*$/
const unseen = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** What is longer is no id, however it is composed; and to compose it would take the square of its length. */
const longest = 2000

/** An id as it is stored: composed, so that it is the same however it was typed, and without what cannot be seen. */
export const asId = (text: string): string =>
  text.length > longest || plain.test(text)
    ? text
    : text
        .normalize('NFC')
        .replace(unseen, '')
        .replace(/\u00a0/g, ' ')
        .trim()
