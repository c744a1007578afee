/**
 * Whether this is an object as JSON and literals make them, of any realm: no list, no instance of a class, and with nothing
 * behind it that could answer for a field.
 */
export const isPlain = (u: unknown): u is Readonly<Record<string, unknown>> => {
  if (typeof u !== 'object' || u === null || Array.isArray(u)) return false
  const prototype: unknown = Object.getPrototypeOf(u)
  return prototype === null || prototype === Object.prototype || isBase(prototype as object)
}

/** Whether this is the `Object.prototype` of another realm. */
const isBase = (prototype: object): boolean =>
  Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf')

const longestText = 300
const mostParts = 30
const deepest = 5

/**
 * What was refused, to be told: itself where it is small, else a short text about it. An answer about bad input must not be
 * longer than a page, whatever the input.
 */
export const shortened = (value: unknown): unknown => {
  if (typeof value === 'string') return value.length <= longestText ? value : `${value.slice(0, longestText)}...`
  if (typeof value !== 'object' || value === null) return value
  if (isSmall(value, deepest, { left: mostParts })) return value
  if (Array.isArray(value)) return `a list of ${value.length}`
  return isPlain(value) ? 'a large object' : 'an object that is no plain data'
}

const isSmall = (value: unknown, depth: number, parts: { left: number }): boolean => {
  parts.left -= 1
  if (depth < 0 || parts.left < 0) return false
  if (typeof value === 'string') return value.length <= longestText
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) {
    return value.length <= mostParts && value.every((one) => isSmall(one, depth - 1, parts))
  }
  if (!isPlain(value)) return false
  const keys = Object.keys(value)
  return (
    keys.length <= mostParts && keys.every((key) => key.length <= longestText && isSmall(value[key], depth - 1, parts))
  )
}
