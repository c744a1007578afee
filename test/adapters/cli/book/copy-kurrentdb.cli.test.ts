import { expect, onTestFinished, test } from 'vitest'
import { startTestServer } from '../../eventstoredb/server/test-server.js'
import { tempFiles } from '../../temp-dir.js'
import { makeDemo } from '../books.js'
import { cli } from '../run-cli.js'

// In a file of its own, and so in a process of its own: the clients of the two servers do not go together.
const file = tempFiles()

test('a book goes to KurrentDB and back, and tells the same there', async () => {
  const server = await startTestServer({ client: 'kurrentdb' })
  onTestFinished(server.stop)
  const url = `kurrentdb://127.0.0.1:${server.port}?tls=false`
  const [book, back] = [await makeDemo(file(), 9, 30), file()]
  const there = await cli('copy', '--from', book, '--to', url)
  expect([there.code, there.err]).toEqual([0, ''])
  expect(there.out).toContain(`kurrentdb://127.0.0.1:${server.port} has `)
  expect((await cli('copy', '--from', url, '--to', back)).code).toBe(0)
  const aging = ['aging', '--as-of', '2026-03-31', '--by', 'debtor', '--format', 'json']
  const expected = await cli(...aging, '--book', book)
  expect(expected.out.length).toBeGreaterThan(500)
  for (const at of [url, back]) expect(await cli(...aging, '--book', at)).toEqual(expected)
})
