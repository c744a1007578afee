import { describe, expect, it, test } from 'vitest'
import { plainKey } from '../../../src/adapters/import/header/plain-key.js'
import { looksOf } from '../../../src/adapters/import/survey/profile.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { importer, memoryBook } from './import-bench.js'

// What a file is called by its headers is held against what its values look like.

const { run, refusal } = importer()

const read = async (rows: ReadonlyArray<string>, asked: Parameters<typeof run>[2] = {}) => {
  const { understood, report } = await run(
    memoryBook(),
    rows.join('\n'),
    { currency: undefined, terms: undefined, decimal: undefined, ...asked },
    true,
  )
  const columns = Object.fromEntries((understood?.fields ?? []).map(({ field, columns: [one] }) => [field, one]))
  return { columns, sums: report?.sums.map(({ currency, amount, open }) => [currency, amount.amount, open.amount]) }
}

describe('headers that are shortened', () => {
  test.each([
    ['Amt in loc.cur.', 'Amount in local currency'],
    ['Net Due Dt', 'net due date'],
    ["Party's Name", 'party name'],
    ['Factuurnr.', 'Factuurnummer'],
    ['Invoice #', 'invoice number'],
    ["Date d'échéance", 'Date de l’échéance'],
    ['N. doc.', 'Document No'],
    ['AMOUNT_DUE_ORIGINAL', 'Original amount due'],
  ])('%s is %s', (header, other) => {
    expect(plainKey(header)).toBe(plainKey(other))
    expect(plainKey(header)).not.toBe('')
  })

  it('a word that ends with a point goes on', async () => {
    const { columns } = await read([
      'Kundennr;OP-Nr;Belegdat.;Fälligk.;OP-Betrag;Restbetr.;Währ.',
      '10001;RE-1;15.10.2026;14.11.2026;1.190,00;190,00;EUR',
    ])
    expect(columns).toMatchObject({ debt: 'OP-Nr', issueDate: 'Belegdat.', dueDate: 'Fälligk.', open: 'Restbetr.' })
  })

  it('one word that is not composed has no other key than its own', () => {
    expect(plainKey('Amount')).toBe('')
  })

  it('a list of line items as SAP shortens it', async () => {
    const { columns } = await read([
      'Customer,DocumentNo,Type,Doc. Date,Net Due Dt,Amt in loc.cur.,Crcy',
      '1000482,1400000012,RV,10/15/2026,11/14/2026,1190.00,EUR',
    ])
    expect(columns).toEqual({
      debt: 'DocumentNo',
      debtor: 'Customer',
      issueDate: 'Doc. Date',
      dueDate: 'Net Due Dt',
      amount: 'Amt in loc.cur.',
      currency: 'Crcy',
      type: 'Type',
    })
  })
})

