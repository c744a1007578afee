import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

/** The browser of this machine, if it has one. */
export const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
)

type Params = Readonly<Record<string, unknown>>
// biome-ignore lint/suspicious/noExplicitAny: what the browser answers is as its protocol has it
type Answer = any

/** A page that is open in the browser, and what it asked the network for. */
export interface Opened {
  readonly send: (method: string, params?: Params) => Promise<Answer>
  /** What an expression comes to in the page. */
  readonly evaluate: (expression: string) => Promise<Answer>
  readonly open: (url: string) => Promise<void>
  readonly requests: ReadonlyArray<string>
  readonly complaints: ReadonlyArray<string>
  readonly close: () => Promise<void>
}

/** Speaks the DevTools protocol over two pipes: commands, and answers and events, each ended by a zero byte. */
const connect = (child: ChildProcess) => {
  const [, , , input, output] = child.stdio as unknown as [unknown, unknown, unknown, Writable, Readable]
  const waiting = new Map<
    number,
    { readonly done: (answer: Answer) => void; readonly failed: (cause: Error) => void }
  >()
  const listeners = new Set<(event: Answer) => void>()
  let rest = ''
  let last = 0
  output.on('data', (data: Buffer) => {
    const messages = (rest + data.toString('utf8')).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages.map((text) => JSON.parse(text) as Answer)) {
      if (message.id === undefined) for (const listener of listeners) listener(message)
      else if (message.error) waiting.get(message.id)?.failed(new Error(message.error.message))
      else waiting.get(message.id)?.done(message.result)
    }
  })
  const send = (method: string, params: Params = {}, sessionId?: string): Promise<Answer> => {
    last += 1
    const id = last
    return new Promise((done, failed) => {
      waiting.set(id, { done, failed })
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }
  return { send, listeners }
}

/** Opens the browser with an empty page. */
export const openChromium = async (): Promise<Opened> => {
  const profile = mkdtempSync(join(tmpdir(), 'receivables-chromium-'))
  const child = spawn(
    chromium ?? 'chromium',
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--remote-debugging-pipe'],
      ...[`--user-data-dir=${profile}`, '--disable-background-networking', '--no-first-run', 'about:blank'],
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  )
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const { send: sendTo, listeners } = connect(child)
  const { targetId } = await sendTo('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await sendTo('Target.attachToTarget', { targetId, flatten: true })
  const send: Opened['send'] = (method, params) => sendTo(method, params, sessionId)
  const requests: string[] = []
  const complaints: string[] = []
  let loaded = (): void => {}
  listeners.add(({ method, params }) => {
    if (method === 'Network.requestWillBeSent') requests.push(params.request.url)
    if (method === 'Log.entryAdded') complaints.push(params.entry.text)
    if (method === 'Runtime.exceptionThrown') complaints.push(params.exceptionDetails.text)
    if (method === 'Page.loadEventFired') loaded()
  })
  for (const domain of ['Network', 'Page', 'Log', 'Runtime']) await send(`${domain}.enable`)
  return {
    send,
    requests,
    complaints,
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, returnByValue: true })
      if (exceptionDetails !== undefined)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },
    open: async (url) => {
      const isLoaded = new Promise<void>((done) => {
        loaded = done
      })
      await send('Page.navigate', { url })
      await isLoaded
    },
    close: async () => {
      await sendTo('Browser.close').catch(() => {})
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
