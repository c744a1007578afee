import { type Line, teller } from './story/teller.js'

/**
 * What a story says beside its events.
 *
 * @since 0.1.0
 */
export interface StoryOptions {
  /** Words to put after the line of that event, counted from 1: where a law was broken, say. */
  readonly remark?: { readonly after: number; readonly words: string }
}

/**
 * Tells events as a dated story, one line each in the order they were recorded: when it took effect, what it is about,
 * what happened, and what was open after it. A line that took effect before the one above it is marked `back-dated`.
 *
 * @since 0.1.0
 * @example
 * story(events)
 * // 2026-01-05  INV-1  Issued to C-1: 100.00 EUR, due 2026-02-04          open 100.00 EUR
 * // 2026-02-10  INV-1  30.00 EUR paid with payment PAY-1 (transfer)        open 70.00 EUR
 * // 2026-02-01  INV-1  Credit note CN-1 of 10.00 EUR: goods returned       open 60.00 EUR  back-dated
 */
export const story = (events: ReadonlyArray<unknown>, { remark }: StoryOptions = {}): string => {
  const tell = teller()
  const lines = events.map(tell)
  const width = (column: keyof Line) => Math.max(0, ...lines.map((line) => line[column].length))
  const widths = { on: width('on'), about: width('about'), words: Math.min(width('words'), 84) }
  let latest = ''
  const told = lines.flatMap((line, index) => {
    const backDated = line.on !== '' && line.on < latest
    if (!backDated) latest = line.on
    const cells = [line.on.padEnd(widths.on), line.about.padEnd(widths.about), line.words.padEnd(widths.words)]
    const text = [...cells, line.balance, ...(backDated ? ['back-dated'] : [])].join('  ').trimEnd()
    return remark?.after === index + 1 ? [text, `  ^ ${remark.words}`] : [text]
  })
  if (told.length === 0) return remark === undefined ? '(nothing happened)' : `(nothing happened)\n  ^ ${remark.words}`
  return told.join('\n')
}
