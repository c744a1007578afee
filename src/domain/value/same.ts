/** Whether two values say the same: field by field, where a field that is left out is `undefined`. */
export const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return Array.isArray(a) === Array.isArray(b) && differences(a, b).length === 0
}

/** The names of the fields in which two values differ, in the order of the first. */
export const differences = (a: object, b: object): ReadonlyArray<string> => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  const of = (value: object, name: string): unknown =>
    Object.hasOwn(value, name) ? value[name as keyof typeof value] : undefined
  return [...names].filter((name) => !same(of(a, name), of(b, name)))
}
