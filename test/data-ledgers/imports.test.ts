import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { importRows, type RowsRequest, tellImportError } from '../../src/adapters/import/index.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import { instant } from '../../src/domain/value/instant.js'
import { localDate } from '../../src/domain/value/local-date.js'
import { cli } from '../adapters/cli/run-cli.js'
import { memoryBook } from '../adapters/import/import-bench.js'
import { tempFiles } from '../adapters/temp-dir.js'
import { decimalsOf, inDecimals } from '../decimals.js'
import { describeWith, sharedFile, sharedJson } from './shared-data.js'

interface Case {
  readonly file: string
  readonly options: string
  readonly asOf: string
  readonly currency: string
  readonly outstanding: string
  readonly unapplied: string
  readonly buckets: Readonly<Record<string, string>>
}

interface AgedJson {
  readonly currency: string
  readonly outstanding: string
  readonly unapplied: string
  readonly buckets: ReadonlyArray<{ readonly id: string; readonly amount: string }>
}

const folder = 'cases/imports'
const list = `${folder}/cases.json`

const temp = tempFiles()

/** What answers the one question that a file may have. */
const answers: Readonly<Record<string, ReadonlyArray<string>>> = {
  '09-instalments-share-a-number.csv': ['--map', 'debt=NUM_DOCUMENTO+PAR_DOCUMENTO'],
}

/** What is to be imported before a file. */
const before: Readonly<Record<string, ReadonlyArray<ReadonlyArray<string>>>> = {
  '24-open-items-month-2.csv': [['24-open-items-month-1.csv', '--open-items', '--as-of', '2026-01-31']],
}
const more: Readonly<Record<string, ReadonlyArray<string>>> = {
  '24-open-items-month-2.csv': ['--open-items', '--as-of', '2026-02-28'],
}

const figures = ({ outstanding, unapplied, buckets }: AgedJson) => ({
  outstanding,
  unapplied,
  buckets: Object.fromEntries(buckets.flatMap(({ id, amount }) => (amount === '0.00' ? [] : [[id, amount]]))),
})

describeWith([list], 'exports as they come', () => {
  const cases = sharedJson<ReadonlyArray<Case>>(list)

  test.each(cases)('$file is read to the right figures by the command line', async (one) => {
    const book = temp()
    const run = async (file: string, options: ReadonlyArray<string>) => {
      const ran = await cli('import', sharedFile(`${folder}/${file}`), '--book', book, ...options)
      expect(ran).toMatchObject({ code: 0 })
    }
    for (const [file = '', ...options] of before[one.file] ?? []) await run(file, options)
    const options = one.options.split(' ').filter((word) => word !== '')
    await run(one.file, [...options, ...(more[one.file] ?? []), ...(answers[one.file] ?? [])])
    const { out } = await cli('aging', '--book', book, '--as-of', one.asOf, '--format', 'json')
    const { currencies } = inDecimals(JSON.parse(out)) as { readonly currencies: ReadonlyArray<AgedJson> }
    expect(currencies.map(({ currency }) => currency)).toEqual([one.currency])
    const { outstanding, unapplied, buckets } = one
    expect(currencies.map(figures)).toEqual([{ outstanding, unapplied, buckets }])
  })

  test('a number that several rows share is asked about, with the options that answer it', async () => {
    const path = sharedFile(`${folder}/09-instalments-share-a-number.csv`)
    const { code, err } = await cli('import', path, '--book', temp(), '--currency', 'BRL')
    expect(code).toBe(1)
    expect(err).toContain('--map "debt=NUM_DOCUMENTO+PAR_DOCUMENTO"')
    expect(err).toContain('--instalments')
  })

  test.each(cases.filter(({ file }) => file.startsWith('09-')))(
    '$file is one debt with several due dates',
    async (one) => {
      const book = temp()
      const path = sharedFile(`${folder}/${one.file}`)
      expect(await cli('import', path, '--book', book, '--currency', one.currency, '--instalments')).toMatchObject({
        code: 0,
      })
      const { out } = await cli('aging', '--book', book, '--as-of', one.asOf, '--format', 'json')
      const { currencies } = inDecimals(JSON.parse(out)) as { readonly currencies: ReadonlyArray<AgedJson> }
      const { outstanding, unapplied, buckets } = one
      expect(currencies.map(figures)).toEqual([{ outstanding, unapplied, buckets }])
    },
  )

  /** The options of a case as a request, for rows that an embedder has. */
  const requestOf = (words: ReadonlyArray<string>): RowsRequest => {
    const value = (option: string) => words[words.indexOf(option) + 1] ?? ''
    const has = (option: string) => words.includes(option)
    const [field = '', column = ''] = has('--map') ? value('--map').split('=') : []
    return {
      map: has('--map') ? [[field, column]] : [],
      tags: [],
      exclude: [],
      ...(has('--currency') && { currency: value('--currency') as 'EUR' }),
      ...(has('--opening') && { opening: localDate(value('--opening')) }),
      ...(has('--open-items') && { openItems: { asOf: localDate(value('--as-of')), gone: 'settle' } }),
      onError: 'stop',
      actor: 'clerk-1',
      recordedAt: instant('2026-11-30T09:30:00.000Z'),
    }
  }

  /** The rows of a file as records, by the headers that stand below its titles. */
  const recordsOf = (file: string): ReadonlyArray<Record<string, string>> => {
    const bytes = readFileSync(sharedFile(`${folder}/${file}`))
    const text = new TextDecoder(file.includes('latin1') ? 'windows-1252' : 'utf-8').decode(bytes)
    const delimiter = text.includes(';') ? ';' : ','
    const rows = parse(text, { bom: true, delimiter, relax_column_count: true }) as string[][]
    const wide = rows.filter((row) => row.length > 3)
    const [headers = [], ...records] = wide
    return records.map((cells) => Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ''])))
  }

  test.each(cases)('$file is read to the right figures as rows of an embedder', async (one) => {
    const book = memoryBook()
    const run = async (file: string, options: ReadonlyArray<string>) => {
      const imported = await importRows(
        book,
        async function* () {
          yield* recordsOf(file)
        },
        requestOf(options),
        { name: file },
      )()
      if (imported._tag === 'Left') throw new Error(tellImportError(imported.left))
    }
    for (const [file = '', ...options] of before[one.file] ?? []) await run(file, options)
    await run(one.file, [...one.options.split(' '), ...(more[one.file] ?? []), ...(answers[one.file] ?? [])])
    const { currencies } = decimalsOf(right(await book.aging({ asOf: localDate(one.asOf) })()))
    const { currency, outstanding, unapplied, buckets } = one
    expect(currencies.map((aged) => ({ currency: aged.currency, ...figures(aged) }))).toEqual([
      { currency, outstanding, unapplied, buckets },
    ])
  })
})