describe('what values look like', () => {
  test('a figure of eight digits is an amount unless it can be a day', () => {
    expect(looksOf('', ['11900000', '25000000'])).toBe('text')
    expect(looksOf('', ['20261005', '20261120'])).toBe('date')
    expect(looksOf('', ['05102026', '20112026'])).toBe('date')
  })

  it('amounts under a word for the debtor are none: the column of an account card is a debit', async () => {
    const asked = await refusal(
      [
        'تاریخ,شماره سند,شرح,بدهکار,بستانکار',
        '1405/07/13,1201,فاکتور,"11,900,000",0',
        '1405/07/28,1217,فاکتور,"12,345,000",0',
      ].join('\n'),
      { terms: 30, currency: undefined },
    )
    expect(asked).toContain('no column is recognised for debtor')
    expect(asked).toContain('--constant "debtor=NAME"')
    expect(asked).not.toContain('debtor=بدهکار')
  })

  it('what answers yes or no beside figures is no amount', async () => {
    const { columns, sums } = await read([
      'Document No.,Customer No.,Posting Date,Due Date,Amount,Remaining Amount,Open,Currency Code',
      '103001,10000,2026-10-05,2026-11-04,1190.00,1000.00,Yes,USD',
    ])
    expect(columns).toMatchObject({ amount: 'Amount', open: 'Remaining Amount' })
    expect(sums).toEqual([['USD', 119000n, 100000n]])
  })

  it('"Open" that only answers yes or no says whether the debt is paid', async () => {
    const { sums } = await read([
      'Invoice No,Customer,Invoice Date,Due Date,Amount,Currency,Open',
      '1,X,2026-10-05,2026-11-04,1190.00,USD,Yes',
      '2,X,2026-10-05,2026-11-04,10.00,USD,No',
    ])
    expect(sums).toEqual([['USD', 120000n, 119000n]])
  })

  it('an id and a number that go together are one: the number is what people say', async () => {
    const rows = [
      'Invoice ID,Invoice Number,Customer,Invoice Date,Due Date,Total,Currency',
      '98200001,INV-1,X,2026-10-05,2026-11-04,1190.00,USD',
      '98200002,INV-2,X,2026-10-05,2026-11-04,10.00,USD',
    ]
    expect((await read(rows)).columns).toMatchObject({ debt: 'Invoice Number' })
    const apart = [...rows, '98200003,INV-2,Y,2026-10-05,2026-11-04,10.00,USD'].join('\n')
    expect(await refusal(apart, { currency: undefined })).toContain(
      '"debt" could be read from "Invoice ID", "Invoice Number"',
    )
  })

  it('codes of currencies tell their column, whatever it is called', async () => {
    const { columns, sums } = await read([
      'Belegnummer;Kunde;Belegdatum;Fällig am;Betrag;HWähr',
      '1;X;05.10.2026;04.11.2026;1.190,00;CHF',
    ])
    expect(columns.currency).toBe('HWähr')
    expect(sums).toEqual([['CHF', 119000n, 119000n]])
  })

  it('a currency that some rows leave blank is asked for, at once', async () => {
    const file = [
      'Document No.,Customer No.,Posting Date,Due Date,Amount,Currency Code',
      '1,10000,2026-10-05,2026-11-04,1190.00,EUR',
      '2,10000,2026-10-05,2026-11-04,10.00,',
      '3,10000,2026-10-05,2026-11-04,20.00,',
      'Total,,,,1220.00,',
    ]
    expect(await refusal(file.join('\n'), { currency: undefined })).toContain(
      'row 3 has nothing in the column of the currency',
    )
    expect((await read(file, { currency: 'USD' })).sums).toEqual([
      ['EUR', 119000n, 119000n],
      ['USD', 3000n, 3000n],
    ])
  })
})

describe('what a file is of', () => {
  it('what is due is no payment, though nothing is missing of one', async () => {
    const asked = await refusal(
      'date,type,customer name,amount,balance due\n2026-09-01,Invoice,Beta,2500.00,2000.00\n',
      { currency: undefined },
    )
    expect(asked).toContain('read as debts, no column is recognised for debt')
  })

  it('an amount may say its currency in its header; of two it is asked which', async () => {
    const rows = ['Invoice,Customer,Invoice Date,Due Date,Amount EUR', '12,Acme,2026-10-05,2026-11-04,1000.00']
    expect((await read(rows)).sums).toEqual([['EUR', 100000n, 100000n]])
    const both = rows.map((row, at) => `${row},${at === 0 ? 'Amount USD' : '1190.00'}`)
    const asked = await refusal(both.join('\n'), { currency: undefined })
    expect(asked).toContain('--map "amount=Amount USD"')
    expect((await read(both, { map: [['amount', 'Amount USD']] })).sums).toEqual([['USD', 119000n, 119000n]])
  })
})

