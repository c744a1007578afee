import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { eur, makeBook, tell } from '../books.js'
import { cli } from '../run-cli.js'

/** The last commit before payments had payers, debts several due dates, and books kept views beside their events. */
const earlier = 'b5203d7'
const hasEarlier = spawnSync('git', ['cat-file', '-e', `${earlier}^{commit}`]).status === 0
if (!hasEarlier)
  console.log(`Skipped: a book of an earlier version cannot be made, since ${earlier} is not in this clone.`)

/** Has the code of that commit make its demo, with the packages of today. */
const makeEarlierBook = (folder: string): string => {
  const archive = spawnSync('git', ['archive', earlier, 'src', 'package.json', 'tsconfig.json'], { maxBuffer: 2 ** 27 })
  spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  const book = join(folder, 'earlier.db')
  const program = ['--import', 'tsx', 'src/adapters/cli/main.ts', 'demo', '--debts', '120', '--book', book]
  const made = spawnSync(process.execPath, program, { cwd: folder, encoding: 'utf8' })
  expect(made.stdout, made.stderr).toContain('120 debts, 124 payments, 1,285 events from 2024-10-01 to 2026-03-31.')
  return book
}

interface Minor {
  readonly amount: string
}

interface Aged {
  readonly currency: string
  readonly open: Minor
  readonly unapplied: Minor
  readonly buckets: ReadonlyArray<{ readonly amount: Minor }>
  readonly columns: { readonly decimals: Readonly<Record<string, string>> }
}

const agingOf = async (book: string) => {
  const { out } = await cli('aging', '--book', book, '--as-of', '2026-03-31', '--format', 'json')
  const { currencies }: { readonly currencies: ReadonlyArray<Aged> } = JSON.parse(out)
  return currencies.map(({ currency, open, unapplied, buckets, columns }) => ({
    currency,
    figures: [open, unapplied, ...buckets.map(({ amount }) => amount)].map(({ amount }) => amount),
    beside: columns.decimals,
  }))
}

describe.skipIf(!hasEarlier)('a book that an earlier version made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'receivables-earlier-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('has the figures that it had, and goes on', async () => {
    const book = makeEarlierBook(folder)
    // As that version printed them, in minor units: open, unapplied, current, 1-30, 31-60, 61-90, 91+.
    const figures = [
      {
        currency: 'EUR',
        figures: ['997002', '0', '83123', '341378', '572501', '0', '0'],
        beside: { disputed: '5725.01', promised: '0.00', covered: '0.00' },
      },
      {
        currency: 'IRR',
        figures: ['30221000000', '3697000000', '8649000000', '17544000000', '4028000000', '0', '0'],
        beside: { disputed: '0.00', promised: '0.00', covered: '0.00' },
      },
      {
        currency: 'SAR',
        figures: ['6648820', '0', '393680', '6255140', '0', '0', '0'],
        beside: { disputed: '0.00', promised: '0.00', covered: '50687.40' },
      },
      {
        currency: 'USD',
        figures: ['2298989', '0', '2291337', '0', '7652', '0', '0'],
        beside: { disputed: '0.00', promised: '0.00', covered: '0.00' },
      },
    ]
    expect(await agingOf(book)).toEqual(figures)
    const verified = await cli('verify', '--book', book)
    expect([verified.code, verified.out]).toEqual([
      0,
      expect.stringMatching(/1,285 events in 305 streams\. All \d+ laws hold\./),
    ])

    await makeBook(book, (now) =>
      tell(now, [
        {
          type: 'IssueDebt',
          debt: 'LATER-1',
          debtor: 'LATER',
          on: '2026-03-31',
          principal: eur('10000'),
          dueDate: '2026-04-30',
        },
        {
          type: 'ReceivePayment',
          payment: 'LATER-P',
          debtor: 'LATER',
          on: '2026-03-31',
          amount: eur('4000'),
          method: 'transfer',
        },
      ]),
    )
    const [euros, ...others] = await agingOf(book)
    expect(euros?.figures).toEqual(['1003002', '0', '89123', '341378', '572501', '0', '0'])
    expect(others).toEqual(figures.slice(1))
    expect((await cli('verify', '--book', book)).code).toBe(0)
  })
})
