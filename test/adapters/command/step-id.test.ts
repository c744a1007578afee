// The ids of steps are stored: a step that was taken by an older version is the same step to this one.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { stepId } from '../../../src/adapters/command/step-id.js'
import type { Step } from '../../../src/domain/allocation/cash-application.js'
import { debtId, localDate, money, paymentId } from '../../../src/index.js'

const payment = paymentId('P-"1"\\é')
const debt = debtId('INV-1')
const on = localDate('2026-02-18')
const amount = money(50_000n, 'EUR')

/** The text that ids were made of from the first day on. */
const digest = (command: Step['command']): string =>
  createHash('sha1')
    .update(JSON.stringify(command, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)))
    .digest('hex')
    .slice(0, 16)

const applied: Step['command'] = {
  type: 'ApplyPayment',
  payment,
  allocation: 2,
  debt,
  on,
  amount,
  method: 'transfer',
  valueDate: on,
}

describe('the id of a step', () => {
  it.each<readonly [string, Step['command'], string]>([
    ['texts, numbers and amounts', applied, `apply:${payment}:2`],
    [
      'lists, and lists of nothing',
      {
        type: 'AllocatePayment',
        payment,
        strategy: 'oldest-due-first',
        placements: [
          { debt, amount, on },
          { debt: debtId('INV-2'), amount: money(-1n, 'EUR'), on },
        ],
      },
      `allocate:${payment}:7`,
    ],
    [
      'no placements',
      { type: 'AllocatePayment', payment, strategy: 'oldest-due-first', placements: [] },
      `allocate:${payment}:7`,
    ],
    [
      'what is or is not',
      { type: 'UnallocatePayment', payment, allocation: 1, on, reason: 'reversed', hold: false },
      `unallocate:${payment}:1:7`,
    ],
  ])('is made of the JSON of its command: %s', (_, command, name) => {
    expect(stepId({ command, before: 7 })).toBe(`cash-application:${name}:${digest(command)}`)
  })
})
