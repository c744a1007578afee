import { appendFileSync, mkdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dateFormat } from '../../../src/adapters/import/date/date-format.js'
import { checkFile } from '../../../src/adapters/import/import-file.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { everything, importer, memoryBook } from './import-bench.js'
import { requestOf } from './request-of.js'

const { run, attempt, refusal, write } = importer()

const head = 'debt,debtor,issueDate,dueDate,amount\n'
const good = 'A,X,2026-01-13,2026-02-14,10.00\n'

const advice = 'mend them, or leave them out with --on-error skip or report'

/** What is told of the one bad row of a file whose other rows are good. */
const badRow = async (...args: Parameters<typeof refusal>): Promise<string> => {
  const lines = (await refusal(...args)).split('\n')
  expect(lines[0]).toMatch(/: 1 of \d rows? cannot be imported, so none was$/)
  expect(lines.at(-1)).toBe(advice)
  return lines.slice(1, -1).join('\n').trim()
}

describe('a bad row is told with its row, column, value and what was expected', () => {
  const amount = 'expected an amount in EUR such as 1234.50'
  const day = 'expected a date such as 2026-03-31'
  test.each([
    ['no id', ',X,2026-01-13,2026-02-14,10', 'row 3, debt "": expected a debt id of 1 to 200 printable characters'],
    [
      'a control character in an id',
      'B\u0007,X,2026-01-13,,10',
      'row 3, debt "B\\u0007": expected a debt id of 1 to 200 printable characters',
    ],
    [
      'a soft hyphen in an id',
      'B\u00ad7,X,2026-01-13,,10',
      'row 3, debt "B\\u00ad7": expected a debt id without characters that cannot be seen (U+00AD)',
    ],
    [
      'no debtor',
      'B,,2026-01-13,2026-02-14,10',
      'row 3, debtor "": expected a debtor id of 1 to 200 printable characters',
    ],
    ['no issue date', 'B,X,,2026-02-14,10', `row 3, issueDate "": ${day}`],
    [
      'a day that there is not',
      'B,X,2026-02-30,2026-03-14,10',
      `row 3, issueDate "2026-02-30": ${day}: February 2026 has 28 days`,
    ],
    ['what is no date', 'B,X,soon,2026-03-14,10', `row 3, issueDate "soon": ${day}`],
    [
      'a month that there is not',
      'B,X,2026-13-01,2026-03-14,10',
      `row 3, issueDate "2026-13-01": ${day}: there is no month 13`,
    ],
    ['no amount', 'B,X,2026-01-13,2026-02-14,', `row 3, amount "": ${amount}`],
    [
      'more decimals than there are',
      'B,X,2026-01-13,2026-02-14,1.005',
      `row 3, amount "1.005": ${amount}: this one has more than 2 decimals, or needs --decimal comma`,
    ],
    [
      'another currency beside the amount',
      'B,X,2026-01-13,2026-02-14,$1',
      `row 3, amount "$1": ${amount}: "$" is no mark of EUR`,
    ],
    ['a row that is cut off', 'B,X,2026', 'row 3, "B,X,2026": expected 5 columns, found 3 (is the row cut off?)'],
    [
      'a row with more',
      'B,X,2026-01-13,2026-02-14,1,234.50',
      'row 3, "B,X,2026-01-13,2026-02-14,1,234.50": expected 5 columns, found 6',
    ],
  ])('%s', async (_, row, told) => {
    expect(await badRow(`${head}${good}${row}\n`)).toBe(told)
  })

  test('everything that is wrong with it', async () => {
    expect((await badRow(`${head}${good},,soon,,x\n`)).split('\n')).toHaveLength(4)
  })

  test('an id that is there twice, with both rows', async () => {
    expect(await badRow(`${head}${good}B,X,2026-01-13,,1\n${good}`)).toBe(
      'row 4, debt "A": expected an id of its own: row 2 has it already',
    )
  })

  test('no currency in the row, or none that there is', async () => {
    const rows = `${head.trim()},currency\n${good.trim()},EUR\n`
    expect(await badRow(`${rows}B,X,2026-01-13,,1,\n`, { currency: undefined })).toBe(
      'row 3, currency "": expected an ISO 4217 currency code such as EUR, or --currency for rows without one',
    )
    expect(await badRow(`${rows}B,X,2026-01-13,,1,XEU\n`)).toBe(
      'row 3, currency "XEU": expected an ISO 4217 currency code such as EUR',
    )
  })

  test('neither yes nor no', async () => {
    expect(await badRow('debt,debtor,issueDate,amount,disputed\nA,X,2026-01-13,1,Damaged goods\n')).toBe(
      'row 2, disputed "Damaged goods": expected yes or no',
    )
  })

  test('a date that the user said would be otherwise', async () => {
    const format = right(dateFormat('DD.MM.YYYY'))
    expect(await badRow(`${head}A,X,13.01.2026,,1\nB,X,2026-01-13,,1\n`, { dateFormat: format })).toBe(
      'row 3, issueDate "2026-01-13": expected a date as DD.MM.YYYY',
    )
  })

  test('a date to which the terms cannot be added', async () => {
    expect(await badRow(`${head}A,X,9999-12-31,,1\n`, { terms: 30 })).toContain(
      'expected a date 30 days before year 10000',
    )
  })

  test('an id without room for that of its settlement', async () => {
    const row = `${'9'.repeat(195)},X,2026-01-13,1,2026-01-14`
    expect(await badRow(`debt,debtor,issueDate,amount,settledDate\n${row}\n`)).toContain('at most 192 characters')
  })
})

