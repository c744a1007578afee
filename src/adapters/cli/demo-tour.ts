import * as E from 'fp-ts/lib/Either.js'
import { type AgingReport, aging } from '../../projections/aging.js'
import { cashflow } from '../../projections/cashflow.js'
import type { OpenItemState } from '../../projections/open-item-codec.js'
import type { States } from '../../projections/projection.js'
import type { Book } from '../book.js'
import { asOf, firstDay } from '../demo/business-day.js'
import { sampleDebt } from '../demo/sample-debt.js'
import type { ReadError } from '../event-store.js'
import { agingTable } from './aging-table.js'
import { tellAmount } from './amount.js'
import { cashflowTable } from './cashflow-table.js'
import { readChapters } from './chapter.js'
import { tellError } from './failure.js'
import { historyTable } from './history-forms.js'
import { complain, say } from './say.js'

const section = (title: string, text: string): string => `${title}\n\n${text}\n`

const forecast = (states: States<OpenItemState>): string => {
  const report = cashflow(states, { asOf, horizon: { count: 3, unit: 'm' } })
  const [first, ...others] = report.currencies
  if (first === undefined) return cashflowTable(report)
  const also = others.length === 0 ? '' : `\n\nThe same for ${others.map(({ currency }) => currency).join(', ')}.`
  return `${cashflowTable({ ...report, currencies: [first] })}${also}`
}

const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`)

const commands = (path: string, debt: string, debtor: string): string =>
  [
    `aging --as-of ${asOf} --by debtor`,
    'aging --as-of 2025-12-31 --known-at 2025-12-31',
    `aging --as-of ${asOf} --explain 91+ --currency EUR`,
    `cashflow --as-of ${asOf} --horizon 8w`,
    `statement ${debtor} --from 2026-01-01 --as-of ${asOf}`,
    `history ${debt}`,
    'verify',
  ]
    .map((command) => `  npx receivables ${command} --book ${quoted(path)}`)
    .join('\n')

const countEvents = async ({ store }: Book): Promise<E.Either<ReadError, number>> => {
  let count = 0
  for (let from = store.start; ; ) {
    const page = await store.readAll(from, 5000, 'trust')()
    if (E.isLeft(page)) return page
    count += page.right.events.length
    if (page.right.end) return E.right(count)
    from = page.right.next
  }
}

const totals = (states: States<OpenItemState>, events: number, { currencies }: AgingReport): string => {
  const items = [...states.values()]
  const count = (kind: 'debt' | 'payment'): string =>
    items.filter((history) => history?.item.kind === kind).length.toLocaleString('en')
  const days = `${firstDay} to ${asOf}`
  return [
    `${count('debt')} debts, ${count('payment')} payments, ${events.toLocaleString('en')} events from ${days}.`,
    `Outstanding: ${currencies.map(({ outstanding }) => tellAmount(outstanding)).join(', ')}.`,
  ].join('\n')
}

/** Shows what is in a demo, and what to ask it next. */
export const showDemo = async (book: Book, path: string): Promise<number> => {
  const states = await book.openItems()()
  const events = await countEvents(book)
  const debt = E.isLeft(states) ? undefined : sampleDebt(states.right)
  const story = await readChapters(book, debt ?? '')
  const failed = [states, events, story].find(E.isLeft)
  if (E.isLeft(states) || E.isLeft(events) || E.isLeft(story) || failed !== undefined) {
    if (failed !== undefined) complain(tellError(failed.left))
    return 1
  }
  const aged = aging(states.right, { asOf })
  const debtor = story.right[0]?.recorded.event.debtor ?? ''
  say(section(`What is open on ${asOf}, by days past due`, agingTable(aged, '')))
  say(section('When it should turn into cash, and how the months before went', forecast(states.right)))
  if (debt !== undefined) say(section(`What happened to ${debt}`, historyTable(story.right)))
  say(section('What to try next', commands(path, debt ?? '', debtor)))
  say(totals(states.right, events.right, aged))
  return 0
}
