import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import {
  decodePreset,
  type ImportPreset,
  type ImportRequest,
  presets,
  withPreset,
} from '../../../src/adapters/import/index.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { tellProblem } from '../../../src/domain/value/codec-error.js'
import { eventsOf, importer, memoryBook } from './import-bench.js'
import { requestOf } from './request-of.js'

const { run, attempt } = importer()

const folder = fileURLToPath(new URL('headers/', import.meta.url))
const exported = (name: string): string => readFileSync(`${folder}${name}.csv`, 'utf8')

/** A request of which a preset says how its rows are read, and nobody else. */
const presetOf = (preset: ImportPreset, asked: Partial<ImportRequest> = {}): Partial<ImportRequest> => {
  const bare = requestOf('', { currency: undefined, decimal: undefined, terms: undefined, ...asked })
  const { file: _, ...request } = withPreset(bare, preset)
  return request
}

interface Read {
  /** What the headers do not say. */
  readonly asked?: Partial<ImportRequest>
  /** Debts and credits with what is open of them, in minor units and currency, and when debts are due. */
  readonly open: ReadonlyArray<string>
}

const expected: Readonly<Record<string, Read>> = {
  'sap-bsid': {
    open: [
      '1800000001 of 0000010001: 119000 EUR due 2026-02-13',
      '1600000007 of 0000010001: -19000 EUR',
      '1800000002 of 0000010002: 10000 USD due 2026-04-02',
    ],
  },
  'sap-fbl5n': {
    open: [
      '1800000001 of 10001: 119000 EUR due 2026-02-13',
      '1600000007 of 10001: -19000 EUR',
      '1800000002 of 10002: 9000 EUR due 2026-03-17',
    ],
  },
  'business-central': {
    open: ['103001 of 10000: 69000 EUR due 2026-02-14', '104001 of 10000: -19000 EUR', '2596 of 20000: -10000 EUR'],
  },
  odoo: {
    open: [
      'INV/2026/00001 of Azure Interior: 69000 EUR due 2026-02-14',
      'RINV/2026/00001 of Azure Interior: -19000 EUR',
      'INV/2026/00002 of Deco Addict: 0 EUR due 2026-03-17',
    ],
  },
  erpnext: {
    open: [
      'ACC-SINV-2026-00001 of West View: 69000 EUR due 2026-02-14',
      'ACC-SINV-2026-00002 of West View: 10000 EUR due 2026-03-21',
      'ACC-PAY-2026-00003 of Grant: -10000 EUR',
    ],
  },
  quickbooks: {
    asked: { currency: 'USD' },
    open: [
      "1001 of Amy's Bird Sanctuary: 69000 USD due 2026-02-14",
      "1002 of Amy's Bird Sanctuary: -19000 USD",
      '1003 of Cool Cars: -10000 USD',
    ],
  },
  xero: {
    open: [
      'INV-0001 of Ridgeway: 69000 GBP due 2026-02-14',
      'INV-0002 of Boom FM: 0 GBP due 2026-02-15',
      'CN-0001 of Boom FM: -19000 GBP',
    ],
  },
  zoho: { open: ['INV-000001 of C-1: 69000 INR due 2026-02-14', 'INV-000002 of C-2: 0 INR due 2026-02-15'] },
  'sage-50': {
    asked: { currency: 'GBP' },
    open: ['1001-1 of COM001: 69000 GBP due 2026-02-14', '1002-2 of COM001: -19000 GBP', 'DD-3 of ABC001: -10000 GBP'],
  },
  stripe: {
    open: [
      'A-0001 of cus_1: 69000 EUR due 2026-02-14',
      'A-0002 of cus_2: 0 EUR due 2026-02-15',
      'A-0004 of cus_3: 500 JPY due 2026-02-17',
    ],
  },
  'stripe-dashboard': {
    open: [
      '8A3F-0001 of cus_A1: 119000 USD due 2026-11-04',
      '8A3F-0002 of cus_A2: 0 USD due 2026-11-20',
      '8A3F-0003 of cus_A2: 200000 USD due 2026-10-01',
    ],
  },
  freshbooks: {
    asked: { terms: 30 },
    open: [
      '0000012 of Acme: 119000 USD due 2026-11-04',
      '0000015 of Beta: 34567 USD due 2026-12-20',
      '0000003 of Beta: 0 USD due 2026-10-01',
    ],
  },
  chargebee: { open: ['INV-1 of cb_1: 69000 EUR due 2026-02-14', 'INV-2 of cb_2: 0 EUR due 2026-02-15'] },
  'chargebee-api': { open: ['INV-1 of cb_1: 69000 EUR due 2026-02-14', 'INV-2 of cb_2: 0 EUR due 2026-02-15'] },
  datev: {
    open: [
      'RE-1 of 10001: 69000 EUR due 2026-02-14',
      'GU-1 of 10001: -19000 EUR',
      'RE-2 of 10002: 0 EUR due 2026-02-15',
    ],
  },
  'datev-buchungsstapel': {
    open: [
      'RE-1 of 10001: 119000 EUR due 2026-08-14',
      'RE-2 of 10002: 15350 EUR due 2027-03-31',
      '10001/2026-08-20/500.00 EUR/RE-1 of 10001: -50000 EUR',
      '10001/2026-07-25/190.00 EUR/GS-1 of 10001: -19000 EUR',
    ],
  },
}

