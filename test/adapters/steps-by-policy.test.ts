import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type BookSettings, openBook } from '../../src/adapters/book.js'
import { memoryStore } from '../../src/adapters/memory/index.js'
import type { BookCommand, BookEvent } from '../../src/domain/book/book.js'
import { debtId, placementId } from '../../src/domain/value/id.js'
import { housePolicy, remind } from '../domain/collection/sample.js'
import { day, INV, issue } from '../domain/sample.js'

const policy = housePolicy()
const adopt: BookCommand = { type: 'AdoptPolicy', on: day('2026-01-05'), policy, adoptedBy: 'M', override: 'a trial' }

const bookOf = (settings: BookSettings = {}) => {
  const book = openBook(memoryStore<BookEvent>(), { now: () => new Date('2026-12-31T12:00:00Z'), ...settings })
  const ask = async (command: BookCommand) => {
    const handled = await book.handle(command, { actor: 'M' })
    if (E.isRight(handled)) return 'done'
    return handled.left._tag === 'Rejected' ? handled.left.rejection : handled.left
  }
  return { book, ask }
}

/** The invoice is due on 31 March: friendly on 1 April, firm on 14 April. */
const asked = (step: string, on: string, revision: number, channel: 'email' | 'letter' = 'email'): BookCommand => ({
  ...remind(step, on),
  revision,
  channel,
})