describe('a bad row of cheques is told in the same way, and nothing is stored', () => {
  const columns = 'cheque,debtor,amount,receivedDate,chequeDate,bank,serial'
  const paper = 'K-1,X,15.00,2026-01-13,2026-02-14,Melli,771'
  const debts = 'debts such as INV-1:100.00; INV-2:50.00, or INV-1 for the rest of the amount'

  test.each([
    [
      'no id',
      '',
      '',
      ',X,15,2026-01-13,2026-02-14,M,7',
      'cheque "": expected a cheque id of 1 to 200 printable characters',
    ],
    ['no bank', '', '', 'K,X,15,2026-01-13,2026-02-14,,7', 'bank "": expected text of 1 to 200 printable characters'],
    [
      'no serial',
      '',
      '',
      'K,X,15,2026-01-13,2026-02-14,M,',
      'serial "": expected text of 1 to 200 printable characters',
    ],
    [
      'no amount',
      '',
      '',
      'K,X,0,2026-01-13,2026-02-14,M,7',
      'amount "0": expected an amount above zero in EUR such as 1234.50: this one is zero',
    ],
    [
      'no day',
      '',
      '',
      'K,X,15,2026-02-30,2026-02-14,M,7',
      'receivedDate "2026-02-30": expected a date such as 2026-03-31: February 2026 has 28 days',
    ],
    [
      'a Sayad id that is too short',
      ',sayad',
      ',123456789012345',
      undefined,
      'sayad "123456789012345": expected a Sayad id of 16 digits',
    ],
    [
      'a Sayad id that a spreadsheet rounded',
      ',sayad',
      ',1.23457E+15',
      undefined,
      'sayad "1.23457E+15": expected a Sayad id of 16 digits',
    ],
    ['another purpose', ',purpose', ',present', undefined, 'purpose "present": expected payment or security'],
    [
      'another status',
      ',status',
      ',lost',
      undefined,
      'status "lost": expected one of in-hand, deposited, endorsed, bounced, cleared, returned',
    ],
    [
      'a status without its day',
      ',status',
      ',cleared',
      undefined,
      'clearedDate "": expected the day on which it cleared, since the status is cleared',
    ],
    [
      'a day that the status denies',
      ',status,clearedDate,depositedDate',
      ',deposited,2026-02-14,2026-02-14',
      undefined,
      'clearedDate "2026-02-14": expected no day, since the status is deposited',
    ],
    [
      'a step before the one before',
      ',depositedDate,clearedDate',
      ',2026-02-14,2026-02-13',
      undefined,
      'clearedDate "2026-02-13": expected a day that is not before 2026-02-14, when it was deposited',
    ],
    [
      'a step before the receipt',
      ',depositedDate',
      ',2026-01-12',
      undefined,
      'depositedDate "2026-01-12": expected a day that is not before 2026-01-13, when it was received',
    ],
    [
      'deposited and endorsed',
      ',depositedDate,endorsedDate,endorsedTo,clearedDate',
      ',2026-02-14,2026-02-14,Z,2026-02-14',
      undefined,
      'endorsedDate "2026-02-14": expected no day, since it was deposited on 2026-02-14',
    ],
    [
      'endorsed to nobody',
      ',endorsedDate',
      ',2026-02-14',
      undefined,
      'endorsedTo "": expected text of 1 to 200 printable characters',
    ],
    [
      'returned by the bank',
      ',depositedDate,returnedDate',
      ',2026-02-14,2026-02-15',
      undefined,
      'returnedDate "2026-02-15": expected the day of a cheque in hand or of one that bounced: this one had left our hands',
    ],
    [
      'back from an endorsement without recourse',
      ',endorsedDate,endorsedTo,recourse,bouncedDate',
      ',2026-02-14,Z,no,2026-02-15',
      undefined,
      'recourse "no": expected yes, since a cheque that was endorsed without recourse cannot come back',
    ],
    [
      'another reason',
      ',bouncedDate,bounceReason',
      ',2026-02-14,dog',
      undefined,
      'bounceReason "dog": expected one of insufficient-funds, account-closed, stopped, signature, date, technical, other',
    ],
    [
      'more for its debts than it is of',
      ',debts',
      ',A:10; B:6',
      undefined,
      `debts "A:10; B:6": expected ${debts}: these come to 16.00 EUR, and the cheque is of 15.00 EUR`,
    ],
    [
      'the rest for two debts',
      ',debts',
      ',A;B',
      undefined,
      `debts "A;B": expected ${debts}: A and B cannot both be for the rest`,
    ],
    [
      'no rest',
      ',debts',
      ',A:15;B',
      undefined,
      `debts "A:15;B": expected ${debts}: nothing of the cheque is left for B`,
    ],
    ['a debt twice', ',debts', ',A:1;A:2', undefined, `debts "A:1;A:2": expected ${debts}: A comes twice`],
    [
      'a debt for no amount',
      ',debts',
      ',A:x',
      undefined,
      `debts "A:x": expected ${debts}: of A, an amount above zero in EUR such as 1234.50: digits, thousands in groups of three, and a point before decimals`,
    ],
    [
      'an amount for no debt',
      ',debts',
      ',:5',
      undefined,
      `debts ":5": expected ${debts}: "" is not a debt id of 1 to 200 printable characters`,
    ],
  ])('%s', async (_, more, cells, row, told) => {
    const good = `${'K-0'}${paper.slice(3)}${cells === '' ? '' : ','.repeat(more.split(',').length - 1)}`
    expect(await badRow(`${columns}${more}\n${good}\n${row ?? paper + cells}\n`)).toBe(`row 3, ${told}`)
  })

  test('an id without room for that of its payment', async () => {
    const row = `${'9'.repeat(194)}${paper.slice(3)}`
    expect(await badRow(`${columns},clearedDate\n${row},2026-02-14\n`)).toContain(
      'expected an id of at most 193 characters, for its payment is called cheque-<id>',
    )
  })

  test('an id that is there twice, with both rows', async () => {
    expect(await badRow(`${columns}\n${paper}\n${paper}\n`)).toBe(
      'row 3, cheque "K-1": expected an id of its own: row 2 has it already',
    )
  })

  test('tags', async () => {
    expect(await refusal(`${columns}\n${paper}\n`, { tags: [['x', 'bank']] })).toContain(
      'payments and cheques have no tags',
    )
  })
})