describe('the presets', () => {
  test('are data, each with its source and a file of headers', () => {
    expect(Object.keys(presets).sort()).toEqual(Object.keys(expected).sort())
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(presets)
        .map((name) => `${name}.csv`)
        .sort(),
    )
    for (const preset of Object.values(presets)) {
      expect(right(decodePreset(JSON.parse(JSON.stringify(preset))))).toEqual(preset)
      expect(preset.source.every((source) => source.startsWith('https://'))).toBe(true)
    }
  })

  test.each(Object.values(presets).filter(({ signs }) => signs !== undefined))(
    '$name is taken where the headers are those of its exports, and said so',
    async ({ name }) => {
      const { asked } = expected[name] ?? {}
      const request = { currency: undefined, decimal: undefined, terms: undefined, ...asked }
      const { understood } = await run(memoryBook(), exported(name), request, true)
      expect(understood?.preset?.name).toBe(name)
      const without = await attempt(memoryBook(), exported(name), { ...request, anyPreset: false }, true)
      if (E.isRight(without)) expect(without.right.understood?.preset).toBeUndefined()
    },
  )

  test('are taken for no other file', async () => {
    for (const name of readdirSync(folder)) {
      const headers =
        exported(name.replace('.csv', ''))
          .split('\n')[0]
          ?.split(/[,|\t]/) ?? []
      const found = Object.values(presets).filter(({ signs }) => signs?.every((sign) => headers.includes(sign)))
      expect(found.length).toBeLessThan(2)
    }
  })

  test.each(Object.entries(expected))(
    '%s reads an export of its system, and leaves nothing unsaid',
    async (name, { asked, open }) => {
      const preset = presets[name]
      if (preset === undefined) throw new Error(name)
      const book = memoryBook()
      const { understood, rejected } = await run(book, exported(name), presetOf(preset, asked))
      expect(rejected).toBe(0)
      expect(understood?.left.filter(({ warned }) => warned)).toEqual([])
      const events = await eventsOf(book)
      const found = events.flatMap((event) => {
        if (event.type === 'DebtIssued') {
          const { debt, debtor, principal, dueDate } = event
          const paid = events.flatMap((one) =>
            one.type === 'PaymentReceived' && one.payment === `${debt}/settled` ? [one.amount.amount] : [],
          )
          return [`${debt} of ${debtor}: ${principal.amount - (paid[0] ?? 0n)} ${principal.currency} due ${dueDate}`]
        }
        const isCredit =
          event.type === 'CreditGranted' || (event.type === 'PaymentReceived' && !event.payment.endsWith('/settled'))
        return isCredit ? [`${event.payment} of ${event.debtor}: -${event.amount.amount} ${event.amount.currency}`] : []
      })
      expect(found).toEqual(open)
    },
  )
})

describe('a preset', () => {
  const preset: ImportPreset = {
    format: 'receivables-import-preset',
    version: 1,
    name: 'ours',
    system: 'Our own',
    source: ['https://example.com/export'],
    as: 'debts',
    fields: {
      debt: { oneOf: [['Doc', 'Pos'], ['Doc']] },
      debtor: { oneOf: [['Who']] },
      issueDate: { oneOf: [['When']] },
      dueDate: { oneOf: [['Until']] },
      amount: { oneOf: [['Abroad'], ['Home']] },
      currency: { like: 'amount', oneOf: [['Money'], ['House']] },
    },
    exclude: [{ column: 'Kind', value: 'x' }],
    leave: ['Tax'],
  }
  const head = 'Doc,Who,When,Until'

  test('need not fit the file: it takes the first of its columns that are there', async () => {
    const summary = await run(
      memoryBook(),
      `${head},Abroad,Home,Money,House\n1,X,2026-01-01,2026-02-01,1.00,2.00,USD,EUR\n`,
      presetOf(preset),
    )
    expect(summary.plan?.fields).toMatchObject({
      debt: { columns: ['Doc'] },
      amount: { columns: ['Abroad'] },
      currency: { columns: ['Money'] },
    })
  })

  test('reads no currency of another amount', async () => {
    const home = `${head},Home,Money\n1,X,2026-01-01,2026-02-01,2.00,USD\n`
    expect(await attempt(memoryBook(), home, presetOf(preset))).toMatchObject({
      left: { questions: [{ _tag: 'NoCurrency' }] },
    })
  })

  test('goes behind what a request says itself', async () => {
    const text = `${head},Abroad,Money,Tax\n1,X,2026-01-01,2026-02-01,1.00,USD,9.00\n`
    const summary = await run(
      memoryBook(),
      text,
      presetOf(preset, { map: [['amount', 'Tax']], constants: [['currency', 'EUR']] }),
    )
    expect(summary.report?.sums).toMatchObject([{ currency: 'EUR', amount: { amount: 900n, currency: 'EUR' } }])
  })

  test.each([
    [{ feilds: {} }, 'feilds: expected no such key (the nearest is fields)'],
    [{ fields: { debt: { oneof: [] } } }, 'fields.debt.oneof: expected no such key (the nearest is oneOf)'],
  ])('with %j is refused', (wrong, told) => {
    const decoded = decodePreset({ ...preset, ...wrong })
    expect(E.isLeft(decoded) ? decoded.left.map(tellProblem).join('\n') : 'taken').toContain(told)
  })
})
