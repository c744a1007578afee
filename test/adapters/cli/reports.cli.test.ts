import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileNameOf } from '../../../src/adapters/cli/statement/statement-files.js'
import { inDecimals } from '../../decimals.js'
import { tempFiles } from '../temp-dir.js'
import { makeDemo } from './books.js'
import { cli } from './run-cli.js'

interface CurrencyJson {
  readonly currency: string
  readonly outstanding: string
  readonly open: string
  readonly unapplied: string
  readonly buckets: ReadonlyArray<{ readonly id: string; readonly amount: string }>
  readonly columns: { readonly disputed: string; readonly promised: string; readonly covered: string }
}

const file = tempFiles()
const book = file()
const at = ['--book', book, '--as-of', '2026-03-31']

beforeAll(() => makeDemo(book, 5, 400))

const json = async <A>(...args: ReadonlyArray<string>): Promise<A> => {
  const { code, out, err } = await cli(...args, '--format', 'json')
  expect([code, err]).toEqual([0, ''])
  return inDecimals(JSON.parse(out)) as A
}

/** The cells of the rows of a printed table, by the first cell; a dash is zero. */
const cellsOf = (out: string): Map<string, ReadonlyArray<string>> => {
  const rows = out.split('\n').map((line) => line.trim().split(/\s{2,}/))
  const cells = new Map<string, string[]>()
  for (const [first = '', ...rest] of rows) cells.set(first, [...(cells.get(first) ?? []), ...rest])
  return cells
}

const minor = (text: string): number => (text === '-' ? 0 : Number(text.replaceAll(',', '')))

