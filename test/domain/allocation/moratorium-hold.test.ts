import { describe, expect, it } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { debtStream } from '../../../src/adapters/command/aggregate.js'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { accountOf } from '../../../src/domain/allocation/account-of.js'
import { holdDebts } from '../../../src/domain/allocation/moratorium-hold.js'
import { BookCommand, type BookCommandJson, type BookEvent } from '../../../src/domain/book/book.js'
import type { DebtorId } from '../../../src/domain/value/id.js'
import { record, settle } from './account.js'

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const moratorium = { moratorium: 'MOR-1', kind: 'breathing-space' } as const
const about = { kind: 'business', jurisdiction: 'GB' } as const

const debtors: ReadonlyArray<BookCommandJson> = [
  { type: 'RegisterDebtor', debtor: 'OLD', on: '2026-01-01', ...about },
  { type: 'RegisterDebtor', debtor: 'NEW', on: '2026-01-01', ...about },
]
const invoice: BookCommandJson = {
  ...{
    type: 'IssueDebt',
    debt: 'INV-1',
    debtor: 'OLD',
    on: '2026-01-05',
    principal: eur('100'),
    dueDate: '2026-02-04',
  },
}
const payment: BookCommandJson = {
  ...{ type: 'ReceivePayment', payment: 'PAY-1', debtor: 'OLD', on: '2026-02-01' },
  ...{ amount: eur('100'), method: 'transfer' },
}
const start: BookCommandJson = { type: 'StartMoratorium', debtor: 'OLD', on: '2026-03-01', ...moratorium }
const decoded = (command: BookCommandJson): BookCommand => right(BookCommand.decode(command))

/** The holds that are put on the debt by these commands, and let go, each on its day. */
const holdsAfter = async (commands: ReadonlyArray<BookCommandJson>, before = [...debtors, invoice]) => {
  const book = openBook(memoryStore<BookEvent>())
  for (const command of [...before, ...commands]) {
    // A step that the debt refuses would be told here.
    expect(right(await book.submit(command, { actor: 'clerk-1' })).unfinished).toBeUndefined()
  }
  return right(await book.history(debtStream('INV-1'))).flatMap(({ event }) =>
    event.type === 'DunningHeld' || event.type === 'DunningReleased' ? [[event.on, event.type, event.hold]] : [],
  )
}

describe('the hold of a moratorium', () => {
  it('is put on a debt that has a hold of that id already, put on by hand', async () => {
    expect(
      await holdsAfter([
        { type: 'HoldDunning', debt: 'INV-1', on: '2026-02-10', hold: 'MOR-1', reason: 'other', until: '2026-02-20' },
        { type: 'StartMoratorium', debtor: 'OLD', on: '2026-03-01', ...moratorium },
        { type: 'EndMoratorium', debtor: 'OLD', on: '2026-04-01', moratorium: 'MOR-1', reason: 'over' },
      ]),
    ).toEqual([
      ['2026-02-10', 'DunningHeld', 'MOR-1'],
      ['2026-03-01', 'DunningHeld', 'moratorium 814209583'],
      ['2026-04-01', 'DunningReleased', 'moratorium 814209583'],
    ])
  })

  it('is put on no debt that is paid, and on none that was told of after the moratorium had ended', async () => {
    const during: ReadonlyArray<BookCommandJson> = [
      start,
      { type: 'EndMoratorium', debtor: 'OLD', on: '2026-04-01', moratorium: 'MOR-1', reason: 'over' },
    ]
    expect(await holdsAfter([payment, ...during])).toEqual([])
    expect(await holdsAfter([...during, invoice], [...debtors])).toEqual([])
    expect(await holdsAfter([invoice, ...during], [...debtors])).toHaveLength(2)
  })

  it('is asked of no debt that is paid', () => {
    const known = record([...debtors, invoice].map(decoded))
    expect(holdDebts(accountOf(record([decoded(start)], known), 'OLD' as DebtorId))).toHaveLength(1)
    const paid = settle(record([decoded(payment)], known))
    expect(holdDebts(accountOf(record([decoded(start)], paid), 'OLD' as DebtorId))).toEqual([])
  })

  it('of who has taken the debt over is another than that of who owed it before, also under the same id', async () => {
    expect(
      await holdsAfter([
        { type: 'StartMoratorium', debtor: 'OLD', on: '2026-03-01', ...moratorium },
        {
          type: 'AssumeDebt',
          debt: 'INV-1',
          on: '2026-03-10',
          assumedBy: 'NEW',
          agreement: 'A-1',
          approval: { by: 'manager', limit: eur('100') },
        },
        { type: 'StartMoratorium', debtor: 'NEW', on: '2026-03-20', ...moratorium },
        { type: 'EndMoratorium', debtor: 'NEW', on: '2026-04-01', moratorium: 'MOR-1', reason: 'over' },
      ]),
    ).toEqual([
      ['2026-03-01', 'DunningHeld', 'MOR-1'],
      ['2026-03-10', 'DunningReleased', 'MOR-1'],
      ['2026-03-20', 'DunningHeld', 'moratorium 1976816236'],
      ['2026-04-01', 'DunningReleased', 'moratorium 1976816236'],
    ])
  })
})
