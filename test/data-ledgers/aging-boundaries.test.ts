import { expect, test } from 'vitest'
import { right } from '../../src/adapters/testing/contract-case.js'
import { addDays, localDate } from '../../src/domain/value/local-date.js'
import { type AgingConventionName, agingConventions } from '../../src/projections/aging/aging-convention.js'
import { importer, memoryBook } from '../adapters/import/import-bench.js'
import { decimalsOf } from '../decimals.js'
import { describeWith, sharedJson } from './shared-data.js'

interface Case {
  readonly id: string
  readonly given: { readonly openByBucket?: Readonly<Record<string, string | readonly [string, string]>> }
  readonly expect: {
    readonly dueOffset?: Readonly<Record<string, string>>
    readonly dpd?: Readonly<Record<string, string>>
    readonly grandTotal?: string
  }
}

const cases = 'cases/aging-boundaries.json'
const { run } = importer()
const asOf = localDate('2026-08-27')

/** The bucket on the day of the report of a debt that is due so many days before it. */
const bucketAt = async (daysPastDue: number, name: AgingConventionName = 'net', dueDate?: ''): Promise<string> => {
  const due = addDays(asOf, -daysPastDue)
  const book = memoryBook()
  await run(book, `debt,debtor,issueDate,dueDate,amount\nA,X,${addDays(asOf, -400)},${dueDate ?? due},1.00\n`)
  const { currencies } = decimalsOf(right(await book.aging({ asOf, convention: agingConventions[name] })()))
  return currencies[0]?.buckets.find(({ count }) => count === 1)?.id ?? 'none'
}

describeWith([cases], 'the aging boundaries of other systems', () => {
  const all = new Map(sharedJson<{ cases: ReadonlyArray<Case> }>(cases).cases.map((one) => [one.id, one]))

  test('bound-bowline: the default convention, whose last bucket is called 91+ here', async () => {
    for (const [offset, expected] of Object.entries(all.get('bound-bowline')?.expect.dueOffset ?? {})) {
      expect([offset, await bucketAt(-Number(offset))]).toEqual([offset, expected.replace('90+', '91+')])
    }
  })

  test('bound-oca: the convention oca-financial-report', async () => {
    const named = { '30_days': '1-30', '60_days': '31-60', '90_days': '61-90', '120_days': '91-120', older: '121+' }
    for (const [dpd, expected] of Object.entries(all.get('bound-oca')?.expect.dpd ?? {})) {
      const id = expected in named ? named[expected as keyof typeof named] : expected
      expect([dpd, await bucketAt(Number(dpd), 'oca-financial-report')]).toEqual([dpd, id])
    }
  })

  // domain.md 6: a debt without a due date is due on its issue date, and never dropped.
  test('bound-oca without a due date: current there; here it ages from its issue date', async () => {
    expect(await bucketAt(0, 'oca-financial-report', '')).toBe('121+')
  })

  test('bound-erpnext: the convention erpnext, whose first bucket takes what is not due', async () => {
    for (const [dpd, expected] of Object.entries(all.get('bound-erpnext')?.expect.dpd ?? {})) {
      expect([dpd, await bucketAt(Number(dpd), 'erpnext')]).toEqual([dpd, expected.replace('121-Above', '121+')])
    }
  })

  test('bound-bowline-totals', async () => {
    const days = { current: 0, '1-30': 30, '31-60': 60, '61-90': 90, '90+': 91 }
    const { given, expect: expected } = all.get('bound-bowline-totals') ?? { given: {}, expect: {} }
    const rows = Object.entries(given.openByBucket ?? {}).map(([bucket, amount], n) => {
      const due = addDays(asOf, -days[bucket as keyof typeof days])
      return `A${n},X,${due},${typeof amount === 'string' ? amount : amount[1]}`
    })
    const book = memoryBook()
    await run(book, ['debt,debtor,issueDate,amount', ...rows].join('\n'))
    const { currencies } = decimalsOf(right(await book.aging({ asOf })()))
    expect(currencies[0]?.open).toBe(expected.grandTotal)
    expect(currencies[0]?.buckets.map(({ amount }) => amount)).toEqual([
      '1500.00',
      '250.50',
      '900.00',
      '75.25',
      '4000.00',
    ])
  })
})