describe('a book that takes its steps by its policy', () => {
  it('takes the revision of the stream, whatever of it bears on no decision', async () => {
    const { ask } = bookOf({ stepsBy: 'adopted' })
    await ask(adopt)
    await ask(issue())
    await ask({ type: 'AddNote', debt: INV, on: day('2026-04-01'), note: 'asks for invoices by portal' })
    expect(await ask(asked('friendly', '2026-04-02', 0))).toEqual({ _tag: 'RevisionMoved', stated: 0, revision: 1 })
    expect(await ask(asked('friendly', '2026-04-02', 1))).toBe('done')
  })

  it('records what an agency says, which is no step of the house', async () => {
    const { ask } = bookOf({ stepsBy: 'adopted' })
    await ask(issue())
    const agency = { placement: placementId('PL-1'), agency: 'agency', commission: 1500 }
    await ask({ type: 'PlaceWithAgency', debt: INV, on: day('2026-04-01'), ...agency })
    await ask(adopt)
    expect(await ask({ ...asked('agency letter', '2026-04-09', 1, 'letter'), by: 'agency' } as BookCommand)).toBe(
      'done',
    )
  })

  it('refuses what is too early, out of order, by another channel, said already, or of an older revision', async () => {
    const { ask } = bookOf({ stepsBy: 'adopted' })
    await ask(adopt)
    await ask(issue())
    expect(await ask(asked('friendly', '2026-03-31', 0))).toMatchObject({
      _tag: 'NotByPolicy',
      reasons: [{ rule: 'waits-for' }],
    })
    expect(await ask(asked('firm', '2026-04-02', 0, 'letter'))).toMatchObject({
      ...{ _tag: 'NotByPolicy', policy: 'house-1', step: 'firm', due: [{ step: 'friendly', channel: 'email' }] },
      reasons: [{ rule: 'waits-for', step: 'friendly' }],
    })
    expect(await ask(asked('friendly', '2026-04-02', 0, 'letter'))).toMatchObject({ _tag: 'NotByPolicy' })
    expect(await ask(asked('friendly', '2026-04-02', 7))).toEqual({ _tag: 'RevisionMoved', stated: 7, revision: 0 })
    expect(await ask(asked('friendly', '2026-04-02', 0))).toBe('done')
    expect(await ask(asked('friendly', '2026-04-03', 1))).toMatchObject({
      ...{ _tag: 'NotByPolicy', step: 'friendly' },
      reasons: [{ rule: 'taken', on: '2026-04-02' }],
    })
    expect(await ask(asked('firm', '2026-04-14', 1, 'letter'))).toBe('done')
    const court = { counsel: 'Law & Sons', authority: 'District court' }
    const conditions = { finalNotice: false, minDaysPastDue: 0, minAmount: { amount: 0n, currency: 'EUR' } } as const
    const costs = { amount: 0n, currency: 'EUR' } as const
    expect(
      await ask({ type: 'ReferToLegal', debt: INV, on: day('2026-04-20'), ...court, costs, conditions }),
    ).toMatchObject({
      ...{ _tag: 'NotByPolicy', step: 'court' },
      reasons: [{ rule: 'waits-for', step: 'final-notice' }],
    })
  })

  it('refuses nothing for a policy before one is adopted, nor where it is not told to', async () => {
    const { ask } = bookOf({ stepsBy: 'adopted' })
    await ask(issue())
    expect(await ask(asked('firm', '2026-04-02', 0, 'letter'))).toBe('done')
    const free = bookOf()
    await free.ask(adopt)
    await free.ask(issue())
    expect(await free.ask(asked('firm', '2026-04-02', 9, 'letter'))).toBe('done')
  })

  it('says the same of commands that come together, and lets a repetition be one', async () => {
    const { book, ask } = bookOf({ stepsBy: policy })
    await ask(issue())
    const given = { actor: 'M', commandId: 'once' }
    const command = asked('friendly', '2026-04-02', 0)
    expect(await book.handle(command, given)).toMatchObject({ _tag: 'Right', right: { repeated: false } })
    expect(await book.handle(command, given)).toMatchObject({ _tag: 'Right', right: { repeated: true } })
    const batch = await book.handleBatch([
      { command: asked('final-notice', '2026-04-14', 1, 'letter') as never, given: { actor: 'M' } },
      { command: asked('firm', '2026-04-14', 1, 'letter') as never, given: { actor: 'M' } },
    ])
    expect(batch).toMatchObject({
      right: [{ _tag: 'Left', left: { rejection: { _tag: 'NotByPolicy' } } }, { _tag: 'Right' }],
    })
  })

  it('lets one act ask for several debts of a debtor, one after the other', async () => {
    const together = housePolicy({ per: 'debtor' })
    const { ask } = bookOf({ stepsBy: together })
    const other = debtId('INV-8')
    await ask(issue())
    await ask(issue({ debt: other, dueDate: day('2026-04-10') }))
    expect(await ask(asked('friendly', '2026-04-02', 0))).toBe('done')
    expect(await ask(asked('firm', '2026-04-20', 1, 'letter'))).toBe('done')
    expect(await ask({ ...asked('firm', '2026-04-20', 0, 'letter'), debt: other, message: 'M-8' } as BookCommand)).toBe(
      'done',
    )
  })

  it('lets one act ask for each at a step of its own, where the house writes once a fortnight', async () => {
    const each = housePolicy({ per: 'debtor', along: { at: 'own' }, cadence: { contacts: 1, inDays: 14 } })
    const { ask } = bookOf({ stepsBy: each })
    const about = (debt: string) => ({ debt: debtId(debt), message: `M ${debt}` })
    await ask(issue())
    for (const other of ['INV-8', 'INV-9']) await ask(issue({ debt: debtId(other), dueDate: day('2026-04-10') }))
    expect(await ask(asked('friendly', '2026-04-02', 0))).toBe('done')
    expect(await ask(asked('firm', '2026-04-20', 1, 'letter'))).toBe('done')
    expect(await ask({ ...asked('friendly', '2026-04-20', 0, 'letter'), ...about('INV-8') } as BookCommand)).toBe(
      'done',
    )
    expect(
      await ask({ ...asked('friendly', '2026-04-21', 0, 'letter'), ...about('INV-9') } as BookCommand),
    ).toMatchObject({ _tag: 'NotByPolicy', reasons: [{ rule: 'offset' }, { rule: 'cadence' }] })
  })
})
