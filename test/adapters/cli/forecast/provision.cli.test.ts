import { beforeAll, describe, expect, it } from 'vitest'
import { tempFiles } from '../../temp-dir.js'
import { makeDemo } from '../books.js'
import { cli } from '../run-cli.js'

const book = tempFiles()()
const at = ['--book', book, '--as-of', '2026-03-15', '--zone', 'Asia/Tehran']

interface Amount {
  readonly amount: string
}

interface Provision {
  readonly allowance: Amount
  readonly buckets: ReadonlyArray<{ readonly id: string; readonly open: Amount; readonly allowance: Amount }>
  readonly movement?: ReadonlyArray<
    Readonly<Record<'opening' | 'byBalance' | 'byRate' | 'closing', Amount> & { readonly id: string }>
  >
}

const provision = async (...more: ReadonlyArray<string>): Promise<ReadonlyArray<Provision>> => {
  const { code, out } = await cli('provision', ...at, '--format', 'json', ...more)
  expect(code).toBe(0)
  return JSON.parse(out).currencies
}

const sum = (amounts: ReadonlyArray<Amount>): bigint => amounts.reduce((all, { amount }) => all + BigInt(amount), 0n)

beforeAll(() => makeDemo(book, 5, 250))

describe('receivables provision', () => {
  it('explains an allowance by that of an earlier day: what is by balance, and what by rate', async () => {
    const rates = ['--rates', '0.3,1.6,3.6,6.6,10.6']
    const now = await provision(...rates, '--compare', '2025-12-31')
    const then = await provision(...rates, '--as-of', '2025-12-31')
    expect(now.length).toBeGreaterThan(1)
    for (const [n, { allowance, buckets, movement = [] }] of now.entries()) {
      expect(movement.map(({ id }) => id)).toEqual(buckets.map(({ id }) => id))
      expect(sum(movement.map(({ opening }) => opening))).toBe(BigInt(then[n]?.allowance.amount ?? '-1'))
      expect(sum(movement.map(({ closing }) => closing))).toBe(BigInt(allowance.amount))
      for (const { opening, byBalance, byRate, closing } of movement) {
        expect(sum([opening, byBalance, byRate])).toBe(BigInt(closing.amount))
        expect(byRate.amount).toBe('0')
      }
    }
    const told = await cli('provision', ...at, ...rates, '--compare', '2025-12-31')
    expect(told.out).toContain('How it came from that of 2025-12-31')
  })

  it('says where no debt has been waited for long enough to have rates', async () => {
    const { code, out } = await cli('provision', ...at, '--since', '2026-01-01')
    expect(code).toBe(0)
    expect(out).toContain('No rates of its own: none of what fell due from 2026-01-01 has been waited for 365 days')
  })
})

describe('a window whose first day is after its last', () => {
  it('is refused by every report that has one', async () => {
    const from = ['--from', '2026-04-01']
    const asked = [
      ['metrics', ...at, ...from],
      ['collectors', ...at, ...from],
      ['steps', ...at, ...from],
      ['statement', 'nobody', ...at, ...from],
      ['forecast', 'backtest', '--book', book, ...from, '--to', '2026-03-15'],
    ]
    for (const args of asked) {
      const { code, err } = await cli(...args)
      expect([args[0], code]).toEqual([args[0], 2])
      expect(err).toContain('--from 2026-04-01 is after 2026-03-15, the last day that is asked about')
    }
  })
})