describe('questions', () => {
  const bare = ['Invoice,Customer,Due Date,Booked,Amount,Currency', '12,Acme,2026-11-04,2026-10-05,10.00,USD']
  it('a day that is left, where debts do not say when they were issued, is asked about', async () => {
    const asked = await refusal(bare.join('\n'), { currency: undefined })
    expect(asked).toContain('--map "issueDate=Booked"')
    expect(asked).toContain('--opening')
    expect((await read(bare, { map: [['issueDate', 'Booked']] })).columns).toMatchObject({ issueDate: 'Booked' })
    expect((await read(bare, { map: [['issueDate', '']] })).sums).toEqual([['USD', 1000n, 1000n]])
    expect((await read(bare, { ignore: ['Booked'] })).sums).toEqual([['USD', 1000n, 1000n]])
  })

  it('a summary has a row for each debtor: what they owe on a day is a debt of each', async () => {
    const rows = ['Customer,Current,1 - 30,31 - 60,Total', 'Acme,0.00,119.00,0.00,119.00', 'Beta,5.00,0.00,0.00,5.00']
    const asked = await refusal(rows.join('\n'), { currency: 'EUR', terms: undefined })
    expect(asked).toContain('--map "debt=Customer,debtor=Customer"')
    expect(asked).not.toContain('=1 - 30')
    const opening = { opening: localDate('2026-11-30'), terms: 0, currency: 'EUR' as const }
    const map = [
      ['debt', 'Customer'],
      ['debtor', 'Customer'],
    ] as const
    expect((await read(rows, { ...opening, map })).sums).toEqual([['EUR', 12400n, 12400n]])
  })

  it('offer amounts for an amount, and the currencies of a sign', async () => {
    const asked = await refusal(
      'Invoice No,Customer,Invoice Date,Due Date,Brutto X,Netto X,Memo\n1,X,2026-10-05,2026-11-04,$119.00,$100.00,hello\n',
      { currency: undefined },
    )
    expect(asked).toContain('--map "amount=Brutto X"')
    expect(asked).not.toContain('--map "amount=Memo"')
  })

  it('a sign that can mean several currencies offers those', async () => {
    const asked = await refusal(
      'Invoice No,Customer,Invoice Date,Due Date,Amount\n1,X,2026-10-05,2026-11-04,$119.00\n',
      { currency: undefined },
    )
    expect(asked).toContain('--currency USD')
  })

  it('a file of which nothing is known is asked about as debts', async () => {
    expect(await refusal('aa,bb,cc\n1,2,3\n', { currency: undefined })).toContain('read as debts')
  })
})

describe('files of one byte a character', () => {
  // The letters of a text by their bytes in an encoding that nothing here writes.
  const encoded = (text: string, encoding: string): Buffer => {
    const bytes = new Map<string, number>()
    for (let byte = 0; byte < 256; byte += 1) {
      const letter = new TextDecoder(encoding).decode(Buffer.from([byte]))
      if (!bytes.has(letter)) bytes.set(letter, byte)
    }
    return Buffer.from([...text].map((letter) => bytes.get(letter) ?? 63))
  }
  test.each([
    ['windows-1250', 'Numer dokumentu;Data wystawienia;Termin płatności;Kontrahent;Kwota brutto', 'Łódź'],
    ['windows-1251', 'Номер;Дата;Срок оплаты;Контрагент;Сумма', 'Ромашка'],
    ['windows-1254', 'Fatura No;Tarih;Vade;Cari Ünvanı;Tutar', 'Işık'],
    ['windows-1256', 'شماره فاكتور;تاريخ;سررسيد;مشتري;مبلغ', 'نور'],
    ['windows-1252', 'Rechnungsnummer;Datum;Fällig am;Kunde;Betrag', 'Müller'],
  ])('%s is told by its headers', async (encoding, headers, name) => {
    const file = encoded(`${headers}\n7;2026-09-01;2026-10-01;${name};2500\n`, encoding)
    const { understood, report } = await run(memoryBook(), file, { currency: 'EUR', terms: undefined }, true)
    expect(understood?.form).toContain(encoding.replace('w', 'W'))
    expect(report?.first[0]?.debtor).toBe(name)
  })
})

