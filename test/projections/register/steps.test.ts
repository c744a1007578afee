import { describe, expect, it } from 'vitest'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { debtId, debtorId, paymentId } from '../../../src/domain/value/id.js'
import { instant } from '../../../src/domain/value/instant.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { money } from '../../../src/domain/value/money.js'
import { zone } from '../../../src/domain/value/zone.js'
import { collectionItems } from '../../../src/projections/collection/collection-items.js'
import { project } from '../../../src/projections/projection/projection.js'
import { type StepsQuery, stepPerformance } from '../../../src/projections/register/index.js'
import { seen } from '../history.js'

const debt = debtId('D-1')
const debtor = debtorId('late')
const eur = (amount: bigint) => money(amount, 'EUR')
const about = { debt, debtor }

const issued: BookEvent = {
  ...{ type: 'DebtIssued', ...about, on: localDate('2026-01-01'), principal: eur(500_00n) },
  dueDate: localDate('2026-01-31'),
}

const reminded = (on: string, step: string, channel: 'email' | 'sms'): BookEvent => ({
  ...{ type: 'DebtorReminded', ...about, on: localDate(on), channel, step, tone: 1, message: 'm' },
  ...{ balance: eur(500_00n), revision: 1 },
})

const called = (on: string): BookEvent => ({
  ...{
    type: 'ContactAttempted',
    ...about,
    on: localDate(on),
    channel: 'phone',
    outcome: 'reached',
    conversation: true,
  },
})

const paid = (on: string, amount: bigint, remaining: bigint): BookEvent => ({
  ...{ type: 'DebtPartiallyPaid', ...about, on: localDate(on), payment: paymentId(`P-${on}`), allocation: 1 },
  ...{ amount: eur(amount), method: 'transfer', valueDate: localDate(on), split: { principal: amount } },
  remaining: eur(remaining),
})

const story = [
  issued,
  reminded('2026-02-02', 'friendly', 'email'),
  paid('2026-02-05', 100_00n, 400_00n),
  reminded('2026-02-20', 'firm', 'sms'),
  paid('2026-03-10', 50_00n, 350_00n),
  called('2026-03-20'),
  paid('2026-03-20', 150_00n, 200_00n),
  reminded('2026-03-30', 'final', 'email'),
]

const at: StepsQuery = {
  ...{ asOf: localDate('2026-03-31'), from: localDate('2026-01-01'), zone: zone('Europe/Berlin') },
}

/** What happened was recorded at three in the afternoon of its day in UTC, which is four in Berlin in winter. */
const rowsOf = (query: StepsQuery, events: ReadonlyArray<BookEvent> = story) =>
  stepPerformance(
    project(
      collectionItems,
      seen(events).map((one) => ({ ...one, recordedAt: instant(`${one.event.on}T15:00:00.000Z`) })),
    ),
    query,
  ).rows.map(({ promised: _, currency: __, brought, ...row }) => ({ ...row, brought: brought.amount }))

describe('what the steps of a ladder brought', () => {
  it('is the money that came within a week of each, of the last contact before it', () => {
    const row = { channel: undefined, hour: undefined, contacts: 1, waiting: 0, answered: 1 }
    expect(rowsOf({ ...at, by: ['step'] })).toEqual([
      { ...row, step: undefined, brought: 150_00n },
      { ...row, step: 'friendly', brought: 100_00n },
      { ...row, step: 'firm', answered: 0, brought: 0n },
      { ...row, step: 'final', answered: 0, waiting: 1, brought: 0n },
    ])
  })

  it('is told by channel, and by the hour of the zone', () => {
    expect(
      rowsOf({ ...at, by: ['channel'] }).map(({ channel, contacts, brought }) => [channel, contacts, brought]),
    ).toEqual([
      ['phone', 1, 150_00n],
      ['email', 2, 100_00n],
      ['sms', 1, 0n],
    ])
    // Summer time begins on 29 March.
    const hours = rowsOf({ ...at, by: ['hour'] }).map(({ hour, contacts }) => [hour, contacts])
    expect(hours).toEqual([
      [16, 3],
      [17, 1],
    ])
    expect(rowsOf(at)).toHaveLength(4)
  })

  it('is of the window, and of answers as late as is told', () => {
    expect(rowsOf({ ...at, from: localDate('2026-03-01'), by: ['step'] }).map(({ step }) => step)).toEqual([
      undefined,
      'final',
    ])
    const late = rowsOf({ ...at, within: 20, by: ['step'] }).find(({ step }) => step === 'firm')
    expect(late?.brought).toBe(50_00n)
  })

  it('has twice the same word on a day once, and nothing of a book in which nobody was contacted', () => {
    const twice = [...story, reminded('2026-03-30', 'final', 'email')]
    expect(rowsOf(at, twice)).toEqual(rowsOf(at))
    expect(rowsOf(at, [issued])).toEqual([])
  })
})