describe('many bad rows', () => {
  test('the first are told, and the others counted', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => `D${n},X,2026-01-13,,x\n`).join('')
    const lines = (await refusal(head + good + rows)).split('\n')
    expect(lines).toHaveLength(23)
    expect(lines[0]).toContain('50 of 51 rows cannot be imported')
    expect(lines[1]).toContain('row 3,')
    expect(lines[21]).toBe('  and 30 more rows')
  })
})

describe('dates that cannot be told', () => {
  test('days and months that could change places need --date-format', async () => {
    const rows = `${head}A,X,1/2/2026,3/14/2026,1\n`
    expect(await refusal(rows.replace('3/14', '3/4'))).toContain(
      'column issueDate could be M/D/YYYY or D/M/YYYY: row 2 has 1/2/2026. Say which it is: --date-format M/D/YYYY or --date-format D/M/YYYY',
    )
    const told = memoryBook()
    await run(told, rows)
    // The due date shows the order, and dates of one file that look alike have one.
    expect(await everything(told)).toMatchObject([{ event: { on: '2026-01-02', dueDate: '2026-03-14' } }])
    const book = memoryBook()
    await run(book, rows, { dateFormat: right(dateFormat('M/D/YYYY')) })
    expect(await everything(book)).toMatchObject([{ event: { on: '2026-01-02', dueDate: '2026-03-14' } }])
  })

  test('and where both orders are needed, no date of the file is sure: whatever is asked for bad rows', async () => {
    const rows = `${head}A,X,1/25/2026,,1\nB,X,1/2/2026,,1\nC,X,25/1/2026,,1\n`
    for (const onError of ['stop', 'skip', 'report'] as const) {
      expect(await refusal(rows, { onError })).toBe(
        [
          'row 4, issueDate "25/1/2026": expected a date as M/D/YYYY, as in the rows before (mixed date formats)',
          'only D/M/YYYY reads it, so no date of this column is sure. Say which it is: --date-format M/D/YYYY or --date-format D/M/YYYY',
        ].join('\n'),
      )
    }
  })

  test('a column without a date', async () => {
    expect(await badRow(`${head}A,X,day one,,1\n`)).toBe(
      'row 2, issueDate "day one": expected a date such as 2026-03-31',
    )
  })

  test('rows that are excluded say nothing of the others', async () => {
    const rows = 'debt,debtor,issueDate,amount,status\nA,X,1/2/2026,1,x\nB,X,25/1/2026,1,\n'
    expect(await refusal(rows, { exclude: [['status', '']] })).toContain('could be M/D/YYYY or D/M/YYYY')
  })
})