describe('dates', () => {
  const file = (...days: ReadonlyArray<string>) => [
    'Invoice No;Customer;Invoice Date;Due Date;Amount;Currency;Clearing date',
    ...days.map((day, at) => `${at};X;${day}`),
  ]
  test.each(['00.00.0000', '0000-00-00', 'N/A', '-', 'NULL'])('%s is no day', async (none) => {
    expect((await read(file(`01.09.2026;01.10.2026;10,50;EUR;${none}`))).sums).toEqual([['EUR', 1050n, 1050n]])
    expect((await read(file(`01.09.2026;${none};10,50;EUR;`), { terms: 30 })).sums).toEqual([['EUR', 1050n, 1050n]])
  })

  it('nobody who writes a comma before decimals writes the month first', async () => {
    expect((await read(file('05/10/2026;04/11/2026;10,50;EUR;'))).sums).toHaveLength(1)
    expect(await refusal(file('05/10/2026;04/11/2026;10.50;EUR;').join('\n'), { currency: undefined })).toContain(
      '--date-format',
    )
  })

  it('may say of which calendar they are', async () => {
    const days = ['١٤٤٨/٠٤/٢٤ هـ;١٤٤٨/٠٥/٢٤هـ;10.50;EUR;', '2026/10/05 م;2026/11/05م;10.50;EUR;']
    expect((await read(file(...days))).sums).toEqual([['EUR', 2100n, 2100n]])
  })
})

describe('headers of further languages', () => {
  test.each([
    [
      'Polish',
      ['Numer dokumentu;Data wystawienia;Termin płatności;Kontrahent;Kwota brutto;Zapłacono;Pozostało;Waluta;Status'],
      'FV/3;2026-09-01;2026-10-01;Łódź Market;2 500,00;500,00;2 000,00;PLN;częściowo rozliczony',
      ['PLN', 250000n, 200000n],
    ],
    [
      'Russian',
      ['Номер;Дата;Контрагент;Срок оплаты;Сумма;Оплачено;Остаток долга;Валюта'],
      'РТ-3;01.09.2026;АО Лампа;01.10.2026;2 500,00;500,00;2 000,00;RUB',
      ['RUB', 250000n, 200000n],
    ],
    [
      'Turkish',
      ['Fatura No;Tarih;Cari Hesap Kodu;Vade Tarihi;Tutar;Ödenen;Kalan;Döviz'],
      'F3;01.09.2026;120.02;01.10.2026;2.500,00;500,00;2.000,00;TRY',
      ['TRY', 250000n, 200000n],
    ],
    [
      'Swedish',
      ['Fakturanr;Kundnr;Kundnamn;Fakturadatum;Förfallodatum;Totalt;Saldo;Valuta'],
      '3;1002;Örebro AB;2026-09-01;2026-10-01;2 500,00;2 000,00;SEK',
      ['SEK', 250000n, 200000n],
    ],
    [
      'Danish',
      ['Fakturanr.;Kundenr.;Fakturadato;Forfaldsdato;Beløb;Restbeløb;Valuta'],
      '3;1002;01-09-2026;01-10-2026;2.500,00;2.000,00;DKK',
      ['DKK', 250000n, 200000n],
    ],
    [
      'Oracle',
      [
        'TRX_NUMBER;TRX_DATE;CUSTOMER_NUMBER;DUE_DATE;AMOUNT_DUE_ORIGINAL;AMOUNT_DUE_REMAINING;INVOICE_CURRENCY_CODE;STATUS',
      ],
      '3;01-SEP-26;1002;01-OCT-26;2500;2000;USD;OP',
      ['USD', 250000n, 200000n],
    ],
    [
      'French',
      ['Compte tiers;Date;N° pièce;Échéance;Montant TTC;Reste dû;Devise'],
      'CB;20/09/2026;FA3;20/10/2026;2 500,00;2 000,00;EUR',
      ['EUR', 250000n, 200000n],
    ],
    [
      'Persian: what is payable goes before a sum without taxes',
      ['شماره فاکتور;تاریخ;کد مشتری;مبلغ;مبلغ خالص;مانده;تاریخ سررسید;واحد پول'],
      '1;1405/07/13;7;1000;1190;1190;1405/08/13;ریال',
      ['IRR', 119000n, 119000n],
    ],
    [
      'Arabic',
      ['رقم الفاتورة;العميل;تاريخ الإصدار;تاريخ الاستحقاق;الإجمالي;المبلغ المدفوع;المبلغ المستحق;العملة'],
      '3;شركة;2026-09-01;2026-10-01;2500.00;500.00;2000.00;SAR',
      ['SAR', 250000n, 200000n],
    ],
  ])('%s', async (_, headers, row, sum) => {
    expect((await read([...headers, row])).sums).toEqual([sum])
  })
})

