import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { fieldsOf, kinds } from '../../../src/adapters/import/field.js'
import { recogniseColumns, type Wanted } from '../../../src/adapters/import/header/columns.js'
import { tellHeaderError } from '../../../src/adapters/import/header/header-error.js'
import { headerKey } from '../../../src/adapters/import/header/header-key.js'

const nothing: Wanted = { map: [], tags: [], exclude: [] }

const recognised = (headers: ReadonlyArray<string>, wanted: Partial<Wanted> = {}) => {
  const columns = recogniseColumns(headers, { ...nothing, ...wanted })
  if (E.isLeft(columns)) return tellHeaderError(columns.left)
  const { missing, errors } = columns.right
  const { as, of, tags } = columns.right.columns
  const [error] = errors
  if (error !== undefined) return tellHeaderError(error)
  const named = Object.fromEntries(Object.entries(of).map(([field, { at }]) => [field, headers[at[0] ?? -1]]))
  if (missing.length > 0) return { as, ...named, missing }
  return { as, ...named, ...(tags.length > 0 && { tags: tags.map(([name, index]) => `${name}=${headers[index]}`) }) }
}

const line = (text: string): ReadonlyArray<string> => text.split(',')

describe('headers of common exports are recognised', () => {
  test('IBM accounts receivable: the country is a tag, and PaperlessDate is no date of a debt', () => {
    const ibm =
      'countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate'
    expect(recognised(line(ibm))).toEqual({
      as: 'debts',
      debt: 'invoiceNumber',
      debtor: 'customerID',
      issueDate: 'InvoiceDate',
      dueDate: 'DueDate',
      amount: 'InvoiceAmount',
      disputed: 'Disputed',
      settledDate: 'SettledDate',
      tags: ['country=countryCode'],
    })
  })

  test('classicmodels orders: the order date is the issue date, and requiredDate is no due date', () => {
    expect(
      recognised(line('orderNumber,customerNumber,orderDate,requiredDate,shippedDate,status,lines,total')),
    ).toEqual({
      as: 'debts',
      debt: 'orderNumber',
      debtor: 'customerNumber',
      issueDate: 'orderDate',
      amount: 'total',
      // Its words are looked at before it is taken for the status of a debt.
      status: 'status',
    })
  })

  test.each([
    [
      'classicmodels payments',
      'customerNumber,checkNumber,paymentDate,amount',
      { as: 'payments', debtor: 'customerNumber', payment: 'checkNumber', date: 'paymentDate', amount: 'amount' },
    ],
    [
      'plain field names of debts',
      'debt,debtor,issueDate,dueDate,amount,currency,settledDate,disputed',
      {
        as: 'debts',
        debt: 'debt',
        debtor: 'debtor',
        issueDate: 'issueDate',
        dueDate: 'dueDate',
        amount: 'amount',
        currency: 'currency',
        settledDate: 'settledDate',
        disputed: 'disputed',
      },
    ],
    [
      'plain field names of payments',
      'payment,debtor,date,amount,currency,debt',
      {
        as: 'payments',
        payment: 'payment',
        debtor: 'debtor',
        date: 'date',
        amount: 'amount',
        currency: 'currency',
        debt: 'debt',
      },
    ],
    [
      'QuickBooks',
      'Date,Transaction Type,Num,Name,Due Date,Amount,Open Balance',
      {
        as: 'debts',
        debt: 'Num',
        debtor: 'Name',
        issueDate: 'Date',
        dueDate: 'Due Date',
        amount: 'Amount',
        open: 'Open Balance',
        type: 'Transaction Type',
      },
    ],
    [
      'Xero',
      'ContactName,InvoiceNumber,Reference,InvoiceDate,DueDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,Currency,Status',
      {
        as: 'debts',
        debt: 'InvoiceNumber',
        debtor: 'ContactName',
        issueDate: 'InvoiceDate',
        dueDate: 'DueDate',
        amount: 'Total',
        currency: 'Currency',
        paid: 'InvoiceAmountPaid',
        open: 'InvoiceAmountDue',
        status: 'Status',
      },
    ],
    [
      'ERPNext',
      'ID,Customer,Customer Name,Posting Date,Payment Due Date,Grand Total,Outstanding Amount,Currency,Status',
      {
        as: 'debts',
        debt: 'ID',
        debtor: 'Customer',
        issueDate: 'Posting Date',
        dueDate: 'Payment Due Date',
        amount: 'Grand Total',
        currency: 'Currency',
        open: 'Outstanding Amount',
        status: 'Status',
      },
    ],
    [
      'Odoo',
      'name,partner_id,invoice_date,invoice_date_due,amount_total,amount_residual,currency_id,payment_state',
      {
        as: 'debts',
        debt: 'name',
        debtor: 'partner_id',
        issueDate: 'invoice_date',
        dueDate: 'invoice_date_due',
        amount: 'amount_total',
        currency: 'currency_id',
        open: 'amount_residual',
        status: 'payment_state',
      },
    ],
    [
      'SAP',
      'BUKRS,KUNNR,BELNR,BLDAT,BUDAT,Net Due Date,WRBTR,DMBTR,WAERS,AUGDT',
      {
        as: 'debts',
        debt: 'BELNR',
        debtor: 'KUNNR',
        issueDate: 'BLDAT',
        dueDate: 'Net Due Date',
        amount: 'WRBTR',
        currency: 'WAERS',
        settledDate: 'AUGDT',
      },
    ],
    [
      'Persian',
      'شماره فاکتور,نام مشتری,تاریخ صدور,تاریخ سررسید,مبلغ,واحد پول',
      {
        as: 'debts',
        debt: 'شماره فاکتور',
        debtor: 'نام مشتری',
        issueDate: 'تاریخ صدور',
        dueDate: 'تاریخ سررسید',
        amount: 'مبلغ',
        currency: 'واحد پول',
      },
    ],
    [
      'Arabic',
      'رقم الفاتورة,العميل,تاريخ الفاتورة,تاريخ الاستحقاق,المبلغ,العملة',
      {
        as: 'debts',
        debt: 'رقم الفاتورة',
        debtor: 'العميل',
        issueDate: 'تاريخ الفاتورة',
        dueDate: 'تاريخ الاستحقاق',
        amount: 'المبلغ',
        currency: 'العملة',
      },
    ],
    [
      'cheques, of which payments could be read as well',
      'Cheque No,Serial,Customer,Received Date,Cheque Date,Bank,Amount,Invoice No,Status,Cleared on',
      {
        as: 'cheques',
        cheque: 'Cheque No',
        serial: 'Serial',
        debtor: 'Customer',
        receivedDate: 'Received Date',
        chequeDate: 'Cheque Date',
        bank: 'Bank',
        amount: 'Amount',
        debts: 'Invoice No',
        status: 'Status',
        clearedDate: 'Cleared on',
      },
    ],
    [
      'cheques with an id beside their number, in Persian',
      'شناسه چک,شماره چک,شناسه صیادی,کد مشتری,مبلغ,تاریخ دریافت,سررسید,بانک,وضعیت چک,تاریخ برگشت,علت برگشت',
      {
        as: 'cheques',
        cheque: 'شناسه چک',
        serial: 'شماره چک',
        sayad: 'شناسه صیادی',
        debtor: 'کد مشتری',
        amount: 'مبلغ',
        receivedDate: 'تاریخ دریافت',
        chequeDate: 'سررسید',
        bank: 'بانک',
        status: 'وضعیت چک',
        bouncedDate: 'تاریخ برگشت',
        bounceReason: 'علت برگشت',
      },
    ],
    [
      'Persian payments',
      'شماره رسید,کد مشتری,تاریخ پرداخت,مبلغ,شماره فاکتور',
      {
        as: 'payments',
        payment: 'شماره رسید',
        debtor: 'کد مشتری',
        date: 'تاریخ پرداخت',
        amount: 'مبلغ',
        debt: 'شماره فاکتور',
      },
    ],
  ])('%s', (_, headers, expected) => {
    expect(recognised(line(headers))).toEqual(expected)
  })

  test('without regard to case, spaces, underscores, punctuation, and variants of Arabic letters', () => {
    for (const header of ['Invoice No.', 'INVOICE_NO', 'invoice-no', ' invoiceNo ', 'Invoice  No:']) {
      expect(headerKey(header)).toBe('invoiceno')
    }
    expect(headerKey('مشتري')).toBe(headerKey('مشتری'))
    expect(headerKey('رقم الفاتوره')).toBe(headerKey('رقم الفاتورة'))
  })
})

