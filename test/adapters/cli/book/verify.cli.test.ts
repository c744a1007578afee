import { rmSync } from 'node:fs'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Book, openBook } from '../../../../src/adapters/book.js'
import { books } from '../../../../src/adapters/command/aggregate.js'
import { handleBatch } from '../../../../src/adapters/command/handle-batch.js'
import { memoryStore } from '../../../../src/adapters/memory/index.js'
import type { SqliteDriver } from '../../../../src/adapters/sqlite/index.js'
import { right } from '../../../../src/adapters/testing/contract-case.js'
import { verifyBook } from '../../../../src/adapters/verify/verify-book.js'
import type { BookCommand, BookEvent } from '../../../../src/domain/book/book.js'
import type { DebtId, DebtorId, PaymentId } from '../../../../src/domain/value/id.js'
import { instant } from '../../../../src/domain/value/instant.js'
import { localDate } from '../../../../src/domain/value/local-date.js'
import { money } from '../../../../src/domain/value/money.js'
import { tempFiles } from '../../temp-dir.js'
import { makeDemo, tampered } from '../books.js'
import { cli } from '../run-cli.js'

interface Json {
  readonly events: number
  readonly streams: number
  readonly byType: Readonly<Record<string, number>>
  readonly laws: ReadonlyArray<{ readonly name: string; readonly checked: number; readonly failed: number }>
  readonly failures: ReadonlyArray<{ readonly law: string; readonly stream?: string; readonly revision?: number }>
}

const file = tempFiles()
const demo = file()

const verify = async (path: string): Promise<{ readonly code: number; readonly json: Json }> => {
  const { code, out, err } = await cli('verify', '--book', path, '--format', 'json')
  expect(err).toBe('')
  return { code, json: JSON.parse(out) as Json }
}

const broken = ({ laws }: Json): ReadonlyArray<string> =>
  laws.filter(({ failed }) => failed > 0).map(({ name }) => name)

beforeAll(() => makeDemo(demo, 11, 250))

describe('verify of a sound book', () => {
  it('answers exactly what was promised, and 0', async () => {
    const { code, json } = await verify(demo)
    expect(code).toBe(0)
    expect(Object.keys(json)).toEqual(['events', 'streams', 'byType', 'laws', 'failures'])
    expect(Object.values(json.byType).reduce((sum, n) => sum + n, 0)).toBe(json.events)
    expect(json.byType.DebtIssued).toBe(250)
    let streams = 0
    await tampered(demo, file(), (driver) => {
      streams = one<{ n: number }>(driver, 'SELECT count(*) AS n FROM streams').n
    })
    expect(json.streams).toBe(streams)
    for (const law of json.laws) {
      expect(Object.keys(law)).toEqual(['name', 'checked', 'failed'])
      expect(law.failed).toBe(0)
      if (!/unfinished|every step|left over/.test(law.name)) expect(law.checked).toBeGreaterThan(0)
    }
    expect(json.failures).toEqual([])
  })

  it('says so in a table', async () => {
    const { code, out } = await cli('verify', '--book', demo)
    expect(code).toBe(0)
    expect(out).toMatch(/All \d+ laws hold\.\n$/)
  })
})

// What is changed in the file, the laws that must fail of it, and the stream and revision that must be named.
const one = <A>(driver: SqliteDriver, sql: string): A => driver.prepare(sql).get() as A

const find = (
  driver: SqliteDriver,
  type: string,
  where = '1',
): { position: number; stream: string; revision: number } =>
  one(
    driver,
    `SELECT e.position, s.id AS stream, e.revision FROM events e JOIN streams s ON s.no = e.stream
      WHERE e.data LIKE '%"type":"${type}"%' AND ${where} ORDER BY e.position LIMIT 1`,
  )

const set = (driver: SqliteDriver, position: number, path: string, value: string): void => {
  driver.prepare(`UPDATE events SET data = json_set(data, ?, ?) WHERE position = ?`).run(path, value, position)
}