describe('aging', () => {
  it('has the figures of its JSON in its table', async () => {
    const report = await json<{ currencies: ReadonlyArray<CurrencyJson> }>('aging', ...at)
    const { out } = await cli('aging', ...at)
    const cells = cellsOf(out)
    expect(report.currencies.length).toBe(5)
    for (const { currency, buckets, open, unapplied, outstanding, columns } of report.currencies) {
      const figures = [...buckets.map(({ amount }) => amount), open, unapplied, outstanding]
      const all = [...figures, columns.disputed, columns.promised, columns.covered].map(Number)
      expect(cells.get(currency)?.map(minor)).toEqual(all)
    }
    expect(out).toContain('Convention net: days past the due date; as of 2026-03-31, with all that is known now.')
  })

  it('shows the groups that are asked for, in the order that is asked for, and sums up the others', async () => {
    const { groups } = await json<{
      groups: ReadonlyArray<{ group: string; currencies: ReadonlyArray<CurrencyJson> }>
    }>(...['aging', ...at, '--by', 'debtor', '--top', '3'])
    const most = async (currency: string, of: (aged: CurrencyJson) => number, ...more: ReadonlyArray<string>) => {
      const report = await json<{ groups: typeof groups }>('aging', ...at, '--by', 'debtor', ...more)
      return report.groups.flatMap(({ currencies }) => currencies.filter((one) => one.currency === currency)).map(of)
    }
    const open = ({ open: all }: CurrencyJson) => Number(all)
    const overdue = ({ buckets }: CurrencyJson) =>
      buckets.reduce((sum, { id, amount }) => (id === 'current' ? sum : sum + Number(amount)), 0)
    const all = await most('EUR', open)
    const falling = [...all].sort((a, b) => b - a)
    expect(await most('EUR', open, '--sort', 'open')).toEqual(falling)
    expect(await most('EUR', open, '--top', '3')).toEqual(falling.slice(0, 3))
    const late = (await most('EUR', overdue)).filter((amount) => amount > 0).sort((a, b) => b - a)
    expect(await most('EUR', overdue, '--overdue', '--sort', 'overdue')).toEqual(late)
    const { out } = await cli('aging', ...at, '--by', 'debtor', '--top', '3')
    const cells = cellsOf(out)
    const others = [...cells].filter(([name]) => name === `${all.length - 3} others`)
    expect(others).toHaveLength(1)
    expect(out).toMatch(/share/)
    expect(groups.length).toBeLessThan(20)
  })

  it('is of one debtor, in all and by debt', async () => {
    const { groups } = await json<{
      groups: ReadonlyArray<{ group: string; currencies: ReadonlyArray<CurrencyJson> }>
    }>(...['aging', ...at, '--by', 'debtor'])
    const [one] = groups
    if (one === undefined) throw new Error('nobody owes anything')
    const of = await json<{ currencies: ReadonlyArray<CurrencyJson> }>('aging', ...at, '--debtor', one.group)
    expect(of.currencies).toEqual(one.currencies)
    const byDebt = await json<{ currencies: ReadonlyArray<CurrencyJson>; groups: ReadonlyArray<unknown> }>(
      ...['aging', ...at, '--debtor', one.group, '--by', 'debt'],
    )
    expect(byDebt.currencies).toEqual(one.currencies)
    expect(byDebt.groups.length).toBeGreaterThan(0)
    const { code, err } = await cli('aging', ...at, '--debtor', one.group.slice(0, -1))
    expect([code, err]).toEqual([1, expect.stringContaining(`did you mean '${one.group}'`)])
    const statement = await cli('statement', one.group.toUpperCase(), ...at)
    expect(statement.err).toContain(`did you mean '${one.group}'`)
  })

  it.each([['--overdue'], ['--sort', 'open'], ['--top', '3']])(
    'has no groups for %s without --by',
    async (...option) => {
      expect(await cli('aging', ...at, ...option)).toMatchObject({ code: 2, err: expect.stringContaining('add --by') })
    },
  )

  it('sums its groups in the line of totals', async () => {
    const report = await json<{ currencies: ReadonlyArray<CurrencyJson>; groups: ReadonlyArray<unknown> }>(
      ...['aging', ...at, '--by', 'debtor'],
    )
    expect(report.groups.length).toBeGreaterThan(20)
    const cells = cellsOf((await cli('aging', ...at, '--by', 'debtor')).out)
    for (const { currency, open, outstanding } of report.currencies) {
      expect(cells.get(`total ${currency}`)?.map(minor)).toEqual(
        expect.arrayContaining([open, outstanding].map(Number)),
      )
    }
  })

  it('stays within a terminal of 110 columns', async () => {
    for (const by of ['debtor', 'currency', 'tag:product']) {
      const { out } = await cli('aging', ...at, '--by', by)
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110)
    }
  })

  it('keeps Persian and Arabic names from turning their line', async () => {
    const { out } = await cli('aging', ...at, '--by', 'tag:name')
    const named = out.split('\n').filter((line) => /[\u0600-\u06ff]/.test(line))
    expect(named.length).toBeGreaterThan(5)
    for (const line of named) expect(line).toMatch(/^\u2068[^\u2068\u2069]+\u2069 +[\d,.-]/)
  })

  it('has the same in a row of CSV per currency', async () => {
    const report = await json<{ currencies: ReadonlyArray<CurrencyJson> }>('aging', ...at)
    const [head, ...rows] = (await cli('aging', ...at, '--format', 'csv')).out.trim().split('\n')
    expect(head).toBe(
      'asOf,knownAt,convention,currency,current,1-30,31-60,61-90,91+,open,unapplied,outstanding,disputed,promised,covered',
    )
    expect(rows.map((row) => row.split(',').slice(3, 10))).toEqual(
      report.currencies.map((c) => [c.currency, ...c.buckets.map(({ amount }) => amount), c.open]),
    )
  })

  it('explains a figure by the amounts and events behind it', async () => {
    const report = await json<{ currencies: ReadonlyArray<CurrencyJson> }>('aging', ...at)
    const irr = report.currencies.find(({ currency }) => currency === 'IRR')
    const current = irr?.buckets.find(({ id }) => id === 'current')?.amount
    const narrowed = ['aging', ...at, '--explain', 'current', '--currency', 'irr']
    const behind = await json<ReadonlyArray<{ amount: string; id: string; events: ReadonlyArray<string> }>>(...narrowed)
    expect(behind.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(Number(current))
    const [first] = behind
    const { out } = await cli(...narrowed)
    expect(out).toContain(first?.id)
    expect(out).toContain(first?.events[0])
    expect(out).toContain(`${behind.length} amounts`)
    const rows = (await cli(...narrowed, '--format', 'csv')).out.trim().split('\n')
    expect(rows.length).toBe(behind.length + 1)
  })

  it('knows what was known, and a date is the end of that day', async () => {
    const known = (knownAt: string) => json<{ knownAt: string }>('aging', ...at, '--zone', 'UTC', '--known-at', knownAt)
    const date = await known('2025-12-31')
    expect(date.knownAt).toBe('2025-12-31T23:59:59.999Z')
    expect(await known('2026-01-01T03:29:59.999+03:30')).toEqual(date)
    expect(await known('2025-06-30')).not.toMatchObject({
      currencies: (date as unknown as { currencies: unknown }).currencies,
    })
  })

  it('takes bounds and named conventions, and not both', async () => {
    const bounds = await json<{ convention: { name: string } }>('aging', ...at, '--buckets', '10,20')
    expect(bounds.convention.name).toBe('net 10/20')
    const named = await json<{ convention: { name: string } }>('aging', ...at, '--convention', 'erpnext')
    expect(named.convention.name).toBe('erpnext')
    const both = await cli('aging', ...at, '--buckets', '10', '--convention', 'erpnext')
    expect(both.code).toBe(2)
  })

  it.each([
    ['--as-of', '2026-02-30', 'no date'],
    ['--known-at', '2026-02-30T00:00:00Z', 'no date'],
    ['--known-at', '2026-02-20T00:00:00', 'nor an instant'],
    ['--buckets', '30,30', 'rise from 1'],
    ['--by', 'constructor', 'none of debtor'],
    ['--convention', 'mine', 'Allowed choices'],
    ['--explain', '31-61', "no bucket '31-61'"],
    ['--group', 'x', 'add --explain'],
    ['--format', 'xml', 'Allowed choices'],
  ])('refuses %s %s', async (option, value, why) => {
    const { code, out, err } = await cli('aging', ...at, option, value)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(why)
  })
})

