import { describe, expect, onTestFinished, test } from 'vitest'
import type { Effect, Effects, EffectsOptions } from '../../../src/adapters/eventstoredb/index.js'
import { type EventStore, NO_STREAM, type Recorded, type StreamName } from '../../../src/adapters/store/event-store.js'
import { right, until } from '../../../src/adapters/testing/contract-case.js'
import type { Counted } from '../toy-codec.js'
import { type OpenBoth, toyOf, uuidOf } from './append-faults.js'
import type { TestServer } from './server/test-server.js'

const appendRange = async (store: EventStore<Counted>, from: number, to: number): Promise<void> => {
  for (let n = from; n < to; n++) {
    const stream: StreamName = `debt-${n}`
    right(await store.append({ stream, expected: NO_STREAM, events: [toyOf(n)] })())
  }
}

const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

export type RunOn = (
  server: TestServer,
  options: Partial<Omit<EffectsOptions, 'makeClient'>>,
  effect: Effect<Counted>,
) => Effects

/** What effects do when they, the server or the connection fail, through any client. */
export const effectsFaults = (openBoth: OpenBoth, runOn: RunOn): void => {
  const open = async (count: number) => {
    const { server, store } = await openBoth()
    await appendRange(store, 0, count)
    const run = (
      effect: (recorded: Recorded<Counted>) => Promise<unknown>,
      options: Partial<Omit<EffectsOptions, 'makeClient'>> = {},
    ) => {
      const effects = runOn(server, options, async (recorded) =>
        (await effect(recorded)) === 'skip' ? 'skip' : 'done',
      )
      onTestFinished(() => effects.stop())
      return effects
    }
    const group = () => server.groups.groups.get('letters')
    return { server, store, run, group }
  }

  test('every event has its effect, from the first on, and is acknowledged', async () => {
    const { store, run, group } = await open(5)
    const done: Array<number> = []
    const effects = run(async ({ event }) => {
      done.push(event.n)
    })
    await until(() => done.length >= 5)
    await appendRange(store, 5, 8)
    await until(() => done.length >= 8 && (group()?.acked.length ?? 0) >= 8)
    await effects.stop()
    expect(await effects.ended).toBeUndefined()
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(group()?.startFrom).toBe('start')
  })

  test('a group that is there is taken as it is, and goes on where it was', async () => {
    const { store, run, group } = await open(3)
    const first: Array<number> = []
    const effects = run(async ({ event }) => void first.push(event.n))
    await until(() => (group()?.acked.length ?? 0) >= 3)
    await effects.stop()
    await appendRange(store, 3, 5)
    const second: Array<number> = []
    run(async ({ event }) => void second.push(event.n))
    await until(() => second.length >= 2)
    await rest(50)
    expect([first, second]).toEqual([
      [0, 1, 2],
      [3, 4],
    ])
  })

  test('an effect that fails is tried again, then parked with the reason; replayed, it is done', async () => {
    const { run, group } = await open(4)
    const tries: Array<number> = []
    let mended = false
    const effects = run(
      async ({ event }) => {
        tries.push(event.n)
        if (event.n === 2 && !mended) throw new Error('no paper')
      },
      { attempts: 3 },
    )
    await until(() => (group()?.parked.length ?? 0) >= 1)
    expect(tries.filter((n) => n === 2)).toHaveLength(3)
    expect(group()?.parked).toMatchObject([{ event: { id: uuidOf(2) }, reason: 'no paper' }])
    expect(right(await effects.parked()())).toBe(1)
    mended = true
    right(await effects.replayParked()())
    await until(() => group()?.acked.includes(uuidOf(2)) === true)
    expect(right(await effects.parked()())).toBe(0)
    expect([...(group()?.acked ?? [])].sort()).toEqual([0, 1, 2, 3].map(uuidOf))
  })

  describe('the attempts on an event that fails are counted', () => {
    const attemptsOf = (server: TestServer, n: number) => {
      const events = server.log.stream(`attempts-letters-${uuidOf(n)}`)
      if (events === undefined || events === 'deleted') return []
      return events.map(({ type, data }) => [type, JSON.parse(Buffer.from(data).toString()).attempt])
    }

    test('over restarts of the process and of the server', async () => {
      const { server, run, group } = await open(3)
      let tries = 0
      const failing = async ({ event }: Recorded<Counted>, stop: () => void): Promise<void> => {
        if (event.n !== 1) return
        tries += 1
        if (tries % 2 === 0) stop()
        throw new Error('no paper')
      }
      for (let life = 0; life < 2; life++) {
        const effects: Effects = run((recorded) => failing(recorded, () => void effects.stop()), { attempts: 5 })
        await effects.ended
        await effects.stop()
        server.kill()
        // What a server keeps in memory only.
        group()?.retries.clear()
        await server.start()
      }
      expect([tries, group()?.parked.length]).toEqual([4, 0])
      run((recorded) => failing(recorded, () => {}), { attempts: 5 })
      await until(() => (group()?.parked.length ?? 0) >= 1)
      expect([tries, group()?.parked[0]?.reason]).toEqual([5, 'no paper'])
      expect(attemptsOf(server, 1)).toEqual([
        ...[1, 2, 3, 4].map((attempt) => ['EffectFailed', attempt]),
        ['EffectParked', 5],
      ])
    })

    test('anew once it was parked and is replayed', async () => {
      const { server, run, group } = await open(2)
      let tries = 0
      const effects = run(
        async ({ event }) => {
          if (event.n !== 1) return
          tries += 1
          throw new Error('no paper')
        },
        { attempts: 2 },
      )
      await until(() => (group()?.parked.length ?? 0) >= 1)
      right(await effects.replayParked()())
      await until(() => tries >= 4 && (group()?.parked.length ?? 0) >= 1)
      expect(attemptsOf(server, 1).map(([type]) => type)).toEqual([
        ...['EffectFailed', 'EffectParked', 'EffectFailed', 'EffectParked'],
      ])
    })

    test('by the server alone where they may not be kept, which is told with the reason', async () => {
      const { server, run, group } = await open(2)
      server.faults.denied.append.add(`attempts-letters-${uuidOf(1)}`)
      let tries = 0
      run(
        async ({ event }) => {
          if (event.n !== 1) return
          tries += 1
          throw new Error('no paper')
        },
        { attempts: 3 },
      )
      await until(() => (group()?.parked.length ?? 0) >= 1)
      expect(tries).toBe(3)
      expect(group()?.parked[0]?.reason).toMatch(/^no paper \(its attempts are not kept: .*access denied/i)
    })
  })

  test('an event that cannot be decoded is parked with its problems, and the others go on', async () => {
    const { server, store, run, group } = await open(1)
    const bad = { id: uuidOf(1), type: 'Counted', contentType: 'application/json', metadata: Buffer.from('{}') }
    server.log.append('debt-1', 'no_stream', [{ ...bad, data: Buffer.from('{"n":1}') }])
    await appendRange(store, 2, 3)
    const done: Array<number> = []
    run(async ({ event }) => void done.push(event.n))
    await until(() => done.length >= 2 && (group()?.parked.length ?? 0) >= 1)
    expect(group()?.parked[0]?.reason).toContain('commandId: expected a text')
  })

  test('an event that is skipped is neither parked nor brought again', async () => {
    const { run, group } = await open(3)
    const seen: Array<number> = []
    run(async ({ event }) => {
      seen.push(event.n)
      return event.n === 1 ? 'skip' : undefined
    })
    await until(() => seen.length >= 3)
    await rest(50)
    expect([seen, group()?.parked, group()?.inFlight.size]).toEqual([[0, 1, 2], [], 0])
  })

  test('an effect that never ends is given up and tried again', async () => {
    const { run, group } = await open(2)
    let hung = 0
    run(
      ({ event }) => {
        if (event.n === 0 && hung++ === 0) return new Promise(() => {})
        return Promise.resolve()
      },
      { messageTimeout: 100, bufferSize: 1 },
    )
    await until(() => (group()?.acked.length ?? 0) >= 2)
    expect(hung).toBeGreaterThanOrEqual(2)
  })

  test('an acknowledgement that is lost brings the event again: hence the key', async () => {
    const { server, run, group } = await open(2)
    server.groups.loseAcks = 1
    const keys: Array<string> = []
    run(async ({ id }) => void keys.push(id), { messageTimeout: 200 })
    await until(() => (group()?.acked.length ?? 0) >= 2)
    expect(keys.length).toBeGreaterThanOrEqual(3)
    expect(new Set(keys).size).toBe(2)
  })

  test('a connection that the server ends, or that breaks, is made again', async () => {
    const { server, store, run, group } = await open(6)
    server.groups.endAfter.push(2, 3)
    run(async () => {})
    await until(() => (group()?.acked.length ?? 0) >= 6)
    server.kill()
    await rest(50)
    await server.start()
    await appendRange(store, 6, 8)
    await until(() => (group()?.acked.length ?? 0) >= 8)
  })

  test('a group that was deleted in use is not made again, which would have every effect twice', async () => {
    const { server, run, group } = await open(3)
    const effects = run(async () => {})
    await until(() => (group()?.acked.length ?? 0) >= 3)
    server.groups.groups.clear()
    server.kill()
    await rest(20)
    await server.start()
    expect(await effects.ended).toMatchObject({ _tag: 'Unavailable' })
    expect(server.groups.groups.size).toBe(0)
  })

  test('a new group may begin at the end', async () => {
    const { store, run, group } = await open(3)
    const done: Array<number> = []
    run(async ({ event }) => void done.push(event.n), { startFrom: 'end' })
    await until(() => group() !== undefined)
    await appendRange(store, 3, 4)
    await until(() => done.length > 0)
    expect(done).toEqual([3])
  })

  test('a stop lets the effect in hand be done and told', async () => {
    const { run, group } = await open(5)
    let began = 0
    let finish = (): void => {}
    const effects = run(() => {
      began += 1
      return new Promise((resolve) => {
        finish = () => resolve(undefined)
      })
    })
    await until(() => began >= 1)
    let stopped = false
    const stopping = effects.stop().then(() => {
      stopped = true
    })
    await rest(30)
    expect(stopped).toBe(false)
    finish()
    await stopping
    expect(began).toBe(1)
    expect(group()?.acked).toEqual([uuidOf(0)])
  })

  describe('two processes', () => {
    test('share the work', async () => {
      const { run, group } = await open(30)
      const done = [0, 0]
      for (const i of [0, 1]) {
        run(
          async () => {
            done[i] = (done[i] ?? 0) + 1
            await rest(2)
          },
          { bufferSize: 2 },
        )
      }
      await until(() => (group()?.acked.length ?? 0) >= 30)
      expect(new Set(group()?.acked).size).toBe(30)
      expect(Math.min(...done)).toBeGreaterThan(0)
    })
  })
}