describe('files that say nothing, or not what they hold', () => {
  test.each([
    ['empty', ''],
    ['of blank lines', '\n\r\n ,\n'],
    ['of a header alone', head],
    ['of a header and blank lines', `${head}\n,,,,\n`],
  ])('a file %s has no rows, which is no error', async (_, content) => {
    const book = memoryBook()
    expect(await run(book, content)).toMatchObject({ rows: 0, events: 0, rejected: 0 })
  })

  test('no currency anywhere', async () => {
    expect(await refusal(head + good, { currency: undefined })).toContain(
      'the file has no column for the currency: say what it is, such as --currency EUR',
    )
  })

  test.each(['a\u00adb', 'x'.repeat(201), '\u001b[2J'])(
    'a tag that could not be told from another: %j',
    async (tag) => {
      const rows = `debt,debtor,issueDate,dueDate,amount,area\nA,X,2026-01-13,2026-02-14,10.00,${tag}\n`
      expect(await refusal(rows, { tags: [['region', 'area']] })).toContain('row 2, area ')
      expect(await refusal(rows, { tags: [[tag, 'area']] })).toContain('--tag names the tag ')
    },
  )

  test('tags of payments', async () => {
    const rows = 'payment,debtor,date,amount\nP,X,2026-01-13,1\n'
    expect(await refusal(rows, { tags: [['x', 'amount']] })).toContain('--tag is for debts')
  })
})

