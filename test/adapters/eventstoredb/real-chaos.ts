import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { comparePositions } from '../../../src/adapters/eventstoredb/log-position.js'
import { openSqliteViewStore } from '../../../src/adapters/sqlite/sqlite-view-store.js'
import type { EventStore, Placed, Position } from '../../../src/adapters/store/event-store.js'
import { right, until } from '../../../src/adapters/testing/contract-case.js'
import { verifyBook } from '../../../src/adapters/verify/verify-book.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { openItems } from '../../../src/projections/open-item/open-item.js'
import { type Projection, project } from '../../../src/projections/projection/projection.js'
import { type Child, run } from '../child.js'
import { type ClientName, openStore, storedIds } from './chaos/open-store.js'
import { tracing } from './chaos/tracing.js'

const chains = 8

type Victim = 'server' | 'worker' | 'projector'

/** Twenty in all, in an order that no two runs share. */
const victims = (): ReadonlyArray<Victim> => {
  const all: Array<Victim> = [
    ...Array<Victim>(7).fill('server'),
    ...Array<Victim>(7).fill('worker'),
    ...Array<Victim>(6).fill('projector'),
  ]
  return all
    .map((victim) => ({ victim, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ victim }) => victim)
}

/** What was told on standard output, over all lives of a child. */
interface Lives {
  readonly child: () => Child
  /** Lines that were written to the end, of all lives. */
  readonly lines: () => ReadonlyArray<string>
  readonly kill: () => Promise<void>
  readonly begin: () => void
}

const livesOf = (begin: (told: ReadonlyArray<string>) => Child): Lives => {
  const before: Array<string> = []
  let child = begin([])
  const lines = () => [...before, ...child.lines()]
  return {
    child: () => child,
    lines,
    kill: async () => {
      child.process.kill('SIGKILL')
      // One that had ended by itself would not have been killed.
      expect(await child.ended).toBe('SIGKILL')
      before.push(...child.lines())
      child = { ...child, lines: () => [] }
    },
    begin: () => {
      child = begin(before)
    },
  }
}

/** The first command of each chain that is not acknowledged: the one that was in hand is sent again. */
const nextOf = (told: ReadonlyArray<string>): ReadonlyArray<string> => {
  const next = Array<number>(chains).fill(0)
  for (const line of told) {
    const [chain, n] = line.split(' ').map(Number) as [number, number]
    next[chain] = Math.max(next[chain] ?? 0, n + 1)
  }
  return next.map(String)
}

const everything = async (store: EventStore<BookEvent>): Promise<ReadonlyArray<Placed<BookEvent>>> => {
  const all: Array<Placed<BookEvent>> = []
  for (let after = store.start; ; ) {
    const { events, next, end } = right(await store.readAll(after, 1000, 'validate')())
    if (events.length > 0) expect(comparePositions(after, next)).toBeLessThan(0)
    all.push(...events)
    after = next
    if (end) return all
  }
}

/** Each view saved its checkpoints in order, over all lives of its process. */
const expectMonotone = (told: ReadonlyArray<string>): void => {
  const last = new Map<string, Position>()
  for (const line of told) {
    const [view, position] = line.split(' ') as [string, Position]
    const before = last.get(view)
    if (before !== undefined) expect(comparePositions(before, position)).toBeLessThan(0)
    last.set(view, position)
  }
}

/**
 * Kills the server, a worker and a projector twenty times in mid-load. `restart` is a command that kills the server without
 * a warning and starts it on the same data; it ends when the server is ready.
 */
export const survivesChaos = (client: ClientName, url: string, restart: string | undefined): void => {
  if (restart === undefined || restart === '') {
    const reason = 'skipped: EVENTSTOREDB_RESTART names no command that kills and restarts the server'
    console.info(`chaos on a real server: ${reason}`)
    test.skip(reason, () => {})
    return
  }
  test('the server, the worker or the projector is killed, 20 times: nothing is lost, doubled or skipped', async () => {
    const namespace = `chaos${randomUUID().replaceAll('-', '')}`
    const folder = mkdtempSync(join(tmpdir(), 'receivables-'))
    const file = join(folder, 'views.db')
    const about = [client, url, namespace]
    const worker = livesOf((told) => run('eventstoredb/chaos/worker.ts', ...about, ...nextOf(told)))
    const projector = livesOf(() => run('eventstoredb/chaos/projector.ts', ...about, file))
    onTestFinished(() => {
      worker.child().process.kill('SIGKILL')
      projector.child().process.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    })

    for (const victim of victims()) {
      // In mid-load: after so many acknowledgements and saved pages since the last blow, and then at any moment.
      const [acknowledged, saved] = [worker.lines().length, projector.lines().length]
      await until(() => worker.lines().length > acknowledged + 20 && projector.lines().length > saved + 2)
      await rest(Math.random() * 500)
      if (victim === 'server') await promisify(execFile)('sh', ['-c', restart])
      else {
        const killed = victim === 'worker' ? worker : projector
        await killed.kill()
        killed.begin()
      }
    }
    const acknowledged = worker.lines().length
    await until(() => worker.lines().length > acknowledged + 20)
    await worker.kill()

    const store = await openStore(client, url, namespace)
    const all = await everything(store)
    const stored = new Map<string, number>()
    for (const id of await storedIds(client, url, namespace)) stored.set(id, (stored.get(id) ?? 0) + 1)
    expect([...stored].filter(([, times]) => times !== 1)).toEqual([])
    const told = new Set(worker.lines().flatMap((line) => line.split(' ').slice(2)))
    expect([...told].filter((id) => !stored.has(id))).toEqual([])
    expect(all.map(({ id }) => id)).toEqual([...stored.keys()])
    // At most what was in hand, two events each, when the worker was killed for the last time was stored without being told.
    expect(stored.size - told.size).toBeLessThanOrEqual(2 * chains)

    const views = right(await openSqliteViewStore(file)())
    const shown = async <S>(projection: Projection<BookEvent, S>) => right(await views.load(projection)()).states
    const traced = project(tracing, all)
    const reached = async (): Promise<boolean> =>
      (await shown(tracing)).get('all')?.count === all.length && (await shown(openItems)).size === debts.size
    const debts = project(openItems, all)
    while (!(await reached())) await rest(100)
    // The last events of a debt may come after all debts are there.
    await rest(2000)
    await projector.kill()
    expect(await shown(tracing)).toEqual(traced)
    expect(await shown(openItems)).toEqual(debts)
    expectMonotone(projector.lines())
    expect(right(await verifyBook(store, localDate('2026-03-31'), () => {})).failures).toEqual([])
    await views.close()
    await store.close()
    console.info(`${told.size} events acknowledged, ${stored.size} stored, ${projector.lines().length} pages saved`)
  })
}
