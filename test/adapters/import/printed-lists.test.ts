import { describe, expect, it, test } from 'vitest'
import { isNameOfAge, isSpanOfAge } from '../../../src/adapters/import/header/age-buckets.js'
import { labelledIn } from '../../../src/adapters/import/header/labelled.js'
import { importer, memoryBook } from './import-bench.js'

// Lists that were made to be read by people: pages, groups, ages, balances that run on.

const { run, refusal } = importer()

const read = async (rows: ReadonlyArray<string>, asked: Parameters<typeof run>[2] = {}) => {
  const request = { currency: 'EUR' as const, terms: undefined, decimal: undefined, ...asked }
  const { understood, report } = await run(memoryBook(), rows.join('\n'), request, true)
  const [sums] = report?.sums ?? []
  return {
    open: sums?.open.amount,
    credit: sums?.credit.amount,
    debtors: [...new Set(report?.first.map(({ debtor }) => debtor))],
    leftOut: report?.leftOut,
    totals: report?.totals.map(({ agrees }) => agrees),
    left: understood?.left.flatMap(({ column, because }) => (because === undefined ? [] : [[column, because]])),
    warned: understood?.left.flatMap(({ column, warned }) => (warned ? [column] : [])),
  }
}

it('pages of a list of SAP: lines that are drawn, headers once more, and the debtor above each page', async () => {
  const line = '-'.repeat(60)
  const page = (customer: string, ...rows: ReadonlyArray<string>) => [
    'Debitoren Einzelpostenliste',
    `Debitor              ${customer}`,
    'Buchungskreis        1000',
    `Name                 ${customer} GmbH`,
    line,
    '|  |St|Belegnr   |Belegdatum|Nettofälligkeit|Betrag in HW |Text|',
    line,
    ...rows,
    line,
  ]
  const list = [
    ...page('1001', '|  |@5|1400000012|05.10.2026|04.11.2026|  1.190,00 |    |', '|* |  |  |  |  |  1.190,00 |    |'),
    ...page('1002', '|  |@5|1400000018|25.10.2026|24.11.2026|    190,00-|    |', '|* |  |  |  |  |    190,00-|    |'),
    '|**|  |  |  |  |  1.000,00 |    |',
  ]
  expect(await read(list)).toMatchObject({
    open: 119000n,
    credit: 19000n,
    debtors: ['1001', '1002'],
    totals: [true, true, true],
  })
})

it('groups by age are headings where rows have their debtors', async () => {
  const list = [
    ',Date,Transaction Type,Num,Customer,Due Date,Open Balance',
    '1 - 30 days past due,,,,,,',
    ',10/15/2026,Invoice,1003,Cool Cars,10/25/2026,100.00',
    'Total for 1 - 30 days past due,,,,,,100.00',
    'Current,,,,,,',
    ',11/20/2026,Invoice,1004,Cool Cars,12/20/2026,50.00',
    'Total for Current,,,,,,50.00',
  ]
  expect(await read(list)).toMatchObject({ open: 15000n, leftOut: { remark: 2, total: 2 }, debtors: ['Cool Cars'] })
})

it('a debtor may stand alone where rows have their dates', async () => {
  const list = [
    'Invoice Date,Due Date,Invoice Number,Current,< 1 Month,1 Month,Older,Total',
    'Basket Case,,,,,,,',
    '05 Oct 2026,04 Nov 2026,INV-10,0.00,119.00,0.00,0.00,119.00',
    'Total Basket Case,,,0.00,119.00,0.00,0.00,119.00',
    'City Limousines,,,,,,,',
    '25 Oct 2026,25 Oct 2026,CN-7,0.00,0.00,-19.00,0.00,-19.00',
  ]
  const { left, ...said } = await read(list)
  expect(said).toMatchObject({ open: 11900n, credit: 1900n, debtors: ['Basket Case', 'City Limousines'], warned: [] })
  expect(left).toContainEqual(['< 1 Month', 'an age of what is open'])
})

describe('a word before the name of the debtor', () => {
  test.each([
    ['A/C: ABS001 Name: ABS Garages Ltd Contact: Mike', 'ABS001'],
    ['Customer             1000482', '1000482'],
    ['العميل: شركة النور', 'شركة النور'],
    ['Kunde: Becker & Söhne', 'Becker & Söhne'],
  ])('%s', (text, name) => {
    expect(labelledIn(text)?.name).toBe(name)
  })
  test.each(['Customer: All', 'As of: November 30', 'Page: 1', 'Customer List'])('none in %s', (text) => {
    expect(labelledIn(text)).toBeUndefined()
  })

  it('on lines between the rows', async () => {
    const list = [
      'No,Type,Date,Due,Balance',
      'A/C: ABS001 Name: ABS Garages Ltd,,,,',
      '1201,SI,2026-10-05,2026-11-04,119.00',
      ',,,Total:,119.00',
      'A/C: BBS001 Name: Bobs,,,,',
      '1190,SI,2026-09-01,2026-10-01,200.00',
    ]
    expect(await read(list)).toMatchObject({ open: 31900n, debtors: ['ABS001', 'BBS001'] })
  })

  it('above the headers, of the account of one', async () => {
    const list = [
      'كشف حساب',
      'العميل: شركة النور',
      'التاريخ,رقم القيد,مدين,دائن',
      '2026-10-05,1201,119.00,0.00',
      '2026-10-06,1202,0.00,19.00',
    ]
    expect(await read(list, { terms: 30 })).toMatchObject({ open: 11900n, credit: 1900n, debtors: ['شركة النور'] })
  })
})

