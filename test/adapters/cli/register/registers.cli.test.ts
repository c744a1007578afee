import { beforeAll, describe, expect, it } from 'vitest'
import { inDecimals } from '../../../decimals.js'
import { tempFiles } from '../../temp-dir.js'
import { makeDemo } from '../books.js'
import { cli } from '../run-cli.js'

const file = tempFiles()
const book = file()
const at = ['--book', book, '--as-of', '2026-03-15']

beforeAll(() => makeDemo(book, 5, 400))

const json = async <A>(...args: ReadonlyArray<string>): Promise<A> => {
  const { code, out, err } = await cli(...args, '--format', 'json')
  expect([code, err]).toEqual([0, ''])
  return inDecimals(JSON.parse(out)) as A
}

interface AgedJson {
  readonly currency: string
  readonly open: string
  readonly columns: { readonly promised: string; readonly disputed: string; readonly covered: string }
}

interface RegisterJson {
  readonly place: string
  readonly currencies: ReadonlyArray<Readonly<Record<string, unknown>> & { readonly currency: string }>
  readonly groups: ReadonlyArray<{ readonly group: string; readonly currencies: ReadonlyArray<unknown> }> | null
  readonly rows: ReadonlyArray<Readonly<Record<string, unknown>> & { readonly debtor: string; readonly status: string }>
}

/** Each with one of its sums that the aging has too. */
const registers: ReadonlyArray<{
  readonly name: string
  readonly sum?: string
  readonly of?: (aged: AgedJson) => string
}> = [
  { name: 'exposure', sum: 'open', of: ({ open }) => open },
  { name: 'promises', sum: 'promised', of: ({ columns }) => columns.promised },
  { name: 'disputes', sum: 'disputed', of: ({ columns }) => columns.disputed },
  { name: 'plans' },
  { name: 'cheques' },
  { name: 'placements' },
]

describe.each(registers)('$name', ({ name, sum, of }) => {
  it('has a row for each in CSV as in JSON, and sums that the aging has too', async () => {
    const report = await json<RegisterJson>(name, ...at)
    expect(report.rows.length).toBeGreaterThan(2)
    const { out } = await cli(name, ...at, '--format', 'csv')
    expect(out.trimEnd().split('\n')).toHaveLength(report.rows.length + 1)
    if (sum === undefined || of === undefined) return
    const aged = await json<{ readonly currencies: ReadonlyArray<AgedJson> }>('aging', ...at)
    for (const one of report.currencies) {
      const own = aged.currencies.find(({ currency }) => currency === one.currency)
      if (own !== undefined) expect(one[sum]).toBe(of(own))
    }
  })

  it('is of one debtor, of one status, and by group', async () => {
    const report = await json<RegisterJson>(name, ...at, '--by', 'debtor')
    const [{ debtor, status } = { debtor: '', status: '' }] = report.rows
    const own = await json<RegisterJson>(name, ...at, '--debtor', debtor)
    expect(own.rows).toEqual(report.rows.filter((row) => row.debtor === debtor))
    expect(own.currencies).toEqual(report.groups?.find(({ group }) => group === debtor)?.currencies)
    const some = await json<RegisterJson>(name, ...at, '--status', status)
    expect(some.rows).toEqual(report.rows.filter((row) => row.status === status))
    expect(some.currencies).toEqual(report.currencies)
  })

  it('is the same again by the place that it names, and tells what it does not know', async () => {
    const report = await json<RegisterJson>(name, ...at)
    const again = await json<RegisterJson>(name, ...at, '--known-at', report.place)
    expect(again).toEqual({ ...report, knownAt: report.place })
    const unknown = await cli(name, ...at, '--known-at', '88e731a6-15a3-5e6e-bf58-1e42b448c380')
    expect([unknown.code, unknown.out]).toEqual([1, ''])
    expect((await cli(name, ...at, '--by', 'colour')).err).toContain('It is none of debtor, parent')
  })

  it('explains itself within 80 columns', async () => {
    const help = await cli(name, '--help')
    expect(Math.max(...help.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })
})

describe('collectors', () => {
  it('has the work of each in JSON and CSV, in the window that is asked for', async () => {
    const report = await json<{ from: string; collectors: ReadonlyArray<{ currencies: ReadonlyArray<unknown> }> }>(
      ...['collectors', ...at, '--days', '31'],
    )
    expect(report.from).toBe('2026-02-13')
    const { out } = await cli('collectors', ...at, '--days', '31', '--format', 'csv')
    expect(out.trimEnd().split('\n')).toHaveLength(1 + report.collectors.flatMap(({ currencies }) => currencies).length)
    const { out: shown } = await cli('collectors', ...at)
    expect(shown).toContain('Collectors from 2025-12-16 to 2026-03-15')
    expect((await cli('collectors', '--help')).out.split('\n').every((line) => line.length <= 80)).toBe(true)
  })
})
