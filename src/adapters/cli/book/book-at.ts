/** Which book: a file, or a server (`esdb://...`, `kurrentdb://...`) and the namespace of the book there. */
export interface BookAt {
  readonly book: string
  readonly namespace?: string
}

/** The protocol of a book on a server, such as `esdb` of `esdb+discover://host`; a file has none. */
export const protocolOf = (book: string): string | undefined =>
  /^([a-z][a-z0-9]*)(\+[a-z]+)?:\/\//i.exec(book)?.[1]?.toLowerCase()

const withoutPassword = (book: string): string => book.replace(/:\/\/.*@/, '://')

/** What a book is called in words: a connection string without name and password, and without its options. */
export const tellBook = ({ book, namespace }: BookAt): string => {
  if (protocolOf(book) === undefined) return book
  const server = withoutPassword(book)
    .replace(/\?.*$/, '')
    .replace(/([^/])\/$/, '$1')
  return namespace === undefined ? server : `${server} (${namespace})`
}

const quoted = (text: string): string => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)

/** The options that name a book, to be typed again. A password is not among them. */
export const bookFlags = ({ book, namespace }: BookAt): string =>
  `--book ${quoted(withoutPassword(book))}${namespace === undefined ? '' : ` --namespace ${quoted(namespace)}`}`
