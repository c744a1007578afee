/** The part of a page with that id. */
export const partOf = (page: string, id: string): string => {
  const begin = page.search(new RegExp(`<section id="${id}"[ >]`))
  return begin < 0 ? '' : page.slice(begin, page.indexOf('</section>', begin))
}

/** The value of every figure in some markup, in its order. */
export const figuresIn = (markup: string): ReadonlyArray<string> =>
  [...markup.matchAll(/<(?:data value|time datetime)="([^"]*)"/g)].map(([, value = '']) => value)

/** The rows of the first table of some markup, each with the values of its figures. */
export const rowsIn = (markup: string): ReadonlyArray<ReadonlyArray<string>> => {
  const table = /<table>[\s\S]*?<\/table>/.exec(markup)?.[0] ?? ''
  return [...table.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) => figuresIn(row)).filter((row) => row.length > 0)
}
