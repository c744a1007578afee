import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDate } from '../../../src/domain/value/local-date.js'
import { eventsOf, importer, memoryBook } from './import-bench.js'

const { run } = importer()

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-01-${String(n).padStart(2, '0')}`)

const item = fc.record({
  debtor: fc.constantFrom('ALPHA', 'BETA', 'GAMMA'),
  issued: day,
  due: day,
  amount: fc.integer({ min: 1, max: 5 }),
  paid: fc.integer({ min: 0, max: 5 }),
  credit: fc.boolean(),
  instalments: fc.integer({ min: 1, max: 3 }),
})

const head = 'debt,debtor,issueDate,dueDate,amount,paid\n'

test('the list of all that a book has open changes nothing in it, and what is gone from it is settled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 8 }), fc.nat(7), async (items, gone) => {
      const rows = items.flatMap(({ debtor, issued, due, amount, paid, credit, instalments }, n) => {
        const said = (at: string, of: number, less: number) => `D-${n},${debtor},${issued},${at},${of},${less}`
        if (credit) return [said(due, -amount, 0)]
        const parts = Array.from({ length: instalments }, (_, part) => due.replace('-01-', `-0${part + 1}-`))
        return parts.map((at, part) => said(at, amount, part === 0 ? Math.min(paid, amount) : 0))
      })
      const book = memoryBook()
      await run(book, head + rows.join('\n'), { instalments: true, ignore: [] })
      const before = await eventsOf(book)
      const open = items.flatMap(({ debtor, issued, due, amount, paid, credit, instalments }, n) => {
        const left = credit ? -amount : amount * instalments - Math.min(paid, amount)
        return left === 0 ? [] : [{ n, left, row: `D-${n},${debtor},${issued},${due},${left},0` }]
      })
      const list = (of: ReadonlyArray<{ readonly row: string }>) => head + of.map(({ row }) => row).join('\n')
      const asked = { openItems: { asOf: localDate('2026-04-30'), gone: 'settle' } } as const
      if (open.length > 0) {
        expect(await run(book, list(open), asked)).toMatchObject({ events: 0, openItems: { reduced: 0, gone: 0 } })
        expect(await eventsOf(book)).toEqual(before)
      }
      const without = open.filter((_, at) => at !== gone % open.length)
      if (without.length === 0) return
      expect(await run(book, list(without), asked)).toMatchObject({ openItems: { reduced: 0, gone: 1 } })
      // And then it is as the list says.
      const settled = await eventsOf(book)
      expect(await run(book, list(without), asked)).toMatchObject({ events: 0, openItems: { gone: 0 } })
      expect(await eventsOf(book)).toEqual(settled)
    }),
    { numRuns: 100 },
  )
})
