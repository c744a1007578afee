import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { backend } from '../../examples/backend/app.js'
import { openStore } from '../../examples/backend/store.js'
import { memoryStore } from '../../src/adapters/memory/index.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import { type BookEvent, type EventStore, openBook, type StoreFailure } from '../../src/index.js'
import { startTestServer } from '../adapters/eventstoredb/server/test-server.js'
import { tempFiles } from '../adapters/temp-dir.js'
import { answerOf, backendStory, eur, get, issue, policy, post } from './backend-story.js'

const newFile = tempFiles()
const root = fileURLToPath(new URL('../..', import.meta.url))

describe('in a file', () => {
  backendStory(async () => openBook(right(await openStore(newFile())())))
})

describe('on a server that speaks the protocol of EventStoreDB', () => {
  backendStory(async () => {
    const server = await startTestServer()
    onTestFinished(() => server.stop())
    return openBook(right(await openStore(`esdb://127.0.0.1:${server.port}?tls=false`, 'north')()))
  })
})

describe('what goes wrong has a status of its own', () => {
  const onMemory = (change: Partial<EventStore<BookEvent>> = {}) =>
    backend(openBook({ ...memoryStore<BookEvent>(), ...change }), policy)
  const failure = (error: StoreFailure['_tag']) => () => async () =>
    E.left({ _tag: error, where: '/var/books/secret.db', detail: 'a detail of ours' })
  const silently = () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => log.mockRestore())
    return log
  }

  test('400: a command that is none, with every problem', async () => {
    const app = onMemory()
    const answer = await post(app, '/commands', { ...issue('INV-1'), dueDate: '2026-02-30', principal: 5 })
    expect(answer.status).toBe(400)
    expect(answer.body._tag).toBe('InvalidCommand')
    expect(answer.body.problems.map(({ path }: { readonly path: string }) => path).sort()).toEqual([
      'dueDate',
      'principal',
    ])
    expect(await post(app, '/commands', '{"type":')).toMatchObject({
      status: 400,
      body: { problems: [{ expected: 'JSON' }] },
    })
  })

  test('400: nobody acts', async () => {
    const app = onMemory()
    const answer = await answerOf(app.request('/commands', { method: 'POST', body: JSON.stringify(issue('INV-1')) }))
    expect(answer).toMatchObject({ status: 400, body: { problems: [{ path: 'x-actor' }] } })
    expect((await get(app, '/debts/INV-1')).status).toBe(404)
  })

  test.each([
    ['/aging', 'asOf'],
    ['/aging?asOf=2026-02-29', 'asOf'],
    ['/aging?asOf=2026-02-28&knownAt=yesterday', 'knownAt'],
    ['/aging?asOf=2026-02-28&groupBy=mood', 'groupBy'],
    ['/cashflow?asOf=2026-02-28&horizon=soon', 'horizon'],
    ['/debtors/ACME/statement', 'asOf'],
    ['/debtors/ACME/exposure?asOf=', 'asOf'],
  ])('400: %s', async (path, wrong) => {
    const { status, body } = await get(onMemory(), path)
    expect(status).toBe(400)
    expect([...new Set(body.problems.map((problem: { readonly path: string }) => problem.path))]).toEqual([wrong])
  })

  test('404: no such debt, no such page', async () => {
    for (const path of ['/debts/INV-9', '/debts/INV-9/history', '/nothing']) {
      expect(await get(onMemory(), path)).toMatchObject({ status: 404, body: { _tag: 'NotFound', path } })
    }
  })

  test('409: others were always first', async () => {
    const app = onMemory({
      append:
        ({ stream, expected }) =>
        async () =>
          E.left({ _tag: 'Conflict', stream, expected, actual: expected + 1 }),
    })
    const answer = await post(app, '/commands', issue('INV-1'))
    expect(answer).toMatchObject({ status: 409, body: { _tag: 'Conflict', expected: -1, actual: 0 } })
  })

  test('413: more than a command can be', async () => {
    const answer = await post(onMemory(), '/commands', 'x'.repeat(300_000))
    expect(answer).toMatchObject({ status: 413, body: { _tag: 'BodyTooLarge' } })
  })

  test('422: refused, with the figures', async () => {
    const app = onMemory()
    await post(app, '/commands', issue('INV-1'))
    const promise = { type: 'PromisePayment', debt: 'INV-1', promise: 'PR-1', on: '2026-02-01', by: '2026-02-20' }
    const answer = await post(app, '/commands', { ...promise, channel: 'phone', amount: eur('100001') })
    expect(answer.status).toBe(422)
    expect(answer.body).toEqual({
      _tag: 'Rejected',
      stream: 'debt-INV-1',
      rejection: expect.objectContaining({ _tag: expect.any(String) }),
    })
    expect(JSON.stringify(answer.body)).toContain(JSON.stringify(eur('100000')))
  })

  test.each([
    ['Unavailable', 503, '5'],
    ['Locked', 503, '1'],
    ['Full', 507, null],
    ['Corrupt', 500, null],
  ] as const)('a store that is %s is %i', async (error, status, retryAfter) => {
    const log = silently()
    const app = onMemory({ append: failure(error), read: failure(error), readAll: failure(error) })
    const answers = [
      await post(app, '/commands', issue('INV-1')),
      ...(await Promise.all(['/health', '/debts/INV-1', '/aging?asOf=2026-02-28'].map((path) => get(app, path)))),
    ]
    for (const answer of answers) {
      expect(answer).toMatchObject({ status, body: { _tag: error } })
      expect(answer.headers.get('Retry-After')).toBe(retryAfter)
      // Where the book is, is nobody's business but ours.
      expect(JSON.stringify(answer.body)).not.toContain('secret')
    }
    expect(log).toHaveBeenCalledTimes(answers.length)
  })

  test('500: a bug', async () => {
    silently()
    const app = onMemory({
      read: () => () => Promise.reject(new Error('never thought of')),
    })
    expect(await get(app, '/debts/INV-1')).toMatchObject({ status: 500, body: { _tag: 'Bug' } })
  })
})

