import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type BookSettings, openBook } from '../../src/adapters/book.js'
import { memoryStore } from '../../src/adapters/memory/index.js'
import type { BookCommand, BookEvent } from '../../src/domain/book/book.js'
import type { ActorRole, ApprovedAct } from '../../src/domain/collection/index.js'
import { house, policyOf } from '../domain/collection/sample.js'
import { day, eur, INV, issue } from '../domain/sample.js'

const people: Readonly<Record<string, ActorRole>> = { Cora: 'collector', Mina: 'manager' }

const limit = (role: ActorRole, act: ApprovedAct, upTo: string) => ({
  role,
  act,
  upTo: [{ amount: eur(upTo).amount.toString(), currency: 'EUR' }],
})

const acts: ReadonlyArray<ApprovedAct> = ['concession', 'settlement', 'waiver', 'write-off', 'plan', 'extension']

const policy = policyOf({
  version: 'house-1',
  effectiveFrom: '2026-01-01',
  strategies: [house],
  approvals: acts.flatMap((act) => [limit('collector', act, '100.00'), limit('manager', act, '2000.00')]),
})

const adopt: BookCommand = {
  type: 'AdoptPolicy',
  on: day('2026-01-05'),
  policy,
  adoptedBy: 'Mina',
  override: 'a trial',
}

const bookOf = (settings: BookSettings = {}) => {
  const now = () => new Date('2026-12-31T12:00:00Z')
  const book = openBook(memoryStore<BookEvent>(), { now, roleOf: (person) => people[person], ...settings })
  const ask = async (command: BookCommand, actor = 'Cora') => {
    const handled = await book.handle(command, { actor })
    if (E.isRight(handled)) return 'done'
    return handled.left._tag === 'Rejected' ? handled.left.rejection : handled.left
  }
  return { book, ask }
}

const about = { debt: INV, on: day('2026-04-10') } as const
/** Whoever gives something up says that he may: the policy says whether he may. */
const approval = (by: string) => ({ by, limit: eur('999999.00') })

/** What each act costs the house here: all of the 1,000.00 that are owed, or as much as is named. */
const commands: ReadonlyArray<readonly [ApprovedAct, string, (by: string) => BookCommand]> = [
  [
    'concession',
    '100.01',
    (by) => ({
      ...{ type: 'GrantConcession', ...about, concession: 'C' as never, amount: eur('100.01') },
      ...{ approval: approval(by), reason: 'goodwill' },
    }),
  ],
  [
    'settlement',
    '400.00',
    (by) => ({
      ...{ type: 'AgreeSettlement', ...about, settlement: 'S' as never, pay: eur('600.00'), by: day('2026-05-10') },
      ...{ approval: approval(by), document: 'letter' },
    }),
  ],
  ['write-off', '1000.00', () => ({ type: 'WriteOffDebt', ...about, reason: 'lost' })],
  [
    'plan',
    '1000.00',
    () => ({
      ...{ type: 'RescheduleDebt', ...about, plan: 'P' as never, document: 'contract', reason: 'no money' },
      instalments: [
        { due: day('2026-05-01'), amount: eur('400.00') },
        { due: day('2026-06-01'), amount: eur('600.00') },
      ],
    }),
  ],
  [
    'extension',
    '1000.00',
    () => ({ type: 'ExtendDueDate', ...about, to: day('2026-06-01'), agreedBy: 'both', reason: 'late goods' }),
  ],
]

describe('limits of approval by role', () => {
  it.each(commands)('%s of %s is refused to the collector, and not to the manager', async (act, amount, command) => {
    const { ask } = bookOf()
    await ask(adopt)
    await ask(issue())
    expect(await ask(command('Cora'))).toEqual({
      ...{ _tag: 'NotApproved', policy: 'house-1', act, amount: eur(amount), by: 'Cora', role: 'collector' },
      ...{ upTo: eur('100.00'), roles: ['manager'] },
    })
    expect(await ask(command('Mina'), 'Mina')).toBe('done')
  })

  it('a waiver is approved by whom it names, whoever records it', async () => {
    const { ask } = bookOf()
    await ask(adopt)
    await ask(issue())
    const cost = { charge: 'K' as never, amount: eur('150.00'), evidence: 'bill' }
    await ask({ type: 'AddCollectionCost', ...about, ...cost })
    const waive = (by: string): BookCommand => ({
      ...{ type: 'WaiveCharge', ...about, component: 'cost', amount: eur('150.00'), ground: 'favour' },
      ...{ approval: approval(by), reason: 'asked for' },
    })
    expect(await ask(waive('Cora'), 'Mina')).toMatchObject({ _tag: 'NotApproved', by: 'Cora' })
    expect(await ask(waive('Mina'), 'Cora')).toBe('done')
  })

  it('who has no role may approve nothing, and what no limit names nobody', async () => {
    const { ask } = bookOf()
    await ask(adopt)
    await ask(issue())
    const [, , concede] = commands[0] ?? []
    expect(await ask(concede?.('Nobody') ?? adopt)).toMatchObject({ role: undefined, upTo: undefined })
    const costs = eur('0.00')
    const conditions = { finalNotice: false, minDaysPastDue: 0, minAmount: eur('0.00') }
    const court = { type: 'ReferToLegal', ...about, counsel: 'Law', authority: 'Court', costs, conditions } as const
    expect(await ask(court, 'Mina')).toMatchObject({ _tag: 'NotApproved', act: 'refer-to-legal', roles: [] })
  })

  it('is asked of the policy of the day, and of none where the book knows no roles', async () => {
    const { ask } = bookOf()
    await ask(issue())
    const [, , concede] = commands[0] ?? []
    expect(await ask(concede?.('Cora') ?? adopt)).toBe('done')
    const blind = openBook(memoryStore<BookEvent>(), { now: () => new Date('2026-12-31T12:00:00Z') })
    await blind.handle(adopt, { actor: 'Mina' })
    await blind.handle(issue(), { actor: 'Mina' })
    expect(E.isRight(await blind.handle(concede?.('Cora') ?? adopt, { actor: 'Cora' }))).toBe(true)
  })

  it('is held in a batch, by the policy that is given', async () => {
    const { book, ask } = bookOf({ stepsBy: policy })
    await ask(issue())
    const [, , concede] = commands[0] ?? []
    const both = ['Cora', 'Mina'].map((by) => ({ command: concede?.(by) as never, given: { actor: by } }))
    expect(await book.handleBatch(both)).toMatchObject({
      right: [{ left: { rejection: { _tag: 'NotApproved' } } }, { _tag: 'Right' }],
    })
  })
})
