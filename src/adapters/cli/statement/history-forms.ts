import { BookEvent } from '../../../domain/book/book.js'
import { isolated, withoutIsolates } from '../../../domain/message/isolate.js'
import type { Language } from '../../../domain/message/language.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { visible } from '../../../domain/value/visible.js'
import { reportJson } from '../../../projections/report-json.js'
import { tellEvent } from '../../../projections/story.js'
import { tellEventIn } from '../../../projections/story-in.js'
import { amountCells } from '../form/amount-column.js'
import type { Chapter } from '../form/chapter.js'
import { type Sheet, sheet, written } from '../form/sheet.js'
import { table } from '../form/table.js'

/** The stored events with what each means in words and leaves open, beside what is known of its recording. */
export const historyJson = (told: ReadonlyArray<Chapter>, lang: Language) =>
  reportJson({
    stream: told[0]?.recorded.stream,
    events: told.map(({ recorded, balance }) => ({
      revision: recorded.revision,
      on: recorded.event.on,
      type: recorded.event.type,
      what: tellEventIn(recorded.event, lang),
      balance,
      actor: recorded.actor,
      recordedAt: recorded.recordedAt,
      id: recorded.id,
      commandId: recorded.commandId,
      event: BookEvent.encode(recorded.event) as unknown,
    })),
  })

/** One row per event. */
export const historySheet = (told: ReadonlyArray<Chapter>, lang: Language): Sheet =>
  sheet(
    ['stream', 'revision', 'on', 'type', 'what', 'balance', 'currency', 'actor', 'recordedAt', 'id'],
    told.map(({ recorded: { stream, revision, event, actor, recordedAt, id }, balance }) => [
      written(stream),
      ...[revision, event.on, event.type, written(withoutIsolates(tellEventIn(event, lang)))],
      ...[balance ?? '', balance?.currency ?? ''],
      ...[written(actor), recordedAt, id],
    ]),
  )

/** What the balance of a stream is called; a debtor's has none, since its debts are streams of their own. */
const balanceNames: ReadonlyArray<readonly [prefix: string, name: string]> = [
  ['payment-', 'unapplied'],
  ['cheque-', 'not cleared'],
]

/** When it took effect, what happened, what was open after it where the stream has a balance, who told it and when. */
export const historyTable = (told: ReadonlyArray<Chapter>): string => {
  const balances = told.flatMap(({ balance }) => balance ?? [])
  const [first] = balances
  const stream = told[0]?.recorded.stream ?? ''
  const name = balanceNames.find(([prefix]) => stream.startsWith(prefix))?.[1] ?? 'open'
  const cells = amountCells(balances)
  return table({
    columns: [
      { head: 'date' },
      { head: 'what happened', stretch: true },
      ...(first === undefined ? [] : [{ head: `${name} ${first.currency}`, align: 'right' } as const]),
      { head: 'by' },
      { head: 'recorded (UTC)' },
    ],
    rows: told.map(({ recorded: { event, actor, recordedAt }, balance }) => [
      event.on,
      tellEvent(event),
      ...(first === undefined ? [] : [balance === undefined ? '' : cells(balance)]),
      actor,
      `${recordedAt.slice(0, 10)} ${recordedAt.slice(11, 16)}`,
    ]),
  })
}

/** The same in a language from right to left, a line each: columns would break its sentences. */
export const historyLines = (told: ReadonlyArray<Chapter>, lang: Language): string =>
  told
    .map(({ recorded: { event, actor }, balance }) =>
      [
        event.on,
        `\u2068${tellEventIn(event, lang)}\u2069`,
        ...(balance === undefined ? [] : [tellAmount(balance)]),
        isolated(visible(actor), 'rtl'),
      ].join('  '),
    )
    .join('\n')