describe('as a process', () => {
  /** The backend as one starts it, on a free port. */
  const start = async (env: Record<string, string>) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'examples/backend/server.ts'], {
      cwd: root,
      env: { ...process.env, NODE_NO_WARNINGS: '1', PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => {
      child.kill('SIGKILL')
    })
    const ended: Promise<number | string | null> = new Promise((resolve) =>
      child.on('close', (code, signal) => resolve(code ?? signal)),
    )
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const says = async (pattern: RegExp): Promise<string> => {
      for (;;) {
        const found = pattern.exec(said)
        if (found !== null) return found[1] ?? ''
        const more = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)])
        if (more === undefined) throw new Error(`it ended and never said ${pattern}, but: ${said}`)
      }
    }
    const url = await says(/Listening on (\S+)/)
    return { child, ended, says, url }
  }

  const sendTo = (url: string): ClientRequest =>
    request(`${url}/commands`, {
      method: 'POST',
      headers: { 'X-Actor': 'clerk-1', 'Content-Type': 'application/json' },
    })

  test('SIGTERM in the middle of requests: what was acknowledged is in the book, and what was begun is ended', async () => {
    const file = newFile()
    const { child, ended, says, url } = await start({ BOOK: file })

    // One client stops in the middle of its command.
    const slow = sendTo(url)
    const slowAnswer: Promise<Array<IncomingMessage>> = once(slow, 'response') as Promise<Array<IncomingMessage>>
    const command = JSON.stringify(issue('SLOW'))
    slow.write(command.slice(0, 40))

    // Eight others send one command after another, until nobody answers.
    const acknowledged: Array<string> = []
    let sent = 0
    const client = async (): Promise<void> => {
      for (;;) {
        const debt = `INV-${sent++}`
        const status = await fetch(`${url}/commands`, {
          method: 'POST',
          headers: { 'X-Actor': 'clerk-2' },
          body: JSON.stringify(issue(debt)),
        }).then(
          async (response) => {
            await response.text()
            return response.status
          },
          () => undefined,
        )
        if (status !== 201) return
        acknowledged.push(debt)
        if (acknowledged.length === 40) child.kill('SIGTERM')
      }
    }
    await Promise.all(Array.from({ length: 8 }, client))
    await says(/(Draining)/)

    expect(acknowledged.length).toBeGreaterThanOrEqual(40)
    slow.end(command.slice(40))
    const [answer] = await slowAnswer
    expect(answer?.statusCode).toBe(201)
    answer?.resume()
    expect(await ended).toBe(0)

    const book = openBook(right(await openStore(file)()))
    for (const debt of [...acknowledged, 'SLOW']) {
      const stream = right(await book.history(`debt-${debt}`)())
      expect(stream.map(({ event }) => event.type)).toEqual(['DebtIssued'])
    }
    await book.close()
  })

  test('on a server of events too it ends by itself', async () => {
    const server = await startTestServer()
    onTestFinished(() => server.stop())
    const { child, ended, url } = await start({ BOOK: `esdb://127.0.0.1:${server.port}?tls=false` })
    const answer = await answerOf(
      fetch(`${url}/commands`, {
        method: 'POST',
        headers: { 'X-Actor': 'clerk-1' },
        body: JSON.stringify(issue('INV-1')),
      }),
    )
    expect(answer.status).toBe(201)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(server.log.all.map(({ type }) => type).filter((type) => !type.startsWith('$'))).toEqual(['DebtIssued'])
  })
})
