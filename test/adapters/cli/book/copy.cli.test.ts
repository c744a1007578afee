import { existsSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../../../../src/adapters/testing/contract-case.js'
import { inDecimals } from '../../../decimals.js'
import { run } from '../../child.js'
import { startTestServer, type TestServer } from '../../eventstoredb/server/test-server.js'
import { tempFiles } from '../../temp-dir.js'
import { eur, makeBook, makeDemo, tell } from '../books.js'
import { cli } from '../run-cli.js'

const file = tempFiles()
const book = file()
let server: TestServer
let namespaces = 0

const url = (): string => `esdb://admin:secret@127.0.0.1:${server.port}?tls=false`
/** A place for a book of its own on the server. */
const place = (): string => `n${namespaces++}`

beforeAll(async () => {
  await makeDemo(book, 5, 60)
  server = await startTestServer()
})
afterAll(() => server.stop())

const json = ['--format', 'json']
const counts = async (...args: ReadonlyArray<string>) => {
  const { code, out, err } = await cli('copy', ...args, ...json)
  expect([code, err]).toEqual([0, ''])
  return inDecimals(JSON.parse(out))
}

/** What a book tells: its figures, the events behind them, and the stories of every debt and payment that is open. */
const told = async (...at: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const ask = async (...args: ReadonlyArray<string>): Promise<string> => {
    const { code, out, err } = await cli(...args, ...at)
    expect([code, err]).toEqual([0, ''])
    return out
  }
  const explained = await ask('aging', '--as-of', '2026-03-31', '--explain', '--format', 'csv')
  const open = [...new Set(explained.match(/(?<=,)(debt|payment),[^,]+/g))].map((named) => named.replace(',', '-'))
  expect(open.length).toBeGreaterThan(3)
  const told = [explained]
  told.push(await ask('aging', '--as-of', '2026-03-31', '--by', 'debtor', ...json))
  told.push(await ask('cashflow', '--as-of', '2026-03-31', ...json))
  for (const stream of open) told.push(await ask('history', stream, ...json))
  return told
}

describe('receivables copy', () => {
  test('from a file to a server and back makes a book that tells the same, to the byte', async () => {
    const namespace = place()
    const there = ['--book', url(), '--namespace', namespace]
    const first = await counts('--from', book, '--to', url(), '--to-namespace', namespace)
    expect(first.added).toBe(first.events)
    const back = file()
    const second = await counts('--from', url(), '--from-namespace', namespace, '--to', back)
    expect(second).toEqual(first)
    const expected = await told('--book', book)
    expect(await told(...there)).toEqual(expected)
    expect(await told('--book', back)).toEqual(expected)
    expect((await cli('verify', ...there)).code).toBe(0)
  })

  test('says what it did in words, and keeps the password to itself', async () => {
    const namespace = place()
    const at = ['--to', url(), '--to-namespace', namespace]
    const { code, out, err } = await cli('copy', '--from', book, ...at)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(
      new RegExp(
        `^esdb://127.0.0.1:${server.port} \\(${namespace}\\) has [\\d,]+ events in \\d+ streams: all of them were added\\.`,
      ),
    )
    expect(out).toContain(`All of them are as in ${book}, and so are the totals of every debtor.`)
    expect(out).toMatch(/Outstanding in both: .*USD/)
    const again = await cli('copy', '--from', book, ...at)
    expect(again.out).toContain(': all of them were there already.')
    expect(out + again.out).not.toContain('secret')
  })

  test('goes on after it was killed, wherever that was', async () => {
    const namespace = place()
    const main = '../../src/adapters/cli/main.ts'
    const args = ['copy', '--from', book, '--to', url(), '--to-namespace', namespace]
    for (const appends of [1, 40]) {
      const before = server.appends.length
      const child = run(main, ...args)
      await until(() => server.appends.length >= before + appends)
      child.process.kill('SIGKILL')
      expect(await child.ended).toBe('SIGKILL')
    }
    const whole = await counts('--from', book, '--to', url(), '--to-namespace', namespace)
    expect(whole.added).toBeLessThan(whole.events)
    const ids = server.log.all.filter(({ stream }) => stream.startsWith(`${namespace}.`)).map(({ id }) => id)
    expect(ids).toHaveLength(whole.events)
    expect(new Set(ids).size).toBe(whole.events)
  })

  test('minds no server that breaks off now and then', async () => {
    const to = ['--to', url(), '--to-namespace', place()]
    server.faults.append = ['drop before', 'drop after', 'busy', 'timeout after', 'internal', 'answer', 'drop after']
    server.faults.subscription = [{ dropAfter: 3 }]
    const first = await counts('--from', book, ...to)
    expect([server.faults.append, server.faults.subscription]).toEqual([[], []])
    expect(await counts('--from', book, ...to)).toEqual({ ...first, added: 0 })
  })

  test('refuses a target that is another book', async () => {
    const other = await makeBook(file(), (into) =>
      tell(into, [
        { type: 'ReceivePayment', payment: 'P-1', debtor: 'D', on: '2026-02-01', amount: eur('1'), method: 'cash' },
      ]),
    )
    const { code, out, err } = await cli('copy', '--from', book, '--to', other)
    expect([code, out]).toEqual([1, ''])
    expect(err).toBe(
      `error: ${other} is no copy of ${book}: event 0 of payment-P-1 is another one, or in another place\n`,
    )
  })

  test('makes no file where there is nothing to copy', async () => {
    const to = file()
    const { code, err } = await cli('copy', '--from', file(), '--to', to)
    expect(code).toBe(1)
    expect(err).toMatch(/^error: no book at /)
    expect(existsSync(to)).toBe(false)
    expect((await cli('copy', '--from', book)).code).toBe(2)
  })
})

describe('a book on a server', () => {
  const ledger = [
    'debt,debtor,issueDate,dueDate,amount,settledDate',
    ...Array.from({ length: 30 }, (_, n) => `INV-${n},C-${n % 4},2026-01-05,2026-02-04,${n + 1}.50,`),
  ].join('\n')
  const payments = ['payment,debtor,date,amount', 'P-1,C-1,2026-02-10,20.00', 'P-2,C-2,2026-02-11,7.00'].join('\n')

  test('takes an import as a file does, whole and once', async () => {
    const paths = [ledger, payments].map((text) => {
      const path = `${file()}.csv`
      writeFileSync(path, text)
      return path
    })
    const [inFile, onServer] = [
      ['--book', file()],
      ['--book', url(), '--namespace', place()],
    ] as const
    const how = ['--currency', 'EUR', '--recorded-at', '2026-03-01T00:00:00Z']
    for (const path of paths) {
      const dry = await cli('import', path, ...onServer, ...how, '--dry-run')
      expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('a dry run')])
      const expected = await cli('import', path, ...inFile, ...how)
      expect(expected.code).toBe(0)
      expect(await cli('import', path, ...onServer, ...how)).toEqual(expected)
    }
    const again = await cli('import', paths[0] as string, ...onServer, ...how)
    expect(again.out).toContain('debts: 0 new, 30 unchanged\n0 events written')
    for (const report of [
      ['aging', '--as-of', '2026-03-31'],
      ['statement', 'C-1', '--as-of', '2026-03-31'],
      ['history', 'P-1'],
    ]) {
      const expected = await cli(...report, ...inFile, ...json)
      expect(expected.code).toBe(0)
      expect(await cli(...report, ...onServer, ...json)).toEqual(expected)
    }
    expect((await cli('verify', ...onServer)).code).toBe(0)
  })

  test('takes the demo, and tells how to ask it without the password', async () => {
    const namespace = place()
    const { code, out } = await cli('demo', '--debts', '10', '--book', url(), '--namespace', namespace)
    expect(code).toBe(0)
    expect(out).toContain(` --book 'esdb://127.0.0.1:${server.port}?tls=false' --namespace ${namespace}\n`)
    expect(out).not.toContain('secret')
  })

  test('is told where nobody is there, in one line and without the password', async () => {
    const silent = await startTestServer()
    silent.stop()
    const { code, out, err } = await cli('aging', '--book', `esdb://admin:secret@127.0.0.1:${silent.port}?tls=false`)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(
      new RegExp(`^error: esdb://127.0.0.1:${silent.port} cannot be used to read the log of all streams: [^\\n]*\\n$`),
    )
    expect(err).not.toContain('secret')
  })

  test('is told where one event of it cannot be read', async () => {
    const namespace = place()
    const at = ['--book', url(), '--namespace', namespace]
    await cli('demo', '--debts', '2', ...at)
    const bytes = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
    const recordedAt = '2026-03-01T00:00:00.000Z'
    const metadata = { $correlationId: 'c', $causationId: 'c', commandId: 'c', actor: 'a', version: '1', recordedAt }
    const put = (stream: string, id: number, data: object) =>
      server.log.append(`${namespace}.${stream}`, 'no_stream', [
        {
          id: `00000000-0000-4000-8000-00000000000${id}`,
          type: 'DebtorClassified',
          contentType: 'application/json',
          data: bytes(data),
          metadata: bytes(metadata),
        },
      ])
    put('debtor-BAD', 1, { type: 'DebtorClassified', debtor: 'BAD' })
    const verified = await cli('verify', ...at)
    expect([verified.code, verified.err]).toEqual([1, ''])
    expect(verified.out).toContain('debtor-BAD at revision 0:')
    const copied = await cli('copy', '--from', url(), '--from-namespace', namespace, '--to', file())
    expect([copied.code, copied.err]).toEqual([1, expect.stringContaining('event 0 of debtor-BAD cannot be read:')])
    // One that cannot even be passed over ends the check, which says so.
    put('debt-WORSE', 2, { type: 'DebtIssued' })
    const worse = await cli('verify', ...at)
    expect([worse.code, worse.out]).toEqual([1, ''])
    expect(worse.err).toContain('event 0 of debt-WORSE cannot be read:')
  })
})
