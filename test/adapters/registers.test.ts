import { describe, expect, it } from 'vitest'
import { openBook } from '../../src/adapters/book.js'
import { memoryStore } from '../../src/adapters/memory/index.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import type { BookEvent } from '../../src/domain/book/book.js'
import { localDate } from '../../src/domain/value/local-date.js'
import type { EventId } from '../../src/projections/open-item/place.js'
import { decimalsOf } from '../decimals.js'

const clerk = { actor: 'clerk-1' }
const eur = (amount: string) => ({ amount, currency: 'EUR' })
const on = '2026-03-01'
const asOf = localDate('2026-03-10')

const filled = async () => {
  const book = openBook(memoryStore<BookEvent>())
  const about = { debt: 'INV-1', debtor: 'C-1', on }
  right(await book.submit({ type: 'IssueDebt', ...about, dueDate: on, principal: eur('10000') }, clerk))
  const { debt } = about
  const promised = { promise: 'P-1', amount: eur('4000'), by: '2026-03-20', channel: 'phone' } as const
  right(await book.submit({ type: 'PromisePayment', debt, on, ...promised }, clerk))
  return book
}

describe('the registers of a book', () => {
  it('answer of any day and knowledge, and by group', async () => {
    const book = await filled()
    const asked = { asOf, groupBy: ({ debtor }: { readonly debtor: string }) => debtor }
    const { rows, groups, place } = decimalsOf(right(await book.promises(asked)))
    expect(rows).toMatchObject([{ promise: 'P-1', debt: 'INV-1', debtor: 'C-1', status: 'open', left: '40.00' }])
    expect(groups).toMatchObject([{ group: 'C-1', currencies: [{ currency: 'EUR', promised: '40.00' }] }])
    const again = right(await book.promises({ asOf, knownAt: place as EventId }))
    expect(decimalsOf(again).rows).toEqual(rows)
    expect(right(await book.promises({ asOf: localDate('2026-02-28') })).rows).toEqual([])
  })

  it('know of limits and holds, though no balance is moved by them', async () => {
    const book = await filled()
    const about = { debtor: 'C-1', on }
    right(await book.submit({ type: 'RegisterDebtor', ...about, kind: 'business', jurisdiction: 'DE' }, clerk))
    const limited = { limit: eur('15000'), approvedBy: 'head of credit', reason: 'pays on time' }
    right(await book.submit({ type: 'SetCreditLimit', ...about, ...limited }, clerk))
    expect(decimalsOf(right(await book.credit({ asOf }))).rows).toMatchObject([
      { debtor: 'C-1', status: 'within', amount: '100.00', limit: '150.00', room: '50.00' },
    ])
  })

  it('tell by a value what they cannot be asked', async () => {
    const book = await filled()
    // biome-ignore lint/suspicious/noExplicitAny: what is asked here is no question.
    const asked: any = { asOf: '2026-02-30' }
    expect(await book.promises(asked)).toMatchObject({ left: { _tag: 'InvalidQuery', problems: [{ path: 'asOf' }] } })
    const knownAt = '88e731a6-15a3-5e6e-bf58-1e42b448c380' as EventId
    expect(await book.promises({ asOf, knownAt })).toMatchObject({ left: { _tag: 'UnknownPlace', knownAt } })
  })
})
