import * as E from 'fp-ts/lib/Either.js'
import { debtorOfEvent } from '../../../domain/book/book.js'
import { aging } from '../../../projections/aging/aging.js'
import type { AgingReport } from '../../../projections/aging/aging-report.js'
import { cashflow } from '../../../projections/cashflow/cashflow.js'
import type { OpenItemState } from '../../../projections/open-item/item-history-codec.js'
import type { States } from '../../../projections/projection/projection.js'
import type { Book } from '../../book.js'
import { asOf, firstDay } from '../../demo/business-day.js'
import { sampleItem } from '../../demo/sample-item.js'
import { sampleStatement, statedFrom } from '../../demo/sample-statement.js'
import type { ReadError } from '../../store/event-store.js'
import { tellAmount } from '../../words/amount.js'
import { describe } from '../../words/describe.js'
import { agingTable } from '../aging/aging-table.js'
import { cashflowTable } from '../cashflow/cashflow-table.js'
import { type Chapter, readChapters } from '../form/chapter.js'
import { complain, say } from '../form/say.js'
import { historyTable } from '../statement/history-forms.js'
import { statementTable } from '../statement/statement-table.js'

const section = (title: string, text: string): string => `${title}\n\n${text}\n`

const forecast = (states: States<OpenItemState>): string => {
  const report = cashflow(states, { asOf, horizon: { count: 3, unit: 'm' } })
  const [first, ...others] = report.currencies
  if (first === undefined) return cashflowTable(report)
  const also = others.length === 0 ? '' : `\n\nThe same for ${others.map(({ currency }) => currency).join(', ')}.`
  return `${cashflowTable({ ...report, currencies: [first] })}${also}`
}

const commands = (book: string, debtor: string, stories: ReadonlyArray<string>): string =>
  [
    `aging --as-of ${asOf} --by debtor`,
    'aging --as-of 2025-12-31 --known-at 2025-12-31',
    `aging --as-of ${asOf} --explain 91+ --currency EUR`,
    `cashflow --as-of ${asOf} --horizon 8w`,
    `statement ${debtor} --from ${statedFrom} --as-of ${asOf}`,
    ...stories.map((id) => `history ${id}`),
    'verify',
  ]
    .map((command) => `  npx receivables ${command} ${book}`)
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
    items.filter((history) => history?.kind === kind).length.toLocaleString('en')
  const days = `${firstDay} to ${asOf}`
  return [
    `${count('debt')} debts, ${count('payment')} payments, ${events.toLocaleString('en')} events from ${days}.`,
    `Outstanding: ${currencies.map(({ outstanding }) => tellAmount(outstanding)).join(', ')}.`,
  ].join('\n')
}

/** Tells the stories of some streams; those that are not there have none. */
const storiesOf = async (
  book: Book,
  ids: ReadonlyArray<string | undefined>,
): Promise<E.Either<ReadError, ReadonlyArray<readonly [id: string, chapters: ReadonlyArray<Chapter>]>>> => {
  const stories: [string, ReadonlyArray<Chapter>][] = []
  for (const id of ids) {
    if (id === undefined) continue
    const chapters = await readChapters(book, id)
    if (E.isLeft(chapters)) return chapters
    stories.push([id, chapters.right])
  }
  return E.right(stories)
}

/** Whose the first of these stories is. */
const firstOf = (stories: ReadonlyArray<readonly [string, ReadonlyArray<Chapter>]>): string => {
  const event = stories[0]?.[1][0]?.recorded.event
  return event === undefined ? '' : (debtorOfEvent(event) ?? '')
}

/** Shows what is in a demo, and what to ask it next, with the options that name the book. */
export const showDemo = async (book: Book, flags: string): Promise<number> => {
  const states = await book.openItems()()
  const events = await countEvents(book)
  const samples = E.isLeft(states) ? [] : [sampleItem(states.right, 'debt'), sampleItem(states.right, 'cheque')]
  const stories = await storiesOf(book, samples)
  const failed = [states, events, stories].find(E.isLeft)
  if (E.isLeft(states) || E.isLeft(events) || E.isLeft(stories) || failed !== undefined) {
    if (failed !== undefined) complain(describe(failed.left))
    return 1
  }
  const aged = aging(states.right, { asOf })
  const stated = sampleStatement(states.right)
  const debtor = stated?.debtor ?? firstOf(stories.right)
  say(section(`What is open on ${asOf}, by days past due`, agingTable(aged, '')))
  say(section('When it should turn into cash, and how the months before went', forecast(states.right)))
  for (const [id, chapters] of stories.right) say(section(`What happened to ${id}`, historyTable(chapters)))
  if (stated !== undefined) say(section(`What ${debtor} has been told since ${statedFrom}`, statementTable(stated)))
  const ids = stories.right.map(([id]) => id)
  say(section('What to try next', commands(flags, debtor, ids)))
  say(totals(states.right, events.right, aged))
  return 0
}
