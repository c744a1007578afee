type Emit = (warning: string | Error, ...rest: ReadonlyArray<unknown>) => void

/**
 * Warnings without the one that SQLite in Node is experimental: it says nothing of the book, whose file format is not.
 */
export const quietSqlite =
  (emit: Emit): Emit =>
  (warning, ...rest) => {
    if (!String(warning).startsWith('SQLite is an experimental feature')) emit(warning, ...rest)
  }