test('the name of every field is a header of its own', () => {
  for (const as of kinds) {
    const named = Object.fromEntries(fieldsOf[as].map((field) => [field, field]))
    expect(recognised(fieldsOf[as], { as })).toEqual({ as, ...named })
    expect(recognised(fieldsOf[as])).toEqual({ as, ...named })
  }
})

describe('what the user says of the columns', () => {
  const headers = line('No,Who,Issued on,Sum,Region,Status')

  test('--map names columns that are not recognised, in any case, and moves a field elsewhere', () => {
    const map = [
      ['debtor', 'who'],
      ['amount', 'SUM'],
    ] as const
    expect(recognised(headers, { map })).toEqual({
      as: 'debts',
      debt: 'No',
      debtor: 'Who',
      issueDate: 'Issued on',
      amount: 'Sum',
      status: 'Status',
    })
  })

  test('a field mapped to nothing is not read', () => {
    const both = line('debt,debtor,issueDate,amount,settledDate')
    expect(recognised(both, { map: [['settledDate', '']] })).not.toHaveProperty('settledDate')
  })

  test('--tag keeps a column, also instead of the country', () => {
    const tagged = recognised(line('debt,debtor,issueDate,amount,Country,Region'), {
      tags: [
        ['region', 'Region'],
        ['country', 'Region'],
      ],
    })
    expect(tagged).toHaveProperty('tags', ['country=Region', 'region=Region'])
  })

  test('a field that there is not', () => {
    expect(recognised(headers, { as: 'debts', map: [['amounts', 'Sum']] })).toBe(
      '--map names the field "amounts"; the fields of debts are debt, debtor, issueDate, dueDate, amount, currency, open, paid, settledDate, status, disputed, terms, termsFrom, type, sign, debit, credit, pays',
    )
  })

  test.each([
    ['--map', { map: [['debtor', 'Whom']] }],
    ['--tag', { tags: [['x', 'Whom']] }],
    ['--exclude', { exclude: [['Whom', 'x']] }],
  ] as const)('a column that there is not, in %s', (option, wanted) => {
    const complete = { map: [['debtor', 'Who'] as const, ['amount', 'Sum'] as const], ...wanted }
    expect(recognised(headers, complete)).toBe(
      `${option} names the column "Whom"; the columns are "No", "Who", "Issued on", "Sum", "Region", "Status"`,
    )
  })

  test('several columns in one --ignore, which a name with commas would be', () => {
    const complete = { map: [['debtor', 'Who'] as const, ['amount', 'Sum'] as const], ignore: ['Region,Status'] }
    expect(recognised(headers, complete)).toContain('Each column has an --ignore of its own')
  })
})

