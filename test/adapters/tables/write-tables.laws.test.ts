import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import { openDriver, type SqliteDriver } from '../../../src/adapters/sqlite/index.js'
import { writeTables } from '../../../src/adapters/tables/write-tables.js'
import { left, right } from '../../../src/adapters/testing/contract-case.js'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { isChequeEvent } from '../../../src/domain/book/book.js'
import { cheque } from '../../../src/domain/cheque/cheque.js'
import { type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import type { Position } from '../../../src/domain/value/position.js'
import { agingIndexOf } from '../../../src/projections/aging-index/build-index.js'
import { indexedAging } from '../../../src/projections/aging-index/indexed-aging.js'
import { collectionItems } from '../../../src/projections/collection/collection-items.js'
import { project } from '../../../src/projections/projection/projection.js'
import { planRegister } from '../../../src/projections/register/plans.js'
import { promiseRegister } from '../../../src/projections/register/promises.js'
import { daysOf } from '../../projections/history.js'
import { appending } from '../aging-index/index-bench.js'
import { tempFiles } from '../temp-dir.js'

const file = tempFiles()

const rowsOf = (driver: SqliteDriver, sql: string) =>
  driver.prepare(sql).all() as ReadonlyArray<Record<string, unknown>>

describe('the tables of a book', () => {
  it('have the figures of the library for every day and every knowledge of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        bookHistory({ maxCommands: 25 }),
        fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
        async ({ events }, picks) => {
          const store = memoryStore<BookEvent>()
          await appending(store, events)(events.length)
          const path = file()
          const written = daysOf(events)[(picks[0] ?? 0) % daysOf(events).length] as LocalDate
          right(await writeTables(store, path, written)())
          const driver = right(await openDriver(path)())
          const index = agingIndexOf(right(await store.readAll(store.start, 10_000, 'trust')()).events)
          const days = daysOf(events)
          for (const pick of picks) {
            const asOf = days[pick % days.length] as LocalDate
            const number = 1 + (pick % Math.max(1, index.places.length))
            driver.prepare('UPDATE as_of SET day = ?, event = ?').run(asOf, number)
            const knownAt = index.places.at(number - 1)?.position as Position | undefined
            const report = indexedAging(index, { asOf, knownAt })
            const buckets = report.currencies.flatMap(({ currency, buckets: all }) =>
              all.flatMap(({ id, amount }) => (amount.amount === 0n ? [] : [`${currency} ${id} ${amount.amount}`])),
            )
            expect(
              rowsOf(driver, 'SELECT * FROM aging')
                .map((row) => `${row.currency} ${row.bucket} ${row.amount}`)
                .sort(),
            ).toEqual(buckets.sort())
            const beside = report.currencies.flatMap(({ currency, unapplied, columns }) =>
              Object.entries({ unapplied, ...columns }).flatMap(([name, { amount }]) =>
                amount === 0n ? [] : [`${currency} ${name} ${amount}`],
              ),
            )
            const summed = rowsOf(
              driver,
              `SELECT currency, figure, sum(amount) AS amount FROM open_items
              WHERE figure IN ('unapplied', 'disputed', 'promised', 'covered') GROUP BY 1, 2`,
            )
            expect(summed.map((row) => `${row.currency} ${row.figure} ${row.amount}`).sort()).toEqual(beside.sort())
          }
          const situations = new Map<string, string>()
          for (const id of new Set(events.filter(isChequeEvent).map((event) => event.cheque))) {
            const state = events
              .filter(isChequeEvent)
              .filter((event) => event.cheque === id)
              .reduce(cheque.evolve, cheque.initial)
            situations.set(id, state.situation)
          }
          const told = rowsOf(driver, 'SELECT cheque, situation FROM cheques').map(
            (row) => [String(row.cheque), String(row.situation)] as const,
          )
          expect(new Map(told)).toEqual(situations)
          const cases = project(collectionItems, right(await store.readAll(store.start, 10_000, 'trust')()).events)
          const promised = promiseRegister(cases, { asOf: written }).rows.map((row) =>
            [
              row.promise,
              row.debt,
              row.debtor,
              row.deadline ?? '',
              row.amount.amount,
              row.counted.amount,
              row.status,
            ].join(),
          )
          const promises = rowsOf(
            driver,
            `SELECT promise || ',' || debt || ',' || debtor || ',' || coalesce(deadline, '') || ',' || amount || ',' || counted
              || ',' || status AS told FROM promises`,
          )
          expect(promises.map(({ told: row }) => row).sort()).toEqual(promised.sort())
          const planned = planRegister(cases, { asOf: written }).rows.flatMap((row) =>
            row.status === 'proposed' || row.status === 'lapsed'
              ? []
              : row.instalments.map(({ due, amount, missing }) =>
                  [row.plan, row.debt, row.debtor, due, amount.amount, missing.amount, row.status].join(),
                ),
          )
          const plans = rowsOf(
            driver,
            `SELECT "plan" || ',' || debt || ',' || debtor || ',' || due || ',' || amount || ',' || missing || ',' || status AS told
              FROM plans`,
          )
          expect(plans.map(({ told: row }) => row).sort()).toEqual(planned.sort())
          driver.close()
        },
      ),
      { numRuns: 30 },
    )
  })

  it('are not written over something else', async () => {
    const path = file()
    writeFileSync(path, 'a letter')
    expect(left(await writeTables(memoryStore<BookEvent>(), path, localDate('2026-03-31'))())).toMatchObject({
      _tag: 'NoTables',
    })
  })
})
