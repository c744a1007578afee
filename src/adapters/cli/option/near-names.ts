import { nearest } from '../../../domain/value/nearest.js'

const most = 5

/** Names that may have been meant: those that have the text in them, or else the nearest one. */
export const nearNames = (name: string, known: Iterable<string>): ReadonlyArray<string> => {
  const lower = name.trim().toLowerCase()
  const all = [...new Set(known)]
  const within = lower === '' ? [] : all.filter((one) => one.toLowerCase().includes(lower)).sort()
  if (within.length > 0) return within.slice(0, most)
  const near = nearest(name, all)
  return near === undefined ? [] : [near]
}

/** The names in words, behind an error. */
export const didYouMean = (name: string, known: Iterable<string>): string => {
  const names = nearNames(name, known)
  return names.length === 0 ? '' : `: did you mean ${names.map((one) => `'${one}'`).join(' or ')}?`
}
