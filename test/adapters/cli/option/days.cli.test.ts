import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { inDecimals } from '../../../decimals.js'
import { tempFiles } from '../../temp-dir.js'
import { makeDemo } from '../books.js'
import { cli } from '../run-cli.js'

const file = tempFiles()
const book = file()

beforeAll(() => makeDemo(book, 5, 60))

// In the evening of UTC, when it is tomorrow already in the east.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-31T22:00:00Z') }))
afterEach(() => vi.useRealTimers())

interface Report {
  readonly asOf: string
  readonly zone: string
  readonly knownAt: string | null
  readonly place: string
  readonly currencies: unknown
}

const json = async (...args: ReadonlyArray<string>): Promise<Report> => {
  const { code, out, err } = await cli(...args, '--book', book, '--format', 'json')
  expect([code, err]).toEqual([0, ''])
  return inDecimals(JSON.parse(out)) as Report
}

describe('a report without a day', () => {
  it('is about today in the zone, and says so', async () => {
    for (const [zone, today] of [
      ['Asia/Tehran', '2026-04-01'],
      ['America/New_York', '2026-03-31'],
      ['UTC', '2026-03-31'],
    ] as const) {
      const { out } = await cli('aging', '--book', book, '--zone', zone)
      expect(out).toContain(`Aging on ${today}\n`)
      expect(out).toContain(`as of ${today}, today in ${zone}, with all that is known now.`)
      for (const command of [['aging'], ['cashflow'], ['statement', 'kavosh-foolad']]) {
        expect(await json(...command, '--zone', zone)).toMatchObject({ asOf: today, zone })
      }
    }
  })

  it('is in the zone of the system where none is told, which it names', async () => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    expect((await json('aging')).zone).toBe(timeZone)
    expect((await cli('aging', '--book', book)).out).toContain(`today in ${timeZone}`)
  })

  it('is refused for a zone that there is not', async () => {
    const { code, err } = await cli('aging', '--book', book, '--zone', 'Mars/Base')
    expect(code).toBe(2)
    expect(err).toContain('no IANA time zone such as Europe/Berlin')
  })
})

describe('a date of knowledge', () => {
  it('ends in the zone', async () => {
    const known = async (zone: string) => (await json('aging', '--known-at', '2025-12-31', '--zone', zone)).knownAt
    expect(await known('UTC')).toBe('2025-12-31T23:59:59.999Z')
    expect(await known('Asia/Tehran')).toBe('2025-12-31T20:29:59.999Z')
  })
})

describe('the place that a report names', () => {
  it('gives the same report again', async () => {
    const out = (await cli('aging', '--book', book, '--known-at', '2025-10-31')).out
    const [, again = ''] = /^The same for ever: (.+)$/m.exec(out) ?? []
    expect(again).toMatch(/^--as-of 2026-0\d-\d\d --known-at [0-9a-f-]{36}$/)
    const first = await json('aging', '--known-at', '2025-10-31')
    const second = await json('aging', ...again.split(' '))
    expect([second.place, second.currencies]).toEqual([first.place, first.currencies])
    expect(second.knownAt).toBe(first.place)
  })

  it('is refused where the book has no such event', async () => {
    const nobody = '00000000-0000-5000-8000-000000000000'
    for (const command of [['aging'], ['cashflow'], ['statement', 'kavosh-foolad']]) {
      const { code, out, err } = await cli(...command, '--book', book, '--known-at', nobody)
      expect([code, out]).toEqual([1, ''])
      expect(err).toBe(`error: no event of money in this book has the id ${nobody}\n`)
    }
  })
})
