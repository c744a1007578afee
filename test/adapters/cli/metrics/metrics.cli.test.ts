import { beforeAll, describe, expect, it } from 'vitest'
import { openBook } from '../../../../src/adapters/book.js'
import { bookCodec } from '../../../../src/adapters/codec/book-codec.js'
import { openSqliteStore } from '../../../../src/adapters/sqlite/index.js'
import { right } from '../../../../src/adapters/testing/contract-case.js'
import { addDays, localDate } from '../../../../src/domain/value/local-date.js'
import { metricDefinitions, metrics, metricsTrend } from '../../../../src/projections/metrics/index.js'
import type { EventId } from '../../../../src/projections/open-item/place.js'
import { reportJson } from '../../../../src/projections/report-json.js'
import { tempFiles } from '../../temp-dir.js'
import { makeDemo } from '../books.js'
import { cli } from '../run-cli.js'

const book = tempFiles()()
const asOf = localDate('2026-03-15')
const at = ['--book', book, '--as-of', asOf, '--zone', 'Asia/Tehran', '--format', 'json']
const zoneAndDefinitions = { zone: 'Asia/Tehran', definitions: metricDefinitions }

const asked = async (...more: ReadonlyArray<string>) => {
  const { code, out } = await cli('metrics', ...at, ...more)
  expect(code).toBe(0)
  return JSON.parse(out)
}

/** The states that the metrics of the book are made of. */
const statesOfBook = async () => {
  const opened = openBook(right(await openSqliteStore(book, bookCodec)()))
  const items = right(await opened.openItems())
  const agencyCollections = right(await opened.agencyCollections())
  await opened.close()
  return { items, agencyCollections }
}

const plain = (told: object) => JSON.parse(JSON.stringify(told))

beforeAll(() => makeDemo(book, 5, 250))

describe('receivables metrics', () => {
  it('tells of a window, as a whole and by debtor, what the states of the book tell', async () => {
    const { items, agencyCollections } = await statesOfBook()
    const query = { asOf, from: addDays(asOf, -29), agencyCollections }
    const whole = reportJson(metrics(items, query))
    expect(await asked('--days', '30')).toEqual(plain({ ...whole, ...zoneAndDefinitions }))
    const groups = reportJson(metrics(items, { ...query, groupBy: ({ debtor }) => debtor }))
    expect(await asked('--from', query.from, '--by', 'debtor')).toEqual(plain({ ...groups, ...zoneAndDefinitions }))
  })

  it('tells of months, by an earlier knowledge, what the states of the book tell', async () => {
    const { items, agencyCollections } = await statesOfBook()
    const knownAt = [...items.values()].at(40)?.last.id as EventId
    const months = reportJson(metricsTrend(items, { asOf, knownAt, months: 5, agencyCollections }))
    const told = await asked('--months', '5', '--known-at', knownAt)
    expect(told).toEqual(plain({ months, ...zoneAndDefinitions }))
    expect(told.months).toHaveLength(5)
  })

  it('says why it tells nothing', async () => {
    const none = '00000000-0000-5000-8000-000000000000'
    const { code, err } = await cli('metrics', ...at, '--known-at', none)
    expect(code).toBe(1)
    expect(err).toContain(none)
  })
})
