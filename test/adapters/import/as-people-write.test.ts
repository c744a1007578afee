import { describe, expect, it } from 'vitest'
import { isCount } from '../../../src/adapters/import/row/count-line.js'
import { importer, memoryBook } from './import-bench.js'

// What people write into a list, and a program would not.

const { run, refusal } = importer()

const asked = { currency: undefined, terms: undefined, decimal: undefined } as const
const read = async (rows: ReadonlyArray<string>, more: Parameters<typeof run>[2] = {}) => {
  const { report } = await run(memoryBook(), rows.join('\n'), { ...asked, ...more }, true)
  return {
    sums: report?.sums.map(({ currency, amount, open }) => `${currency} ${amount.amount} ${open.amount}`),
    rows: report?.first.map(({ debtor, due }) => `${debtor} ${due}`),
    leftOut: report?.leftOut,
  }
}

describe('words where a due date would be', () => {
  const list = (due: string) => [
    'Invoice,Customer,Invoice Date,Due Date,Amount,Currency',
    '1,X,2026-01-05,2026-02-04,10.00,EUR',
    `2,X,2026-01-31,${due},20.00,EUR`,
  ]

  it.each([
    ['sofort', '2026-01-31'],
    ['Due on receipt', '2026-01-31'],
    ['à réception', '2026-01-31'],
    ['نقدی', '2026-01-31'],
    ['30 days', '2026-03-02'],
    ['Net 14', '2026-02-14'],
  ])('%s is reckoned from the issue date', async (due, day) => {
    expect((await read(list(due))).rows).toEqual(['X 2026-02-04', `X ${day}`])
  })

  it.each(['2026-02-30', '2026-02-30T00:00:00', '31 Feb 2026', 'soon', '30'])('%s is no terms', async (due) => {
    expect(await refusal(list(due).join('\n'), asked)).toContain(`Due Date ${JSON.stringify(due)}: expected a date`)
  })
})

describe('a sign beside an amount', () => {
  const list = (figure: string) => [
    'Rechnungsnummer;Kunde;Rechnungsdatum;Fällig am;Betrag;Währung',
    '1;X;05.10.2026;04.11.2026;100,00 CHF;CHF',
    `2;X;05.10.2026;04.11.2026;${figure};`,
    `3;X;05.10.2026;04.11.2026;${figure};`,
  ]

  it('tells the currency that its column leaves blank', async () => {
    expect((await read(list('1.210,00 €'))).sums).toEqual(['CHF 10000 10000', 'EUR 242000 242000'])
  })

  it('is asked about where it can mean several', async () => {
    expect(await refusal(list('1.210,00 $').join('\n'), asked)).toContain(
      'row 3 has nothing in the column of the currency',
    )
  })
})

it('a name that is broken into lines is that name', async () => {
  const list = [
    'Invoice,Customer,Invoice Date,Due Date,Amount,Currency',
    '1,"Acme\n Trading",2026-01-05,2026-02-04,10.00,EUR',
    '2,Acme Trading,2026-01-05,2026-02-04,10.00,EUR',
  ]
  expect((await read(list)).rows).toEqual(['Acme Trading 2026-02-04', 'Acme Trading 2026-02-04'])
})

describe('how many there are', () => {
  it.each([['Records: 2,,,,,'], ['2 rows,,,,,'], ['Anzahl Belege,2,,,,'], ['件数: 2,,,,,']])(
    '"%s" is no debt',
    async (footer) => {
      const list = [
        'Invoice,Customer,Invoice Date,Due Date,Amount,Currency',
        '1,X,2026-01-05,2026-02-04,10.00,EUR',
        '2,X,2026-01-05,2026-02-04,10.00,EUR',
        footer,
      ]
      expect(await read(list)).toMatchObject({ sums: ['EUR 2000 2000'], leftOut: { remark: 1 } })
    },
  )

  it.each([[['Invoice 12', '']], [['INV-2']], [['Rows & Sons', '2']], [['Records', 'X', '2']]])(
    '%s is none',
    (cells) => {
      expect(isCount(cells)).toBe(false)
    },
  )
})

describe('what was paid, with a minus', () => {
  const list = (...paid: ReadonlyArray<string>) => [
    'Invoice,Customer,Invoice Date,Due Date,Amount,Paid,Currency',
    ...paid.map((figure, at) => `${at + 1},X,2026-01-05,2026-02-04,100.00,${figure},EUR`),
  ]

  it('is what is taken off, where all of it is so', async () => {
    expect((await read(list('-40.00', '0.00', '(100.00)'))).sums).toEqual(['EUR 30000 16000'])
  })

  it.each([
    ['one is so', ['-40.00', '10.00', '-5.00']],
    ['it is the only one', ['-40.00', '0.00']],
  ])('is refused where %s', async (_, paid) => {
    expect(await refusal(list(...paid).join('\n'), asked)).toContain('what was paid of the amount, not below zero')
  })
})

