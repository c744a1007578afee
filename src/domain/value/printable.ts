const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 32 || (code > 127 && /\s/.test(text.charAt(at)))
}

/**
 * Whether this is a text of 1 to `longest` letters (UTF-16 units) without control characters, without blanks at its ends and
 * without half a character. FROZEN: every book in use has been checked by it, so that it can only be made more tolerant.
 *
 * Looped and not matched: ids are checked more often than anything else when a book is replayed.
 */
export const isPrintable = (u: unknown, longest: number): u is string => {
  if (typeof u !== 'string' || u.length === 0 || u.length > longest) return false
  let halves = false
  for (let at = 0; at < u.length; at++) {
    const code = u.charCodeAt(at)
    if (code < 32 || (code > 126 && code < 160)) return false
    if (code >= 0xd800 && code <= 0xdfff) halves = true
  }
  // Half a character would be stored as another one, and two ids could become the same.
  return !isBlank(u, 0) && !isBlank(u, u.length - 1) && (!halves || u.isWellFormed())
}
