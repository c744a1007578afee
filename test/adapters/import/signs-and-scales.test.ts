import { describe, expect, it } from 'vitest'
import { importer, memoryBook } from './import-bench.js'

// What would come in wrong without a word: the side of an account, what is off a debt, thousands, numbers of several debtors.

const { run, refusal } = importer()
const asked = { terms: undefined } as const
const sums = async (text: string, more: Parameters<typeof run>[2] = {}) => {
  const { report } = await run(memoryBook(), text, { ...asked, ...more }, true)
  return report?.sums.map(({ currency, open, credit }) => `${currency} ${open.amount} ${credit.amount}`)
}
const list = (...lines: ReadonlyArray<string>): string => lines.join('\n')

describe('the side of an account', () => {
  it.each([
    ['Dare/Avere', 'D', 'A'],
    ['Debe/Haber', 'D', 'H'],
    ['Borç/Alacak', 'B', 'A'],
    ['تشخیص', 'بد', 'بس'],
    ['Kz', 'S', 'H'],
    ['Side', 'Dr', 'Cr'],
  ])('is read from "%s"', async (header, debit, credit) => {
    const text = list(
      `Invoice,Customer,Invoice Date,Due Date,Amount,${header}`,
      `1,X,2026-01-05,2026-02-04,1000.00,${debit}`,
      `2,X,2026-01-25,,100.00,${credit}`,
    )
    expect(await sums(text)).toEqual(['EUR 100000 10000'])
  })

  it('is no grade of a customer', async () => {
    const text = list(
      'Invoice,Customer,Invoice Date,Due Date,Amount,Rating',
      '1,X,2026-01-05,2026-02-04,1000.00,B',
      '2,Y,2026-01-25,2026-02-24,100.00,A',
    )
    expect(await sums(text)).toEqual(['EUR 110000 0'])
  })
})

describe('a type that is not known', () => {
  const rows = (type: string, figure: string) =>
    list(
      'Document,Type,Customer,Date,Due Date,Amount',
      '1,Invoice,X,2026-01-05,2026-02-04,1000.00',
      `2,Credit note,X,2026-01-15,,${figure}119.00`,
      `3,${type},X,2026-01-15,2026-02-14,50.00`,
    )

  it('is asked about where the type alone tells credits from debts', async () => {
    const told = await refusal(rows('Kulanz', ''), asked)
    expect(told).toContain('column Type has types that are not known: "Kulanz"')
    expect(told).toContain('--translate "type:Kulanz=credit-note"')
    expect(await sums(rows('Kulanz', ''), { translate: [['type', 'Kulanz', 'credit-note']] })).toEqual([
      'EUR 100000 16900',
    ])
  })

  it('is not where figures have their signs', async () => {
    expect(await sums(rows('Kulanz', '-'))).toEqual(['EUR 105000 11900'])
  })
})

describe('what was taken off beside what was paid', () => {
  const text = list(
    'Invoice,Customer,Invoice Date,Due Date,Total,Amount Paid,Amount Credited,Written Off',
    '1,X,2026-01-05,2026-02-04,1000.00,400.00,100.00,50.00',
    '2,X,2026-01-15,2026-02-14,500.00,0.00,500.00,0.00',
  )

  it('is asked about where nothing says what is open', async () => {
    const told = await refusal(text, asked)
    expect(told).toContain('--map "paid=Amount Paid+Amount Credited+Written Off"')
    expect(told).toContain('--ignore "Written Off"')
  })

  it('counts, or does not, as somebody says', async () => {
    const all = 'Amount Paid+Amount Credited+Written Off'
    expect(await sums(text, { map: [['paid', all]] })).toEqual(['EUR 45000 0'])
    expect(await sums(text, { ignore: ['Amount Credited', 'Written Off'] })).toEqual(['EUR 110000 0'])
  })
})

describe('figures in thousands', () => {
  const rows = ['1,X,2026-01-05,2026-02-04,1000.00', '2,X,2026-01-15,2026-02-14,12.50']
  const head = 'Invoice,Customer,Invoice Date,Due Date,Amount'

  it.each([
    ['Amount (TEUR)', []],
    ['Amount', ['All amounts in thousands of EUR']],
    ['Amount', ['Beträge in Tsd. EUR']],
    ["Amount USD '000", []],
  ])('are asked about by %s, %s', async (header, titles) => {
    const text = list(...titles, `Invoice,Customer,Invoice Date,Due Date,${header}`, ...rows)
    const map = [['amount', header]] as const
    const told = await refusal(text, { ...asked, map })
    expect(told).toContain('--scale 1000')
    expect(await sums(text, { map, scale: 1000 })).toEqual(['EUR 101250000 0'])
    expect(await sums(text, { map, scale: 1 })).toEqual(['EUR 101250 0'])
  })

  it('are no names', async () => {
    const text = list('Thousand Oaks Ltd, TRAN_NUMBER, KPMG', head, ...rows)
    expect(await sums(text)).toEqual(['EUR 101250 0'])
  })
})

it('a number that several debtors have is asked about, and with the debtor it is one of its own', async () => {
  const text = list(
    'Customer,Invoice,Invoice Date,Due Date,Amount',
    'X,1001,2026-01-05,2026-02-04,100.00',
    'Y,1001,2026-01-07,2026-02-06,200.00',
  )
  expect(await refusal(text, asked)).toContain('--map "debt=Customer+Invoice,debtor=Customer"')
  const map = [
    ['debt', 'Customer+Invoice'],
    ['debtor', 'Customer'],
  ] as const
  expect(await sums(text, { map })).toEqual(['EUR 30000 0'])
})

it('a total of several currencies may add them up', async () => {
  const text = list(
    'Fatura No;Cari Kodu;Fatura Tarihi;Vade Tarihi;Tutar;Döviz',
    'A-1;120;2026-01-05;2026-02-04;1000.00;TL',
    'A-2;121;2026-02-01;2026-03-03;500.00;USD',
    'Ara Toplam;;;;1500.00;',
    'A-3;121;2026-02-10;2026-03-12;99.99;TL',
    'Genel Toplam;;;;1599.99;',
  )
  const { report } = await run(memoryBook(), text, { ...asked, currency: undefined }, true)
  expect(report?.totals.map(({ agrees }) => agrees)).toEqual([true, true])
  expect(await sums(text, { currency: undefined })).toEqual(['TRY 109999 0', 'USD 50000 0'])
})
