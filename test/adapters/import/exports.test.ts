import { expect, it } from 'vitest'
import { tellReport } from '../../../src/adapters/import/tell-report.js'
import { importer, memoryBook } from './import-bench.js'

// Exports as systems write them: what each of them says beside its rows.

const { run, refusal } = importer()
const figures = async (text: string, asked: Parameters<typeof run>[2] = {}) => {
  const { report, understood, plan } = await run(memoryBook(), text, { terms: undefined, ...asked }, true)
  const [sums] = report?.sums ?? []
  const told = understood !== null && report !== null ? tellReport(understood, report).join('\n') : ''
  return {
    open: sums?.open.amount,
    credit: sums?.credit.amount,
    leftOut: report?.leftOut,
    totals: report?.totals,
    told,
    plan,
  }
}

it('sums that a list marks with stars are no debts', async () => {
  const list = [
    'Debitor;Belegnummer;Belegart;Belegdatum;Nettofälligkeit;Betrag in Hauswährung',
    '100045;1800000123;RV;05.01.2026;04.02.2026;1.190,00',
    '100045;1600000007;DG;15.01.2026;15.01.2026;119,00-',
    '* 100045;;;;;1.071,00',
    '** ;;;;;1.071,00',
  ]
  const { open, credit, leftOut, totals } = await figures(list.join('\n'), { decimal: 'comma' })
  expect({ open, credit, leftOut }).toEqual({ open: 119000n, credit: 11900n, leftOut: { total: 2 } })
  expect(totals?.map(({ agrees }) => agrees)).toEqual([true, true])
})

it('a row of the shares of a total is none of its rows, and a percent sign is no currency', async () => {
  const list = [
    'Contact,Invoice Number,Invoice Date,Due Date,Older,Total',
    'Basket Case,INV-1,2026-01-05,2026-02-04,0.00,"1,200.00"',
    'Total,,,,0.00,"1,200.00"',
    'Percentage of total,,,,0.00%,100.00%',
  ].join('\n')
  expect(await figures(list, { ignore: ['Older'] })).toMatchObject({ open: 120000n, leftOut: { total: 2 } })
  expect(await refusal(list, { currency: undefined, ignore: ['Older'] })).not.toContain('%')
})

it('a payment on a list of open items need not have a number; two that say the same are not one', async () => {
  const row = ',01/20/2026,Payment,,01/20/2026,-50.00'
  const list = (...more: ReadonlyArray<string>) =>
    [
      ',Date,Transaction Type,Num,Due Date,Open Balance',
      "Amy's Bird Sanctuary,,,,,",
      ',01/05/2026,Invoice,1021,02/04/2026,"1,239.00"',
      row,
      ...more,
      "Total for Amy's Bird Sanctuary,,,,,",
    ].join('\n')
  expect(await figures(list())).toMatchObject({ open: 123900n, credit: 5000n })
  expect(await refusal(list(row))).toContain('an id of its own: row 4 has it already')
})

it('a total under another column counts credits below zero, however their rows write them', async () => {
  const list = [
    'Konto;Name;Rechnungs-Nr.;Rechnungsdatum;Fälligkeit;Saldo;S/H',
    '10001;Bäckerei Schmidt;RE-1;05.01.2026;04.02.2026;1.190,00;S',
    '10002;Café König;GS-2;15.01.2026;;119,00;H',
    ';Summe;;;;1.071,00;S',
  ]
  const { leftOut, totals } = await figures(list.join('\n'), { decimal: 'comma' })
  expect(leftOut).toEqual({ total: 1 })
  expect(totals).toMatchObject([{ agrees: true }])
})

it('whole amounts in groups of thousands are amounts, in whatever digits: one that is left is warned of', async () => {
  const list = (figure: string) =>
    `debt,debtor,issueDate,dueDate,amount,Other\nD-1,A,2026-01-05,2026-02-04,100.00,"${figure}"\n`
  expect((await figures(list('200,000'))).told).toContain('! "Other" is not read, and looks like an amount')
  expect((await figures(list('۲۰۰٬۰۰۰'))).told).toContain('! "Other" is not read, and looks like an amount')
  expect((await figures(list('۲۰۰٫۵۰'))).told).toContain('! "Other" is not read, and looks like an amount')
  expect((await figures(list('200'))).told).not.toContain('! "Other"')
})

it('a column without a name goes by its place', async () => {
  const list = ',debtor,issueDate,dueDate,amount\nD-1,A,2026-01-05,2026-02-04,100.00\n'
  expect(await refusal(list)).toContain('--map "debt=#1"')
  const { open, plan } = await figures(list, { map: [['debt', '#1']] })
  expect(open).toBe(10000n)
  expect(plan?.fields.debt).toEqual({ columns: ['#1'] })
})

it('six digits are a day as somebody says', async () => {
  const list = 'debt,debtor,issueDate,dueDate,amount\nD-1,A,050126,040226,100.00\n'
  expect(await refusal(list)).toContain('six digits are read as you say: --date-format DDMMYY')
})