describe('cashflow', () => {
  interface Flow {
    readonly currency: string
    readonly open: string
    readonly periods: ReadonlyArray<{ readonly amount: string }>
    readonly beyond: { readonly amount: string }
  }

  it('sums to what is open, and says so in its table', async () => {
    const { currencies, horizon } = await json<{ currencies: ReadonlyArray<Flow>; horizon: unknown }>('cashflow', ...at)
    expect(horizon).toEqual({ count: 13, unit: 'w' })
    const { out } = await cli('cashflow', ...at)
    const opens = out.split('\n').filter((line) => line.startsWith('open '))
    expect(opens.map((line) => minor(line.trim().split(/\s+/).at(-1) ?? ''))).toEqual(
      currencies.map(({ open }) => Number(open)),
    )
    for (const { open, periods, beyond } of currencies) {
      const sum = [...periods, beyond].reduce((total, { amount }) => total + Math.round(Number(amount) * 1000), 0)
      expect(sum).toBe(Math.round(Number(open) * 1000))
    }
  })

  it('has a row of CSV per currency and period', async () => {
    const rows = (await cli('cashflow', ...at, '--horizon', '3m', '--format', 'csv')).out.trim().split('\n')
    expect(rows.length).toBe(1 + 5 * (3 + 3 + 1))
  })

  it('refuses a horizon that is none', async () => {
    expect((await cli('cashflow', ...at, '--horizon', '13')).code).toBe(2)
  })
})

describe('statement', () => {
  it('closes with the outstanding of the aging, in every form', async () => {
    const debtor = 'kavosh-foolad'
    const groups = await json<{ groups: ReadonlyArray<{ group: string; currencies: ReadonlyArray<CurrencyJson> }> }>(
      ...['aging', ...at, '--by', 'debtor'],
    )
    const outstanding = groups.groups.find(({ group }) => group === debtor)?.currencies[0]?.outstanding ?? '0.00'
    const { currencies } = await json<{
      currencies: ReadonlyArray<{ closing: string; opening: string; lines: ReadonlyArray<unknown> }>
    }>('statement', debtor, ...at, '--from', '2025-07-01')
    expect(currencies[0]?.closing).toBe(outstanding)
    const { out } = await cli('statement', debtor, ...at, '--from', '2025-07-01')
    expect(out).toContain('opening balance')
    const closing = out.split('\n').find((line) => line.includes('closing balance'))
    expect(minor(closing?.trim().split(/\s+/).at(-1) ?? '')).toBe(Number(outstanding))
    const ages = out.split('\n').findIndex((line) => line.trimStart().startsWith('current'))
    expect(minor(out.split('\n')[ages + 2]?.trim().split(/\s+/).at(-1) ?? '')).toBe(Number(outstanding))
    const rows = (await cli('statement', debtor, ...at, '--from', '2025-07-01', '--format', 'csv')).out
      .trim()
      .split('\n')
    expect(rows.length).toBe((currencies[0]?.lines.length ?? 0) + 3)
  })

  it('does not know everybody', async () => {
    const { code, out, err } = await cli('statement', 'nobody', ...at)
    expect([code, out]).toEqual([1, ''])
    expect(err).toBe(`error: nobody called 'nobody' owes or has paid anything in ${book}\n`)
  })
})

