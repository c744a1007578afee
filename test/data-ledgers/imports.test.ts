import { expect, test } from 'vitest'
import { cli } from '../adapters/cli/run-cli.js'
import { tempFiles } from '../adapters/temp-dir.js'
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
    const { currencies } = JSON.parse(out) as { readonly currencies: ReadonlyArray<AgedJson> }
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
})
