/** What a column is called: by its header, or by its place where it has none (`#1` is the first). */
export const columnName = (headers: ReadonlyArray<string>, index: number): string => {
  const header = headers[index] ?? ''
  return header === '' ? `#${index + 1}` : header
}