describe('a statement of open items', () => {
  interface OpenItemsJson {
    readonly items: ReadonlyArray<{ readonly bucket: string; readonly amount: string; readonly daysOverdue: number }>
    readonly aging: ReadonlyArray<CurrencyJson>
  }

  it('sums to the aging of its debtor, and shows what is late', async () => {
    const { groups } = await json<{
      groups: ReadonlyArray<{ group: string; currencies: ReadonlyArray<CurrencyJson> }>
    }>(...['aging', ...at, '--by', 'debtor'])
    for (const { group, currencies } of groups.slice(0, 5)) {
      const { items, aging } = await json<OpenItemsJson>('statement', group, '--open-items', ...at)
      expect(aging).toEqual(currencies)
      const late = (of: string) => of !== 'current' && of !== 'unapplied'
      expect(items.every(({ bucket, daysOverdue }) => late(bucket) === daysOverdue > 0)).toBe(true)
      const { out } = await cli('statement', group, '--open-items', ...at)
      expect(out).toContain(`Open items: ${group}`)
      const [one] = currencies
      expect(minor(cellsOf(out).get('outstanding')?.[0] ?? '')).toBe(Number(one?.outstanding))
    }
  })

  it('is of every debtor, too', async () => {
    const folder = `${file()}.open`
    expect((await cli('statement', '--all', '--open-items', '--out', folder, ...at)).code).toBe(0)
    const texts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    expect(texts.every((text) => text.startsWith('Open items: '))).toBe(true)
    expect(texts.some((text) => text.includes('days overdue'))).toBe(true)
  })

  it('is not of a time', async () => {
    const ran = await cli('statement', 'x', '--open-items', '--from', '2026-01-01', ...at)
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('--open-items is of one debtor on one day') })
  })
})

describe('statements of all', () => {
  it('are files of their own, each as it is printed', async () => {
    const folder = `${file()}.statements`
    const { code, out } = await cli('statement', '--all', '--out', folder, ...at)
    const { groups } = await json<{ groups: ReadonlyArray<{ group: string }> }>('aging', ...at, '--by', 'debtor')
    const written = readdirSync(folder)
    expect([code, out]).toEqual([0, `${written.length} statements written to ${folder}\n`])
    const [one = ''] = groups.map(({ group }) => group)
    const printed = await cli('statement', one, ...at)
    expect(written.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))).toContain(printed.out)
    expect(written.length).toBeGreaterThanOrEqual(groups.length)
  })

  it.each([
    ['a debtor and all', ['--all', '--out', 'x', 'somebody'], 'name a debtor, or ask for --all'],
    ['neither', [], 'name a debtor, or ask for --all'],
    ['all without a folder', ['--all'], '--all goes with --out'],
  ])('are not of %s', async (_, args, told) => {
    expect(await cli('statement', ...args, ...at)).toMatchObject({ code: 2, err: expect.stringContaining(told) })
  })

  it('have names that any file system keeps apart', () => {
    expect(fileNameOf('pars-ahan', 'txt')).toBe('pars-ahan.txt')
    const names = ['A/B', 'A:B', 'a/b', '../x', 'PARS', 'pars', 'شرکت', 'x'.repeat(200), `${'x'.repeat(200)}y`]
    const files = names.map((name) => fileNameOf(name, 'txt').toLowerCase())
    expect(new Set(files).size).toBe(names.length)
    expect(files.every((name) => /^[\p{L}\p{N}_-]{1,100}\.txt$/u.test(name))).toBe(true)
  })
})

it('CSV for spreadsheets begins with a mark of byte order', async () => {
  const plain = await cli('aging', ...at, '--format', 'csv')
  expect((await cli('aging', ...at, '--format', 'csv-bom')).out).toBe(`\ufeff${plain.out}`)
})
