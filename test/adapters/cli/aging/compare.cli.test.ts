import { beforeAll, describe, expect, it } from 'vitest'
import { instant } from '../../../../src/domain/value/instant.js'
import { tempFiles } from '../../temp-dir.js'
import { eur, makeBook, tell } from '../books.js'
import { cli } from '../run-cli.js'

const file = tempFiles()
const book = file()

// One invoice grows older, one is new, one is paid; and in April somebody finds money of February.
beforeAll(() =>
  makeBook(book, async (open) => {
    const issue = (debt: string, on: string, dueDate: string, amount: string) => ({
      ...({ type: 'IssueDebt', debt, debtor: 'C-1', on, dueDate, principal: eur(amount) } as const),
    })
    const receive = (payment: string, debt: string, on: string, amount: string) => ({
      ...({ type: 'ReceivePayment', payment, debtor: 'C-1', on, amount: eur(amount), method: 'transfer' } as const),
      instruction: { strategy: 'specific', directions: [{ debt, amount: eur(amount) }] } as const,
    })
    await tell(open, [
      issue('INV-1', '2026-01-05', '2026-02-05', '10000'),
      issue('INV-2', '2026-01-10', '2026-02-20', '5000'),
      issue('INV-3', '2026-03-02', '2026-04-01', '700'),
      receive('PAY-1', 'INV-2', '2026-03-10', '5000'),
    ])
    const late = { actor: 'clerk-1', at: instant('2026-04-02T09:00:00.000Z'), commandId: 'late' }
    await open.submit(receive('PAY-2', 'INV-1', '2026-02-10', '2500'), late)()
  }),
)

const csvOf = async (...args: ReadonlyArray<string>): Promise<ReadonlyArray<ReadonlyArray<string>>> => {
  const { code, out, err } = await cli('aging', '--book', book, '--zone', 'UTC', '--format', 'csv', ...args)
  expect([code, err]).toEqual([0, ''])
  return out
    .trim()
    .split('\n')
    .map((line) => line.split(',').slice(1, 9))
}

describe('aging --compare', () => {
  it('tells what came, what was paid and what grew older between two days', async () => {
    expect(await csvOf('--as-of', '2026-03-31', '--compare', '2026-02-28')).toEqual([
      ['line', 'events', 'current', '1-30', '31-60', '61-90', '91+', 'open'],
      ['before', '', '0.00', '125.00', '0.00', '0.00', '0.00', '125.00'],
      ['new', '1', '7.00', '0.00', '0.00', '0.00', '0.00', '7.00'],
      ['paid', '1', '0.00', '-50.00', '0.00', '0.00', '0.00', '-50.00'],
      ['fallen-due', '0', '0.00', '-75.00', '75.00', '0.00', '0.00', '0.00'],
      ['after', '', '7.00', '0.00', '75.00', '0.00', '0.00', '82.00'],
    ])
  })

  it('tells why the report of a day is not what was printed then', async () => {
    expect(await csvOf('--as-of', '2026-02-28', '--compare-known-at', '2026-02-28')).toEqual([
      ['line', 'events', 'current', '1-30', '31-60', '61-90', '91+', 'open'],
      ['before', '', '0.00', '150.00', '0.00', '0.00', '0.00', '150.00'],
      ['corrected', '3', '0.00', '-25.00', '0.00', '0.00', '0.00', '-25.00'],
      ['after', '', '0.00', '125.00', '0.00', '0.00', '0.00', '125.00'],
    ])
    const { out } = await cli('aging', '--book', book, '--as-of', '2026-02-28', '--compare-known-at', '2026-02-28')
    expect(out).toContain('corrected later (3)')
  })

  it('names the events behind a reason', async () => {
    const { out } = await cli(
      ...[
        'aging',
        '--book',
        book,
        '--as-of',
        '2026-03-31',
        '--compare',
        '2026-02-28',
        '--explain',
        'paid',
        '--format',
        'json',
      ],
    )
    expect(JSON.parse(out)).toMatchObject([
      { reason: 'paid', id: 'INV-2', bucket: '1-30', amount: { amount: '-5000' } },
    ])
  })

  it('refuses a reason that is none, and groups', async () => {
    const asked = ['aging', '--book', book, '--compare', '2026-02-28']
    expect((await cli(...asked, '--explain', 'magic')).err).toContain("there is no reason 'magic' to explain")
    expect((await cli(...asked, '--by', 'debtor')).err).toContain('leave out --by')
  })
})
