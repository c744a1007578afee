import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { agingOn, eventsOf, importer, memoryBook } from './import-bench.js'

// Bookings as DATEV hands them over: days without a year, one account of two a debtor's.

const { run, refusal, attempt } = importer()

const batch = readFileSync(new URL('headers/datev-buchungsstapel.csv', import.meta.url), 'utf8')
const asked = { currency: undefined, decimal: undefined, terms: undefined } as const

const lines = (...bookings: ReadonlyArray<string>): string => [...batch.split('\n').slice(0, 2), ...bookings].join('\n')

it('a day without a year is of the fiscal year that the first line begins', async () => {
  const { report, excluded } = await run(memoryBook(), batch, asked, true)
  expect(report?.first.map(({ date, due }) => [date, due])).toEqual([
    ['2026-07-15', '2026-08-14'],
    ['2027-03-01', '2027-03-31'],
    ['2026-08-20', null],
  ])
  expect(report?.leftOut).toEqual({ excluded: 1, instalment: 1 })
  expect(excluded).toBe(2)
})

it('money for an invoice pays it, two rates of tax are one invoice, and a credit note stays on account', async () => {
  const book = memoryBook()
  await run(book, batch, asked)
  expect(await agingOn(book, '2027-03-01')).toMatchObject({
    groups: [
      { group: '10001', currencies: [{ open: '690.00', unapplied: '190.00' }] },
      { group: '10002', currencies: [{ open: '153.50' }] },
    ],
  })
})

it('the same batch again adds nothing', async () => {
  const book = memoryBook()
  await run(book, batch, asked)
  const before = (await eventsOf(book)).length
  expect((await run(book, batch, asked)).events).toBe(0)
  expect(await eventsOf(book)).toHaveLength(before)
})

it('a booking that is reversed takes from its invoice', async () => {
  const book = memoryBook()
  const reversed = batch.replace('Buchungstext\n', `Buchungstext${';'.repeat(104)}Generalumkehr (GU)\n`)
  const [head, names, invoice = ''] = reversed.split('\n')
  const wide = `${invoice}${';'.repeat(104)}`
  const text = [head, names, wide, wide.replace(/;$/, ';1').replace('1190,00', '90,00')]
  await run(book, text.join('\n'), asked)
  expect(await agingOn(book, '2026-09-01')).toMatchObject({
    groups: [{ currencies: [{ open: '1100.00', unapplied: '0.00' }] }],
  })
})

it('what takes from a debtor against an account of no known kind is asked about', async () => {
  const text = batch.replace('"03"', '"49"')
  expect(await attempt(memoryBook(), text, asked)).toMatchObject({
    left: { questions: [{ _tag: 'UnknownType', words: ['Haben 1200', 'Haben 8400'] }] },
  })
  const translate = [
    ['type', 'Haben 1200', 'payment'],
    ['type', 'Haben 8400', 'credit-note'],
  ] as const
  const { credits } = await run(memoryBook(), text, { ...asked, translate })
  expect(credits).toMatchObject({ new: 2 })
})

it('invoices that say nowhere when they are due are asked about, though there is a column for it', async () => {
  const text = lines('100,00;"S";"";;;"";10001;8400;"";1507;"RE-1";"";;""')
  expect(await attempt(memoryBook(), text, asked)).toMatchObject({ left: { questions: [{ _tag: 'NoDueDate' }] } })
})

it('without the fiscal year or the length of accounts nothing is guessed', async () => {
  expect(await refusal(batch.replace(';20260701;4;20260701;', ';;4;;'), asked)).toContain('field 13')
  expect(await refusal(batch.replace(';20260701;4;', ';20260701;;'), asked)).toContain('field 14')
})

it('a day that there is none of, and a booking from debtor to debtor, are refused with their rows', async () => {
  const text = lines(
    '100,00;"S";"";;;"";10001;8400;"";3111;"RE-1";"140826";;""',
    '100,00;"S";"";;;"";10001;10002;"";3011;"RE-2";"140826";;""',
  )
  const told = await refusal(text, asked)
  expect(told).toContain('row 3, Datum mit Jahr "2026-11-31"')
  expect(told).toContain('row 4, Debitor ""')
})
