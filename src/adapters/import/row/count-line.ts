/** More is no count of a line by itself. */
const mostCells = 2
const longest = 60

const things = [
  'records?|rows?|lines?|entries|items?|invoices|documents|open items|transactions|results?',
  'datensätze|zeilen|positionen|belege|rechnungen|enregistrements?|lignes?|registros?|filas?|linhas?|righe|kayıt|件数|件',
].join('|')
const before = 'total|number of|no\\. of|total number of|anzahl|anzahl der|nombre de|nombre d|número de|numero de'
const count = new RegExp(
  `^(?:(?:(?:${before}) )?(?:${things})(?: (?:count|total|listed|exported))?\\s?[:=]?\\s?\\d[\\d.,]{0,9}|\\d[\\d.,]{0,9}\\s?(?:${things})(?: (?:listed|exported|selected|found))?)$`,
  'iu',
)

/** Whether a line says how many there are in the file, and nothing else: `Records: 2`, `2 rows`. */
export const isCount = (cells: ReadonlyArray<string>): boolean => {
  let filled = 0
  for (const cell of cells) {
    if (cell === '') continue
    filled += 1
    if (filled > mostCells || cell.length > longest) return false
  }
  return filled > 0 && count.test(cells.filter((cell) => cell !== '').join(' '))
}
