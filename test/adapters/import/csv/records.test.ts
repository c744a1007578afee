import { writeFileSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { openCsvFile } from '../../../../src/adapters/import/csv/csv-file.js'
import { tellFileError } from '../../../../src/adapters/import/csv/file-error.js'
import { right } from '../../../../src/adapters/testing/contract-case.js'
import { tempFiles } from '../../temp-dir.js'

const file = tempFiles()

/** The rows of a file as `[row, ...cells]`, and the error that ends it if there is one. */
const recordsOf = async (content: string | Buffer): Promise<ReadonlyArray<unknown>> => {
  const path = file()
  writeFileSync(path, content)
  const found: unknown[] = []
  for await (const page of right(await openCsvFile(path)).records()) {
    if (E.isLeft(page)) found.push(tellFileError(page.left).replace(path, 'FILE'))
    else found.push(...page.right.map(({ row, cells }) => [row, ...cells]))
  }
  return found
}

describe('the records of a file', () => {
  test.each([
    ['LF', 'a,b\n1,2\n3,4\n'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['CR', 'a,b\r1,2\r3,4\r'],
    ['a mark of byte order', '\ufeffa,b\n1,2\n3,4\n'],
    ['no line end at the end', 'a,b\n1,2\n3,4'],
    ['line ends of both kinds', 'a,b\r\n1,2\n3,4\r\n'],
    ['semicolons', 'a;b\n1;2\n3;4\n'],
    ['tabs', 'a\tb\n1\t2\n3\t4\n'],
    ['bars', 'a|b\n1|2\n3|4\n'],
    ['quotes', '"a","b"\n"1","2"\n"3","4"\n'],
    ['space around', ' a , b \n 1 ,2\n3,4\n'],
  ])('with %s', async (_, content) => {
    expect(await recordsOf(content)).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, '3', '4'],
    ])
  })

  test('blank lines are skipped, and counted', async () => {
    expect(await recordsOf('\r\n\r\na,b\r\n\r\n1,2\r\n , \r\n3,4\r\n\r\n')).toEqual([
      [3, 'a', 'b'],
      [5, '1', '2'],
      [7, '3', '4'],
    ])
  })

  test.each(['\n', '\r\n'])('rows are counted by the line they begin on, over %j in quotes', async (end) => {
    const lines = ['a,b', '"x', 'y","1""2"', '', '"p', 'q', 'r",s', 't,u', '']
    expect(await recordsOf(lines.join(end))).toEqual([
      [1, 'a', 'b'],
      [2, `x${end}y`, '1"2'],
      [5, `p${end}q${end}r`, 's'],
      [8, 't', 'u'],
    ])
  })

  test('an inch mark in a field without quotes is text, and so are delimiters in quotes', async () => {
    expect(await recordsOf('a,b,c\n1,12" pipe,x\n2,"a,b;c",y\n')).toEqual([
      [1, 'a', 'b', 'c'],
      [2, '1', '12" pipe', 'x'],
      [3, '2', 'a,b;c', 'y'],
    ])
  })

  test('delimiters in the quotes of a header do not count', async () => {
    expect(await recordsOf('"a;x;y;z",b\n1,2\n')).toEqual([
      [1, 'a;x;y;z', 'b'],
      [2, '1', '2'],
    ])
  })

  test('a character on the border of two chunks is one character', async () => {
    for (const shift of [0, 1, 2]) {
      const long = 'x'.repeat(shift) + '漢'.repeat(100_000)
      const rows = (await recordsOf(`a,b\n1,${long}\n2,y\n`)) as ReadonlyArray<ReadonlyArray<string>>
      expect(rows[1]?.[2]).toBe(long)
      expect(rows[2]).toEqual([3, '2', 'y'])
    }
  })

  test('whatever is written as CSV is read again', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'é', '漢', ',', ';', '"', "'", ' ', '\n', '\t', '1'), maxLength: 6 })
      .map((text) => text.trim())
      // A field that starts with a quote and runs over lines looks like one that was never closed.
      .filter((text) => !(text.startsWith('"') && text.includes('\n')))
    const rows = fc.array(fc.tuple(fc.constant('k'), cell, cell), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), async (written, end) => {
        const text = stringify([['a', 'b', 'c'], ...written], { record_delimiter: end, quoted: true })
        const found = (await recordsOf(text)) as ReadonlyArray<ReadonlyArray<unknown>>
        expect(found.slice(1).map(([, ...cells]) => cells)).toEqual(written)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a file in another encoding than UTF-8', () => {
  const rows = [
    [1, 'a', 'b'],
    [2, '1', 'M\u00fcller'],
  ]

  test('UTF-16, with and without its mark', async () => {
    const text = 'a,b\n1,M\u00fcller\n'
    expect(await recordsOf(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(rows)
    expect(await recordsOf(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toEqual(rows)
    expect(await recordsOf(Buffer.from(text, 'utf16le'))).toEqual(rows)
    expect(await recordsOf(Buffer.from(text, 'utf16le').swap16())).toEqual(rows)
  })

  test('Windows-1252, which has Latin-1 in it', async () => {
    expect(await recordsOf(Buffer.from('a,b\n1,M\u00fcller\n', 'latin1'))).toEqual(rows)
    expect(await recordsOf(Buffer.from([...Buffer.from('a,b\n1,'), 0x80, 0x0a]))).toEqual([
      [1, 'a', 'b'],
      [2, '1', '\u20ac'],
    ])
  })

  test('one that begins as UTF-8 and does not stay so is told with the row, however far that is', async () => {
    const told = 'FILE, row 3: the bytes are not UTF-8, as those before are'
    const start = Buffer.from('a,b\n1,M\u00fcller\n3,M')
    expect((await recordsOf(Buffer.concat([start, Buffer.from([0xfc]), Buffer.from('ller\n')]))).at(-1)).toContain(told)
    expect((await recordsOf(Buffer.concat([start, Buffer.from([0xe6, 0xbc])]))).at(-1)).toContain(told)
    const many = Array.from({ length: 100_000 }, (_, n) => `${n},x`).join('\n')
    const found = await recordsOf(
      Buffer.concat([Buffer.from(`a,\u00fc\n${many}\n1,`), Buffer.from([0xff]), Buffer.from('\n')]),
    )
    expect(found.at(-1)).toContain('row 100002')
  })
})

test('a first line that says what parts the columns is heeded, and is no row', async () => {
  expect(await recordsOf('sep=;\r\na;b\r\n1,5;2\r\n')).toEqual([
    [2, 'a', 'b'],
    [3, '1,5', '2'],
  ])
})

describe('a quote that is never closed', () => {
  test('at the end of the file', async () => {
    expect((await recordsOf('a,b,c\n1,2,3\n4,"5,6\n7,8,9\n')).at(-1)).toBe(
      'FILE, row 3: the file ends in column 2 of 3, where a quote is not closed: is it cut off?',
    )
  })

  test('up to the next quote, which swallows rows', async () => {
    expect((await recordsOf('a,b,c\n1,"2,3\n4,5,6\n7,"8",9\n')).at(-1)).toBe('FILE, row 2: a quote is not closed')
  })

  test('over more of the file than a row can be', async () => {
    const rest = '1,2\n'.repeat(400_000)
    expect((await recordsOf(`a,b\n1,"2\n${rest}`)).at(-1)).toBe(
      'FILE, row 2: a row of more than 1000000 characters: a quote is not closed?',
    )
  })
})
