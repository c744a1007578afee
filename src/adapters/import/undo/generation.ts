/**
 * What an import brought and was taken back stays in the book as it is, closed for ever. Imported again, it is another one by
 * the same number: `INV-1`, then `INV-1~2`, `INV-1~3`.
 */
export const inGeneration = (number: string, generation: number): string =>
  generation === 1 ? number : `${number}~${generation}`

/** Whether an id is of that number, in whatever generation. */
export const isOfNumber = (number: string, id: string): boolean =>
  id === number || (id.startsWith(`${number}~`) && /^[2-9]$|^[1-9]\d+$/.test(id.slice(number.length + 1)))
