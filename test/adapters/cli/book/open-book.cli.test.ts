import { describe, expect, test } from 'vitest'
import { bookFlags, tellBook } from '../../../../src/adapters/cli/book/book-at.js'
import { openStore } from '../../../../src/adapters/cli/book/open-book.js'
import { type Clients, openServer } from '../../../../src/adapters/cli/book/open-server.js'
import { left, right } from '../../../../src/adapters/testing/contract-case.js'
import { tempFiles } from '../../temp-dir.js'
import { cli } from '../run-cli.js'

const file = tempFiles()

const missing = (install: string) => ({
  install,
  load: async () => {
    throw new Error(`Cannot find package '${install}'`)
  },
})
const none: Clients = { esdb: missing('@eventstore/db-client@6'), kurrentdb: missing('@kurrent/kurrentdb-client@1') }

describe('a book whose client is not installed', () => {
  test.each([
    ['esdb', 'npm install @eventstore/db-client@6'],
    ['kurrentdb', 'npm install @kurrent/kurrentdb-client@1'],
  ] as const)('on %s names the package to install', async (protocol, command) => {
    const { _tag: error, detail } = left(await openServer({ book: `${protocol}://localhost` }, protocol, none))
    expect(error).toBe('NoDriver')
    expect(detail).toContain(`Run: ${command} (`)
  })
})

describe('a book', () => {
  test('is opened by the client of its server, one of them for a process', async () => {
    for (const book of ['esdb://localhost:2113?tls=false', 'esdb+discover://db.example.com', 'ESDB://localhost']) {
      const opened = await openStore({ book })()
      if (book.startsWith('ESDB')) expect(left(opened)).toMatchObject({ _tag: 'Misconfigured' })
      else await right(opened).close()
    }
    expect(left(await openStore({ book: 'kurrentdb://localhost' })())).toEqual({
      _tag: 'Unavailable',
      where: 'kurrentdb://localhost',
      detail: 'one command takes one client: write both books as esdb:// or both as kurrentdb://',
    })
  })

  test.each([
    ['', 'is empty'],
    ['  ', 'is empty'],
    [':memory:', 'gone when the command ends'],
    ['file:book.db?mode=memory', 'named by the path of its file'],
    ['FILE:/tmp/book.db', 'named by the path of its file'],
  ])('whose name is %j is refused before anything is written to where it would be lost', async (book, why) => {
    for (const create of [true, false]) {
      expect(left(await openStore({ book }, { create })())).toMatchObject({
        _tag: 'NoBook',
        detail: expect.stringContaining(why),
      })
    }
    const demo = await cli('demo', '--book', book)
    expect(demo.code).toBe(1)
    expect(demo.out).not.toContain('events')
    expect(demo.err).toContain(why)
  })

  test.each([
    [
      'on no server that there is',
      'http://localhost',
      'there are no books on http://: a book is a file, or on esdb://',
    ],
    [
      'with a connection string that is none',
      'esdb://?tls=false',
      'esdb:// cannot be reached as it is told: Unexpected',
    ],
    [
      'with an option that is none',
      'esdb://u:secret@h?tls=maybe',
      'esdb://h cannot be reached as it is told: Unexpected',
    ],
    [
      'with a certificate that is not there',
      'esdb://u:secret@h?tlsCAFile=/nowhere/ca.pem',
      'esdb://h cannot be reached as it is told: Failed to load certificate file. File was not found. (tlsCAFile=/nowhere/ca.pem)',
    ],
  ])('%s is told', async (_, book, words) => {
    const { code, out, err } = await cli('aging', '--book', book)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(`error: ${words}`)
    expect(err).not.toContain('secret')
  })

  test('in a file has no namespace, and a namespace has no hyphen', async () => {
    const path = file()
    const told = await cli('aging', '--book', path, '--namespace', 'north')
    expect([told.code, told.err]).toEqual([1, `error: a namespace is for a book on a server, and ${path} is a file\n`])
    const wrong = await cli('aging', '--book', 'esdb://localhost', '--namespace', 'north-west')
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('It is no namespace such as north')])
  })
})

test('a password is in no words', () => {
  expect(tellBook({ book: 'book.db' })).toBe('book.db')
  const cluster = 'esdb://admin:p@ss@db.example.com:2113,other:2113'
  expect(tellBook({ book: `${cluster}/?tls=true`, namespace: 'north' })).toBe(
    'esdb://db.example.com:2113,other:2113 (north)',
  )
  expect(tellBook({ book: 'kurrentdb+discover://db.example.com?connectionName=a' })).toBe(
    'kurrentdb+discover://db.example.com',
  )
  expect(bookFlags({ book: "it's.db" })).toBe("--book 'it'\\''s.db'")
  expect(bookFlags({ book: 'esdb://a:b@h?tls=false', namespace: 'n' })).toBe(
    "--book 'esdb://h?tls=false' --namespace n",
  )
})