describe('headers that do not tell', () => {
  test('two columns for one field', () => {
    expect(recognised(line('debt,debtor,issueDate,Amount,Total'))).toBe(
      '"amount" could be read from "Amount", "Total". Say which one: --map "amount=Amount" (the columns are "debt", "debtor", "issueDate", "Amount", "Total")',
    )
    expect(recognised(line('debt,debtor,issueDate,Amount,Total'), { map: [['amount', 'Total']] })).toHaveProperty(
      'amount',
      'Total',
    )
  })

  test('two columns of one name', () => {
    expect(recognised(line('debt,debtor,issueDate,amount,amount'))).toContain(
      '"amount" could be read from "amount", "amount"',
    )
  })

  test('fields that are missing, with the headers that there are and the --map that would help', () => {
    expect(recognised(line('invoice,who,issued,amount'))).toHaveProperty('missing', ['debtor', 'issueDate'])
    const headers = line('invoice,who,issued,amount')
    const missing = { _tag: 'MissingFields', as: 'debts', missing: ['debtor', 'issueDate'], headers } as const
    expect(tellHeaderError({ ...missing, unread: ['who', 'issued'] })).toBe(
      [
        'read as debts, no column is recognised for debtor, issueDate',
        'the columns are "invoice", "who", "issued", "amount"',
        'say where they are: --map "debtor=COLUMN,issueDate=COLUMN", with COLUMN one of "who", "issued"',
      ].join('\n'),
    )
  })

  test('rows that could be either kind', () => {
    const headers = line('invoice,customer,date,amount')
    expect(recognised(headers)).toContain('pass --as debts or --as payments')
    expect(recognised(headers, { as: 'debts' })).toEqual({
      as: 'debts',
      debt: 'invoice',
      debtor: 'customer',
      issueDate: 'date',
      amount: 'amount',
    })
    expect(recognised(headers, { as: 'payments' })).toHaveProperty('debt', 'invoice')
  })
})