describe('files that cannot be read', () => {
  test('none, a directory, a pipe', async () => {
    const [file] = [write('')]
    expect(await refusal('', { file: `${file}.none` })).toBe(`there is no file ${file}.none`)
    mkdirSync(`${file}.dir`)
    expect(await refusal('', { file: `${file}.dir` })).toContain('is no file')
    expect(await refusal('', { file: '/dev/null' })).toContain('is no file')
  })

  test.each([
    [
      'UTF-8 that stops being so',
      Buffer.concat([
        Buffer.from(`${head}${good}B,M\u00fcller,2026-01-13,,1\n`),
        Buffer.from('C,M\u00fcller,,,\n', 'latin1'),
      ]),
      'row 4: the bytes are not UTF-8, as those before are',
    ],
    ['a workbook', Buffer.from('PK\u0003\u0004 [Content_Types].xml xl/workbook.xml'), 'workbook'],
    ['an archive', Buffer.from('PK\u0003\u0004 invoices.csv'), 'is a zip archive: unpack it'],
    ['a quote that is not closed', `${head}${good}B,"X,2026-01-13,,1\n`, 'row 3: the file ends in column 2 of 5'],
  ])('%s stops the import, whatever is asked for bad rows', async (_, content, told) => {
    for (const onError of ['stop', 'skip', 'report'] as const) {
      expect(await refusal(content, { onError })).toContain(told)
    }
  })
})

test('a file that changes between the check and the import is not imported', async () => {
  const path = write(head + good)
  const book = memoryBook()
  const imported = await checkFile(undefined, requestOf(path), async ({ importInto }) => {
    appendFileSync(path, 'B,X,2026-01-13,,1\n')
    return importInto(book)
  })
  expect(imported).toMatchObject({ left: { _tag: 'FileChanged' } })
  expect(await everything(book)).toEqual([])
})

test('a book that changes between the check and the import refuses the row, and the same import again tells why', async () => {
  const path = write(head + good)
  const book = memoryBook()
  const imported = await checkFile(book, requestOf(path), async ({ importInto }) => {
    await run(book, `${head}A,X,2026-01-13,2026-02-14,99.00\n`)
    return importInto(book)
  })
  expect(imported).toMatchObject({ left: { _tag: 'BookChanged', problem: { row: 2, column: 'amount' } } })
  expect(await attempt(book, head + good)).toMatchObject({ left: { _tag: 'BadRows' } })
})

describe('what Excel and others leave in a file is no error', () => {
  test('a mark of byte order, CRLF, quotes, blank lines and empty columns at the end', async () => {
    const book = memoryBook()
    const rows = `\ufeffdebt,debtor,issueDate,dueDate,amount,,\r\n"A","X, ""Y""\r\nZ",2026-01-13,,"1,234.50",,\r\n\r\nB,X,2026-01-13,,1\r\n,,,,,,\r\n`
    expect(await run(book, rows.replace('\r\nZ', ' Z'))).toMatchObject({ rows: 2, debts: { new: 2 } })
    expect(await run(memoryBook(), rows)).toMatchObject({ rows: 2, debts: { new: 2 } })
    const broken = rows.replace('"A"', '"A\r\n1"')
    expect(await attempt(memoryBook(), broken)).toMatchObject({ left: { problems: [{ row: 2, column: 'debt' }] } })
  })

  test.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('%s between columns', async (_, delimiter) => {
    const book = memoryBook()
    await run(book, (head + good).replaceAll(',', delimiter))
    expect(await everything(book)).toHaveLength(1)
  })
})
