import type { Named } from './columns.js'

/** Reads `name=column`; the name ends at the first `=`. `undefined` where there is none. */
export const namedColumn = (text: string): Named | undefined => {
  const at = text.indexOf('=')
  const name = text.slice(0, at).trim()
  return at < 0 || name === '' ? undefined : [name, text.slice(at + 1).trim()]
}

/** Reads `field=column,field=column`. A comma that no `field=` follows belongs to the name of a column. */
export const namedColumns = (text: string): ReadonlyArray<Named> | undefined => {
  const named = text.split(/,(?=\s*\w+\s*=)/).map(namedColumn)
  return named.every((one) => one !== undefined) ? named : undefined
}