type Place = { readonly stream: string; readonly revision: number }

const cases: Readonly<Record<string, readonly [law: RegExp, change: (driver: SqliteDriver) => Place]>> = {
  'an amount paid': [
    /^money is conserved/,
    (driver) => {
      const found = find(driver, 'DebtPaid')
      set(driver, found.position, '$.amount.amount', '1')
      return found
    },
  ],
  'an amount received': [
    /^the figures that a payment event states/,
    (driver) => {
      const found = find(driver, 'PaymentReceived')
      set(driver, found.position, '$.amount.amount', '999999999')
      return { stream: found.stream, revision: 1 }
    },
  ],
  'what remains': [
    /^the figures that a debt event states/,
    (driver) => {
      const found = find(driver, 'DebtPartiallyPaid')
      set(driver, found.position, '$.remaining.amount', '7')
      return found
    },
  ],
  'an amount billed, so that more was paid than was owed': [
    /^no balance of a debt is below zero/,
    (driver) => {
      const found = find(driver, 'DebtPaid')
      const issued = find(driver, 'DebtIssued', `s.id = '${found.stream}'`)
      set(driver, issued.position, '$.principal.amount', '1')
      return found
    },
  ],
  'the debt that a payment was for': [
    /^debts have taken what payments have placed/,
    (driver) => {
      const found = find(driver, 'PaymentAllocated')
      set(driver, found.position, '$.debt', 'INV-0')
      return { stream: found.stream, revision: -1 }
    },
  ],
  'what was counted for a promise': [
    /^promises/,
    (driver) => {
      const found = find(driver, 'PromiseKept')
      set(driver, found.position, '$.counted.amount', '1')
      return found
    },
  ],
  'the date of a payment, to before the invoice': [
    /^nothing takes effect before/,
    (driver) => {
      const found = find(driver, 'DebtorReminded')
      set(driver, found.position, '$.on', '2001-01-01')
      return found
    },
  ],
  'an event away': [
    /^revisions count from 0/,
    (driver) => {
      const found = find(
        driver,
        'DebtPaid',
        'e.revision < (SELECT max(revision) FROM events l WHERE l.stream = e.stream)',
      )
      driver.prepare('DELETE FROM events WHERE position = ?').run(found.position)
      return { stream: found.stream, revision: found.revision + 1 }
    },
  ],
  'a payment of a debt away, without a gap': [
    /^what is unfinished|^debts have taken/,
    (driver) => {
      const found = find(driver, 'PaymentReceived')
      const { no } = one<{ no: number }>(driver, `SELECT no FROM streams WHERE id = '${found.stream}'`)
      driver.prepare('DELETE FROM events WHERE stream = ?').run(no)
      return { stream: '', revision: -1 }
    },
  ],
  'an event twice': [
    /^no event id comes twice/,
    (driver) => {
      const found = find(driver, 'DebtorReminded')
      const last = one<{ revision: number }>(
        driver,
        `SELECT max(revision) AS revision FROM events WHERE stream = (SELECT no FROM streams WHERE id = '${found.stream}')`,
      )
      driver
        .prepare(
          `INSERT INTO events (stream, revision, id, recorded_at, version, data, meta)
           SELECT stream, ?, id, recorded_at, version, data, meta FROM events WHERE position = ?`,
        )
        .run(last.revision + 1, found.position)
      return { stream: found.stream, revision: last.revision + 1 }
    },
  ],
  'the id of an event': [
    /^an event has the id/,
    (driver) => {
      const found = find(driver, 'DebtPaid')
      driver.prepare(`UPDATE events SET id = 'made-up' WHERE position = ?`).run(found.position)
      return found
    },
  ],
  'an event into nonsense': [
    /^every event is one that its codec accepts/,
    (driver) => {
      const found = find(driver, 'DebtPaid')
      set(driver, found.position, '$.amount.currency', 'EURO')
      return found
    },
  ],
  'an event into another stream': [
    /^a stream begins once/,
    (driver) => {
      const found = find(driver, 'DebtPaid')
      set(driver, found.position, '$.debt', 'INV-0')
      return found
    },
  ],
}

