import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { decodePlan, type ImportPlan } from '../../../src/adapters/import/index.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { tellProblem } from '../../../src/domain/value/codec-error.js'
import { eventsOf, importer, memoryBook } from './import-bench.js'
import { plannedOf } from './request-of.js'

const { run, attempt } = importer()

const rows = [
  'BELNR;BUZEI;KUNNR;BLDAT;FAEDT;DMBTR;SHKZG;State;Region;Tax',
  '100;1;C1;13.01.2026;13.02.2026;1.234,50;S;paid;North;1,00',
  '100;2;C1;14.01.2026;14.02.2026;10,00;S;void;North;1,00',
  '101;1;C2;15.01.2026;15.02.2026;7,25;H;;South;1,00',
  '',
].join('\n')

const said = {
  map: [
    ['debt', 'BELNR+BUZEI'],
    ['status', 'State'],
  ],
  tags: [['region', 'Region']],
  translate: [['status', 'paid', 'open']],
  ignore: ['Tax'],
  decimal: undefined,
  terms: undefined,
} as const

describe('the plan of an import', () => {
  test('says how a file was read', async () => {
    const { plan } = await run(memoryBook(), rows, said)
    expect(plan).toEqual({
      format: 'receivables-import-plan',
      version: 1,
      as: 'debts',
      fields: {
        debt: { columns: ['BELNR', 'BUZEI'] },
        debtor: { columns: ['KUNNR'] },
        issueDate: { columns: ['BLDAT'] },
        dueDate: { columns: ['FAEDT'] },
        amount: { columns: ['DMBTR'] },
        status: { columns: ['State'], translate: { paid: 'open', void: 'excluded' } },
        sign: { columns: ['SHKZG'], translate: { S: 'debit', H: 'credit' } },
      },
      tags: { region: 'Region' },
      leave: ['Tax'],
      currency: 'EUR',
      dateFormat: 'D.M.YYYY',
      decimal: 'comma',
    })
  })

  test('reads the file so again, and survives JSON', async () => {
    const [book, again] = [memoryBook(), memoryBook()]
    const { plan } = await run(book, rows, said)
    const decoded = right(decodePlan(JSON.parse(JSON.stringify(plan))))
    expect(decoded).toEqual(plan)
    const summary = await run(again, rows, plannedOf(decoded))
    expect(summary.plan).toEqual(plan)
    expect(await eventsOf(again)).toEqual(await eventsOf(book))
  })

  test('is carried out whatever the file looks like by itself', async () => {
    const sample = fileURLToPath(new URL('import-plan.v1.json', import.meta.url))
    const plan = right(decodePlan(JSON.parse(readFileSync(sample, 'utf8'))))
    const book = memoryBook()
    const summary = await run(
      book,
      'No|Pos|Who|Day|Sum|Side|State\n1|a|X|01-02-2026|1.000,00|H|offen\n1|b|X|01-02-2026|5,00|S|offen\n2|a|X|03-02-2026|9,00|S|neu\n',
      plannedOf(plan),
    )
    expect(summary).toMatchObject({ debts: { new: 1 }, credits: { new: 1 }, report: { leftOut: { void: 1 } } })
    expect(await eventsOf(book)).toMatchObject([
      { type: 'CreditGranted', payment: '1-a', on: '2026-02-01', amount: { amount: 100_000n, currency: 'CHF' } },
      { type: 'DebtIssued', debt: '1-b', on: '2026-02-01', dueDate: '2026-03-03', tags: { side: 'S' } },
    ])
  })

  test('goes behind what a request says itself', async () => {
    const { plan } = await run(memoryBook(), rows, said)
    const request = plannedOf(plan as ImportPlan, { currency: 'USD', map: [['debt', 'BELNR']], instalments: true })
    const { understood } = await run(memoryBook(), rows.replace(';101;1;', ';100;1;'), request)
    expect(understood?.currency?.code).toBe('USD')
    expect(understood?.fields.find(({ field }) => field === 'debt')?.columns).toEqual(['BELNR'])
  })

  test('asks about a column that the file has not', async () => {
    const { plan } = await run(memoryBook(), rows, said)
    const other = rows.replace('DMBTR', 'Total')
    const imported = await attempt(memoryBook(), other, plannedOf(plan as ImportPlan))
    expect(imported).toMatchObject({
      left: {
        _tag: 'Unclear',
        questions: [{ _tag: 'UnknownColumn', option: '--plan', column: 'DMBTR' }, { _tag: 'MissingFields' }],
      },
    })
  })

  test('leaves what it leaves without a warning, and warns of what it only does not read', async () => {
    const { plan } = await run(memoryBook(), rows, said)
    const warned = async (of: Partial<ImportPlan>) => {
      return (await run(memoryBook(), rows, plannedOf({ ...(plan as ImportPlan), ...of }))).understood?.left.filter(
        (one) => one.warned,
      )
    }
    expect(await warned({})).toEqual([])
    expect(await warned({ leave: [], notRead: ['Tax'] })).toMatchObject([{ column: 'Tax' }])
    // Columns that are left need not be there.
    expect(await warned({ leave: ['Tax', 'Colour'] })).toEqual([])
  })

  test.each([
    [{ decimle: 'comma' }, 'decimle: expected no such key (the nearest is decimal), got "comma"'],
    [{ version: 2 }, 'version: expected 1, got 2'],
    [{ format: 'plan' }, 'format: expected receivables-import-plan, got "plan"'],
    [{ fields: { debt: { column: ['A'] } } }, 'fields.debt.column: expected no such key (the nearest is columns)'],
    [{ fields: { debt: { columns: 'A' } } }, 'fields.debt.columns: expected a list of names of columns, got "A"'],
    [{ dateFormat: 'DD.MM' }, 'dateFormat: expected a date format such as DD.MM.YYYY, got "DD.MM"'],
    [{ currency: 'EURO' }, 'currency: expected an ISO 4217 currency code, got "EURO"'],
  ])('with %j is refused, with what was expected', async (wrong, told) => {
    const plan = { format: 'receivables-import-plan', version: 1, as: 'debts', fields: {}, ...wrong }
    const decoded = decodePlan(plan)
    expect(E.isLeft(decoded) ? decoded.left.map(tellProblem).join('\n') : 'taken').toContain(told)
  })

  test('of words of a field that no column is read as is asked about', async () => {
    const imported = await attempt(memoryBook(), 'debt,debtor,issueDate,amount\nA,X,2026-01-13,1\n', {
      translate: [['status', 'paid', 'open']],
    })
    expect(imported).toMatchObject({ left: { questions: [{ _tag: 'NothingToTranslate', field: 'status' }] } })
  })
})
