import { createHash } from 'node:crypto'

/** Adds a checksum to texts kept under a key of a book, and verifies it when they are read. */
export interface Sealer {
  readonly seal: (key: string, text: string) => string
  /** The text if it was sealed under that key for that book; else `undefined`. */
  readonly unseal: (key: string, sealed: string | undefined) => string | undefined
}

const marked = 32

/** A sealer whose checksums are valid only for one book, or one build of a view, identified by `book`. */
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

/** The checksum of a sealed text. */
export const markIn = (sealed: string): string => sealed.slice(0, marked)