describe('groups of Odoo', () => {
  it('with their count and their sums above the rows', async () => {
    const list = [
      'Date,Journal Entry,Partner,Due Date,Debit,Credit,Residual Amount',
      'Azure Interior (2),,,,119.00,19.00,100.00',
      '2026-10-05,INV/12,Azure Interior,2026-11-04,119.00,0.00,119.00',
      '2026-10-25,RINV/3,Azure Interior,2026-10-25,0.00,19.00,-19.00',
      'Deco (1),,,,250.00,0.00,200.00',
      '2026-09-01,INV/3,Deco,2026-10-01,250.00,0.00,200.00',
    ]
    expect(await read(list)).toMatchObject({ open: 31900n, credit: 1900n, leftOut: { total: 2 } })
    const without = list.map((row) => row.replace(/^((?:[^,]*,){2})[^,]*,/, '$1'))
    expect(await read(without)).toMatchObject({ open: 31900n, debtors: ['Azure Interior', 'Deco'] })
  })

  it('an aged report: names in a column without a header, ages without a total, one account of the ledger', async () => {
    const list = [
      ',Invoice Date,Currency,Account,Due Date,At Date,1-30,31-60,Older,Total',
      'Azure Interior,,,,,0.00,119.00,-19.00,0.00,100.00',
      'INV/12,2026-10-05,EUR,121000 Receivable,2026-11-04,,119.00,,,',
      'RINV/3,2026-10-25,EUR,121000 Receivable,2026-10-25,,,-19.00,,',
      'Deco,,,,,0.00,0.00,200.00,0.00,200.00',
      'INV/3,2026-09-01,EUR,121000 Receivable,2026-10-01,,,200.00,,',
      'Total Aged Receivable,,,,,0.00,119.00,181.00,0.00,300.00',
    ]
    const { left, ...said } = await read(list, { currency: undefined })
    expect(said).toMatchObject({ open: 31900n, credit: 1900n, debtors: ['Azure Interior', 'Deco'], warned: [] })
    expect(left).toEqual([['Total', 'a total of groups']])
    expect(said.totals?.every((agrees) => agrees)).toBe(true)
  })
})

describe('ages', () => {
  test.each(['1-30', '0 - 30 days', '> 90', '90+', '121-Above', '< 1 Month', '31 - 60 days past due', 'Over 90'])(
    '%s is from when to when',
    (header) => {
      expect(isSpanOfAge(header)).toBe(true)
    },
  )
  test.each(['Current', 'Older', 'Not Due', 'At Date', 'Period 1'])('%s is the name of one', (header) => {
    expect([isSpanOfAge(header), isNameOfAge(header)]).toEqual([false, true])
  })
  test.each(['30', 'Total', 'Due Date', 'Amount', '2026', 'Days', ''])('%s is none', (header) => {
    expect(isNameOfAge(header)).toBe(false)
  })

  it('of which a row has one are what is open', async () => {
    const list = [
      'Customer,Invoice,Date,Due,Current,1-30,31-60',
      'Acme,INV12,2026-10-05,2026-11-04,,119.00,',
      'Beta,INV15,2026-11-20,2026-12-20,34.56,,',
    ]
    expect(await read(list)).toMatchObject({ open: 15356n, warned: [] })
  })
})

describe('a balance that runs on from row to row', () => {
  const statement = (...balances: ReadonlyArray<string>) => [
    'Customer,Date,Type,Number,Due Date,Amount,Balance',
    `Acme,2026-10-05,Invoice,INV12,2026-11-04,100.00,${balances[0]}`,
    `Acme,2026-10-20,Invoice,INV13,2026-11-19,50.00,${balances[1]}`,
    `Acme,2026-10-25,Payment,PMT7,2026-10-25,-30.00,${balances[2]}`,
  ]
  it('is not what is open of a row', async () => {
    expect(await read(statement('100.00', '150.00', '120.00'))).toMatchObject({
      open: 15000n,
      credit: 3000n,
      left: [['Balance', 'the balance of the account after each row']],
    })
  })

  it('one that is of each row is', async () => {
    expect(await read(statement('40.00', '50.00', '-30.00'))).toMatchObject({ open: 9000n, credit: 3000n, left: [] })
  })

  it('of an account card, by its debits and credits', async () => {
    const card = [
      'Compte tiers;Date;N° pièce;Échéance;Débit;Crédit;Solde',
      'CB;2026-10-05;FA1;2026-11-04;1 190,00;;1 190,00',
      'CB;2026-10-20;FA2;2026-11-19;200,00;;1 390,00',
      'CB;2026-10-25;AV7;2026-10-25;;190,00;1 200,00',
      'CL;2026-09-01;FA3;2026-10-01;2 000,00;;2 000,00',
    ]
    expect(await read(card)).toMatchObject({ open: 339000n, credit: 19000n })
  })
})

it('a row that is cut off is no heading', async () => {
  const file = 'Invoice,Customer,Date,Due Date,Amount\n1,X,2026-10-05,2026-11-04,1.00\nINV-7\n'
  expect(await refusal(file, { currency: 'EUR' })).toContain('is the row cut off?')
})

it('a balance that runs on over all accounts is not what is open of a row', async () => {
  const list = [
    'N° compte;Intitulé;Date;N° pièce;Échéance;Débit;Crédit;Solde',
    '411DUP;Dupont;15/01/2026;FA001;14/02/2026;1190,00;;1190,00',
    '411DUP;Dupont;20/01/2026;AV001;20/01/2026;;190,00;1000,00',
    '411MAR;Martin;25/01/2026;FA002;24/02/2026;100,00;;1100,00',
  ]
  expect(await read(list)).toMatchObject({ open: 129000n, credit: 19000n })
})
