import Table from 'cli-table3'
import { visible } from '../../../domain/value/visible.js'

export interface Column {
  readonly head: string
  /** Text is on the left, amounts and counts are on the right. */
  readonly align?: 'right'
  /** Takes the width that the others leave, and wraps longer text at words. One column of a table at most. */
  readonly stretch?: boolean
}

/** A cell is one line, whatever stands in it, or several lines under one another. */
export type Cell = string | ReadonlyArray<string>

export interface Rows {
  readonly columns: ReadonlyArray<Column>
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>
  /** Set apart by a rule, one line each. */
  readonly totals?: ReadonlyArray<ReadonlyArray<Cell>>
}

const gap = '  '

/** No lines but one under the heads and one above the totals: space tells columns apart. */
const chars = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '─',
  'mid-mid': '──',
  right: '',
  'right-mid': '',
  middle: gap,
} as const

const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[ \u200c-]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*/g

/** Keeps Arabic and Hebrew letters from turning the order of the figures beside them: isolates have no width. */
const isolated = (line: string): string => line.replace(rightToLeft, '\u2068$&\u2069')

const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** At least as many columns as a terminal shows it in. */
const displayWidth = (text: string): number => text.length + (text.match(wide)?.length ?? 0)

export const isWider = (text: string, width = terminalWidth()): boolean =>
  text.split('\n').some((line) => displayWidth(line) > width)

/** How wide the reader's terminal is. A pipe has no width: what fits most terminals is written there. */
export const terminalWidth = (): number => process.stdout.columns ?? 110

const leastStretched = 30

/** The texts of a table as they can be shown. */
interface Shown {
  readonly columns: ReadonlyArray<Column>
  readonly heads: ReadonlyArray<string>
  readonly body: ReadonlyArray<ReadonlyArray<string>>
}

const shownOf = ({ columns, rows, totals = [] }: Rows): Shown => ({
  columns,
  heads: columns.map(({ head }) => visible(head)),
  body: [...rows, ...totals].map((row) =>
    row.map((cell) => (typeof cell === 'string' ? visible(cell) : cell.map(visible).join('\n'))),
  ),
})

/** As wide as the widest cell, but for a column that stretches where all of them would not fit. */
const widths = ({ columns, heads, body }: Shown): number[] => {
  const natural = heads.map(displayWidth)
  for (const row of body) {
    for (const [index, cell] of row.entries()) {
      for (const line of cell.split('\n')) natural[index] = Math.max(natural[index] ?? 0, displayWidth(line))
    }
  }
  const all = natural.reduce((sum, width) => sum + width, gap.length * (columns.length - 1))
  const over = Math.max(0, all - terminalWidth())
  return columns.map(({ stretch }, index) => {
    const own = natural[index] ?? 0
    return stretch && over > 0 ? Math.max(Math.min(leastStretched, own), own - over) : own
  })
}

// The time that cli-table3 takes grows with the square of its rows.
const rowsAtOnce = 250

/** Lays out rows under their heads. */
export const table = (all: Rows): string => {
  const { columns, totals = [] } = all
  const lines: string[] = []
  const shown = shownOf(all)
  const { heads, body } = shown
  const colWidths = widths(shown)
  for (let from = 0; from === 0 || from < body.length; from += rowsAtOnce) {
    const piece = new Table({
      chars,
      head: from === 0 ? [...heads] : [],
      colAligns: columns.map(({ align }) => align ?? 'left'),
      colWidths,
      wordWrap: true,
      style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    })
    piece.push(...body.slice(from, from + rowsAtOnce).map((row) => [...row]))
    lines.push(...piece.toString().split('\n'))
  }
  if (totals.length > 0) lines.splice(lines.length - totals.length, 0, lines[1] ?? '')
  return lines.map((line) => isolated(line.trimEnd())).join('\n')
}

const narrowed = ({ columns, rows, totals = [] }: Rows, keep: (index: number) => boolean): Rows => {
  const kept = <A>(cells: ReadonlyArray<A>): ReadonlyArray<A> => cells.filter((_, index) => keep(index))
  return { columns: kept(columns), rows: rows.map(kept), totals: totals.map(kept) }
}

/** One table where it fits; else two, the second from column `breakAt` on with the first column again. */
export const fittingTable = (rows: Rows, breakAt: number, width = terminalWidth()): string => {
  const whole = table(rows)
  if (!isWider(whole, width) || breakAt === rows.columns.length) return whole
  const left = narrowed(rows, (index) => index < breakAt)
  const right = narrowed(rows, (index) => index === 0 || index >= breakAt)
  return `${table(left)}\n\n${table(right)}`
}