describe('headers', () => {
  it('of Japan', async () => {
    const list = [
      '請求書番号,取引先,請求日,支払期限,請求金額,残高,通貨',
      '1,株式会社山田,2026年10月5日,2026年11月30日,"110,000","10,000",JPY',
    ]
    expect(await read(list)).toMatchObject({ sums: ['JPY 110000 10000'], rows: ['株式会社山田 2026-11-30'] })
  })

  it('of Turkey', async () => {
    const list = [
      'Belge No;Cari;Belge Tarihi;Vade Tarihi;Tutar;Kalan;Döviz',
      '1;Yılmaz A.Ş.;05.10.2026;30.11.2026;1.190,00;190,00;TRY',
    ]
    expect(await read(list)).toMatchObject({ sums: ['TRY 119000 19000'], rows: ['Yılmaz A.Ş. 2026-11-30'] })
  })
})

describe('a sign beside every amount, where no column says the currency', () => {
  const list = (one: string, other: string) => [
    'Invoice\tCustomer\tInvoice Date\tDue Date\tAmount',
    `1\tX\t2026-01-05\t2026-02-04\t${one}`,
    `2\tY\t2026-01-25\t2026-02-24\t${other}`,
    'Total\t\t\t\t1250',
  ]

  it.each([
    ['€1,000.00', '€ 250.00', 'EUR 125000'],
    ['1.000,00 €', '250,00 €', 'EUR 125000'],
    ['£1,000.00', '-', 'GBP 100000'],
    ['ر.س 1,000.00', 'ر.س 250.00', 'SAR 125000'],
    ['﷼1,000', '﷼250', 'IRR 125000'],
    ['1.000,00 TL', '250,00 TL', 'TRY 125000'],
    ['CHF 1000.00', 'CHF 250.00', 'CHF 125000'],
    ['1,000 تومان', '250 تومان', 'IRR 1250000'],
  ])('%s and %s are told by it', async (one, other, sum) => {
    expect((await read(list(one, other))).sums).toEqual([`${sum} ${sum.split(' ')[1]}`])
  })

  it.each([
    ['$1,000.00', '$250.00'],
    ['1 000,00 kr', '250,00 kr'],
    ['1,000 ريال', '250 ريال'],
    ['€1,000.00', '250.00'],
  ])('%s and %s are asked about', async (one, other) => {
    expect(await refusal(list(one, other).join('\n'), asked)).toContain('the file has no column for the currency')
  })

  it('tomans are ten rials, and not a hundred where the header says so as well', async () => {
    const rows = list('1,000 تومان', '250').map((row) => row.replace('Amount', 'Amount (تومان)'))
    expect((await read(rows)).sums).toEqual(['IRR 1250000 1250000'])
  })
})

describe('what a spreadsheet leaves in a file', () => {
  it('a text that is guarded from being taken for a number is that text', async () => {
    const list = [
      'Invoice,Customer,Invoice Date,Due Date,Amount,Currency',
      '="00123",="0001",2026-01-05,2026-02-04,"=""10.00""",EUR',
    ]
    const { report } = await run(memoryBook(), list.join('\n'), asked, true)
    expect(report?.first).toMatchObject([{ id: '00123', debtor: '0001', amount: { amount: 1000n } }])
  })

  it.each(['#N/A', '#REF!', '#NV'])('%s is nobody', async (failed) => {
    const list = [
      'Invoice,Customer,Invoice Date,Due Date,Amount,Currency',
      `1,${failed},2026-01-05,2026-02-04,10.00,EUR`,
    ]
    expect(await refusal(list.join('\n'), asked)).toContain('no error of a formula')
  })
})

describe('what is open with a minus', () => {
  const list = (...open: ReadonlyArray<string>) => [
    'Invoice,Customer,Invoice Date,Due Date,Amount,Outstanding,Currency',
    ...open.map((one, at) => `${at},X,2026-01-05,2026-02-04,100.00,${one},EUR`),
  ]

  it('is open where all of it stands so, as seen from the other side of the account', async () => {
    expect((await read(list('-60.00', '-100.00', '0.00'))).sums).toEqual(['EUR 30000 16000'])
  })

  it.each([
    { open: ['-60.00', '100.00'], left: 10000 },
    { open: ['-60.00'], left: 0 },
  ])('is money over where $open stand so', async ({ open, left }) => {
    expect((await read(list(...open))).sums).toEqual([`EUR ${open.length * 10000} ${left}`])
  })
})

describe('a column of words that nobody reads', () => {
  const list = (...words: ReadonlyArray<string>) => [
    'Rechnung;Kunde;Datum;Fällig am;Betrag;Merkmal',
    ...words.map((word, at) => `${at};X;05.10.2026;04.11.2026;100,00;${word}`),
  ]
  const inEuro = { ...asked, currency: 'EUR' } as const

  it('is asked about where all of them are those of a status, and some debt was paid', async () => {
    const text = list('bezahlt', 'offen').join('\n')
    expect(await refusal(text, inEuro)).toContain('--map "status=Merkmal"')
    expect((await read(text.split('\n'), { ...inEuro, map: [['status', 'Merkmal']] })).sums).toEqual([
      'EUR 20000 10000',
    ])
    expect((await read(text.split('\n'), { ...inEuro, ignore: ['Merkmal'] })).sums).toEqual(['EUR 20000 20000'])
  })

  it.each([[['offen', 'gemahnt']], [['bezahlt', 'blau']], [['', '']]])('is left where they are %j', async (words) => {
    expect((await read(list(...words), inEuro)).sums).toEqual(['EUR 20000 20000'])
  })
})
