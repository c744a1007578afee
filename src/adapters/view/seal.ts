import { createHash } from 'node:crypto'

/** What is kept under a key of a book, with a mark that tells whether it is still what was kept there. */
export interface Sealer {
  readonly seal: (key: string, text: string) => string
  /** The text, if it is what was sealed under that key for that book; else nothing. */
  readonly unseal: (key: string, sealed: string | undefined) => string | undefined
}

const marked = 32

/** Seals for one book, which is told by the id of its first event. */
export const sealer = (book: string): Sealer => {
  const markOf = (key: string, text: string): string =>
    createHash('sha256').update(`${book}\n${key}\n`).update(text).digest('hex').slice(0, marked)
  return {
    seal: (key, text) => `${markOf(key, text)}${text}`,
    unseal: (key, sealed) => {
      if (sealed === undefined || sealed.length < marked) return undefined
      const text = sealed.slice(marked)
      return sealed.startsWith(markOf(key, text)) ? text : undefined
    },
  }
}

/** The mark of what was sealed. */
export const markIn = (sealed: string): string => sealed.slice(0, marked)