describe('verify of a book that was changed behind its back', () => {
  it.each(Object.entries(cases))('finds %s changed', async (_, [law, change]) => {
    let place: Place = { stream: '', revision: -1 }
    const path = await tampered(demo, file(), (driver) => {
      place = change(driver)
    })
    const { code, json } = await verify(path)
    expect(code).toBe(1)
    expect(broken(json)).toEqual(expect.arrayContaining([expect.stringMatching(law)]))
    const told = json.failures.filter((failure) => law.test(failure.law))
    expect(told).not.toEqual([])
    const { stream, revision } = place
    if (revision >= 0) expect(told).toEqual([expect.objectContaining({ stream, revision })])
    rmSync(path)
  })

  it('goes on after events that it cannot read, and counts them all', async () => {
    const path = await tampered(demo, file(), (driver) => {
      driver.exec(`UPDATE events SET data = '{' WHERE position % 50 = 0`)
      driver.exec(`DELETE FROM events WHERE position BETWEEN 120 AND 180`)
    })
    const { json } = await verify(path)
    const { json: sound } = await verify(demo)
    expect(json.events).toBe(sound.events - 61)
    const bad = Math.floor(sound.events / 50) - 1
    expect(json.laws[0]).toMatchObject({ checked: json.events, failed: bad })
    // What cannot be followed makes no other law fail.
    expect(broken(json)).toEqual(expect.arrayContaining(['every event is one that its codec accepts']))
    expect(broken(json).filter((name) => /money|figures|aging|cashflow|promises/.test(name))).toEqual([])
  })
})

describe('verify of a book whose cash is on its way', () => {
  const at = instant('2026-01-10T09:00:00.000Z')
  const [debtor, debt, payment] = ['D-1' as DebtorId, 'INV-1' as DebtId, 'P-1' as PaymentId]
  const amount = money(5_000n, 'EUR')
  const on = localDate('2026-01-10')
  const told = async (...commands: ReadonlyArray<BookCommand>): Promise<Book> => {
    const book = openBook(memoryStore<BookEvent>())
    for (const [index, command] of commands.entries()) {
      const given = { commandId: `c-${index}`, actor: 'clerk-1', at }
      for (const outcome of right(await handleBatch(book.store, books)([{ command, given }])()))
        expect(E.isRight(outcome)).toBe(true)
    }
    return book
  }
  const issue: BookCommand = { type: 'IssueDebt', debt, debtor, on, principal: amount, dueDate: on }
  const receive: BookCommand = { type: 'ReceivePayment', payment, debtor, on, amount, method: 'cash' }
  const place = (to: string): BookCommand => ({
    type: 'AllocatePayment',
    payment,
    strategy: 'by hand',
    placements: [{ debt: to as DebtId, amount, on }],
  })
  const unfinished = async (book: Book) => {
    const { laws } = right(await verifyBook(book.store, on, () => {}))
    return laws.filter(({ name }) => /unfinished/.test(name)).map(({ checked, failed }) => [checked, failed])
  }

  it('does not mind what settling will finish, and knows when it has', async () => {
    const book = await told(issue, receive, place('INV-1'))
    expect(await unfinished(book)).toEqual([[1, 0]])
    right(await book.applyCash({ actor: 'clerk-1' })())
    expect(await unfinished(book)).toEqual([[0, 0]])
  })

  it('knows that settling gives back money that was placed on a debt that is not there', async () => {
    const book = await told(issue, receive, place('INV-2'))
    expect(await unfinished(book)).toEqual([[1, 0]])
    right(await book.applyCash({ actor: 'clerk-1' })())
    expect(await unfinished(book)).toEqual([[0, 0]])
    const { failures } = right(await verifyBook(book.store, on, () => {}))
    expect(failures).toEqual([])
  })
})
