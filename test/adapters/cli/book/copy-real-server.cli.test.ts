import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { onRealServer } from '../../eventstoredb/real-server.js'
import { tempFiles } from '../../temp-dir.js'
import { makeDemo } from '../books.js'
import { cli } from '../run-cli.js'

const file = tempFiles()

onRealServer('the command line', 'EVENTSTOREDB_URL', (url) => {
  test('copies a book there and back, and reports on it', async () => {
    // A namespace of its own, since a server cannot be made empty.
    const namespace = `copy${randomUUID().replaceAll('-', '')}`
    const [book, back] = [await makeDemo(file(), 4, 40), file()]
    const there = await cli('copy', '--from', book, '--to', url, '--to-namespace', namespace)
    expect([there.code, there.err]).toEqual([0, ''])
    const again = await cli('copy', '--from', book, '--to', url, '--to-namespace', namespace)
    expect(again.out).toContain(': all of them were there already')
    expect((await cli('copy', '--from', url, '--from-namespace', namespace, '--to', back)).code).toBe(0)
    for (const report of [['aging', '--as-of', '2026-03-31', '--by', 'debtor'], ['verify']]) {
      const expected = await cli(...report, '--format', 'json', '--book', book)
      expect(expected.code).toBe(0)
      expect(await cli(...report, '--format', 'json', '--book', url, '--namespace', namespace)).toEqual(expected)
      expect(await cli(...report, '--format', 'json', '--book', back)).toEqual(expected)
    }
  })
})
