const isPlainAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 || code > 126) return false
  }
  return true
}

/** What takes no ink, or none of its own: two ids that differ only by it look the same. The plain space is none of it. */
const unseen = /\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb\u2800\p{Zl}\p{Zp}]|(?! )\p{Zs}/u

/**
 * A zero-width non-joiner in Persian and its neighbours is a letter's shape, which is seen: after a letter that would join,
 * and before another one.
 */
const seenNonJoiner =
  /(?<=(?![ءآأؤإاةدذرزوٱ-ٳٵ-ٷڈ-ڙۀۃ-ۋۍۏےۓەۮۯ])(?=\p{L})\p{Script=Arabic}\p{Mn}*)\u200c(?=(?=\p{L})\p{Script=Arabic})/gu

/** What turns the direction of all that follows, or breaks the line. */
const turning = /[\u202a-\u202e\u2066-\u2069\u2028\u2029\ufff9-\ufffb]/u

const named = (text: string, at: number): string =>
  `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/**
 * What keeps a printable text from being an id of its own, as an expectation: it has another form that looks the same. An id
 * is in composed form (NFC), and without invisible characters and blanks other than a space.
 */
export const ambiguity = (text: string): string | undefined => {
  if (isPlainAscii(text)) return undefined
  if (text.normalize('NFC') !== text) return 'in composed form, as text.normalize("NFC") makes it'
  const seen = text.includes('\u200c') ? text.replace(seenNonJoiner, '') : text
  const at = seen.search(unseen)
  return at < 0 ? undefined : `without characters that cannot be seen (${named(seen, at)})`
}

/** What keeps a printable text from being read as it stands, as an expectation. */
export const illegibility = (text: string): string | undefined => {
  if (isPlainAscii(text)) return undefined
  const at = text.search(turning)
  if (at >= 0) return `without characters that turn or break the line (${named(text, at)})`
  return text.replace(new RegExp(unseen, 'gu'), '').trim() === '' ? 'with something to be seen in it' : undefined
}