describe('exports in further languages', () => {
  it.each([
    ['Finnish', 'Laskun numero;Asiakas;Laskun päivä;Eräpäivä;Summa;Avoinna;Valuutta;Tila', '1 190,00;690,00;EUR;Avoin'],
    ['Norwegian', 'Fakturanr;Kundenavn;Bilagsdato;Forfall;Beløp;Restbeløp;Valuta', '1190,00;690,00;EUR'],
    ['Czech', 'Číslo;Firma;Vystaveno;Splatno;Celkem;K likvidaci;Měna', '1 190,00;690,00;EUR'],
    ['Hungarian', 'Számlaszám;Vevő neve;Kelt;Fizetési határidő;Bruttó;Hátralék;Pénznem', '1 190,00;690,00;EUR'],
    ['Greek', 'Αρ. Παραστατικού;Πελάτης;Ημερομηνία;Ημ. Λήξης;Ποσό;Υπόλοιπο;Νόμισμα', '1.190,00;690,00;EUR'],
    [
      'Russian',
      'Документ расчетов;Контрагент;Дата документа;Срок оплаты;Сумма документа;Долг;Валюта',
      '1 190,00;690,00;EUR',
    ],
    ['Chinese', '单据编号;客户名称;单据日期;到期日;应收金额;未收金额;币别', '1190.00;690.00;EUR'],
    ['Korean', '전표번호;거래처명;거래일자;만기일;금액;미수금액;통화', '1190.00;690.00;EUR'],
  ])('%s are read by their headers', async (_, headers, figures) => {
    const { columns, sums } = await read([headers, `1001;X;13.01.2026;12.02.2026;${figures}`])
    expect(sums).toEqual([['EUR', 119000n, 69000n]])
    const [debt, debtor, issueDate, dueDate] = headers.split(';')
    expect(columns).toMatchObject({ debt, debtor, issueDate, dueDate })
  })
})

describe('a column of whole numbers that is left', () => {
  const warned = async (numbers: ReadonlyArray<string>) => {
    const rows = ['1,X,2026-01-13,2026-02-12,119000', '2,X,2026-01-13,2026-02-12,1000', '3,X,2026-01-13,2026-02-12,500']
    const text = [
      'Invoice,Customer,Invoice Date,Due Date,Amount,Zostatok',
      ...rows.map((row, at) => `${row},${numbers[at]}`),
    ]
    const { understood } = await run(memoryBook(), text.join('\n'), { currency: 'JPY', terms: undefined }, true)
    return understood?.left.flatMap((one) => (one.warned ? [one.column] : []))
  }

  it('is warned of where it could be what is open of the amounts', async () => {
    expect(await warned(['69000', '1000', '0'])).toEqual(['Zostatok'])
  })

  it.each([[['45', '35', '10']], [['69000', '2000', '0']], [['4711', '4712', '4713']]])(
    'is not, such as %j',
    async (numbers) => {
      expect(await warned(numbers)).toEqual([])
    },
  )
})
