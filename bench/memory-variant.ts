// In-memory commands by one variant, alone in its process: prints commands a second as JSON. Usage: memory-variant.ts <variant>
import { EventStore as CastoreStore, Command, EventType, tuple } from '@castore/core'
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory'
import { EventSourcingLockingAggregate, Decider as FDecider } from '@fraktalio/fmodel-ts'
import { type DebtCommand, type DebtEvent, type DebtState, debt } from 'receivables'
import { debts, handleCommand } from 'receivables/command'
import { memoryStore } from 'receivables/memory'
import { lives, type Told } from './life.js'
import { speed, type Timed } from './report.js'

type Handle = (told: Told) => Promise<unknown>

/** The library: any store, any decider, conflicts retried, commands told apart by id. */
const ours = (): Handle => {
  const handle = handleCommand(memoryStore<DebtEvent>(), debts)
  return ({ command, given }) => handle(command, given)()
}

/** What one would write by hand for this store and this decider, with the same two awaits and a version check. */
const hand = (): Handle => {
  interface Stored {
    readonly revision: number
    readonly commandId: string
    readonly actor: string
    readonly at: string
    readonly event: DebtEvent
  }
  const streams = new Map<string, Stored[]>()
  const load = async (stream: string): Promise<ReadonlyArray<Stored>> => streams.get(stream) ?? []
  const append = async (stream: string, expected: number, events: ReadonlyArray<Stored>): Promise<boolean> => {
    const held = streams.get(stream) ?? []
    if (held.length - 1 !== expected) return false
    if (held.length === 0) streams.set(stream, held)
    held.push(...events)
    return true
  }
  return async ({ command, given }) => {
    const stream = `debt-${command.debt}`
    const history = await load(stream)
    let state = debt.initial
    for (const { event } of history) state = debt.evolve(state, event)
    const decision = debt.decide(command, state)
    if (decision._tag === 'Left') throw new Error(decision.left._tag)
    const { commandId, actor, at } = given
    const first = history.length
    const events = decision.right.map((event, n) => ({ revision: first + n, commandId, actor, at, event }))
    if (events.length > 0 && !(await append(stream, first - 1, events))) throw new Error('conflict')
  }
}

/** castore's Command on its in-memory adapter, reducing with our evolve and deciding with our decide. */
const castore = (): Handle => {
  const eventStore = new CastoreStore({
    eventStoreId: 'DEBTS',
    eventTypes: [new EventType<'DEBT', DebtEvent>({ type: 'DEBT' })],
    reducer: (state: { aggregateId: string; version: number; debt: DebtState }, event) => ({
      aggregateId: event.aggregateId,
      version: event.version,
      debt: debt.evolve(state?.debt ?? debt.initial, event.payload),
    }),
    eventStorageAdapter: new InMemoryEventStorageAdapter({ initialEvents: [] }),
  })
  const command = new Command({
    commandId: 'HANDLE',
    requiredEventStores: tuple(eventStore),
    handler: async (told: Told, [store]) => {
      const aggregateId = told.command.debt
      const { aggregate } = await store.getAggregate(aggregateId)
      const decision = debt.decide(told.command, aggregate?.debt ?? debt.initial)
      if (decision._tag === 'Left') throw new Error(decision.left._tag)
      let version = aggregate?.version ?? 0
      for (const payload of decision.right) {
        version += 1
        await store.pushEvent({ aggregateId, version, type: 'DEBT', timestamp: told.given.at, payload })
      }
    },
  })
  return (told) => command.handler(told, [eventStore])
}

/** fmodel-ts' locking aggregate over a Map, with a version check. */
const fmodel = (): Handle => {
  type Versioned = readonly [DebtEvent, number]
  const streams = new Map<string, Versioned[]>()
  const decider = new FDecider<DebtCommand, DebtState, DebtEvent>(
    (command, state) => {
      const decision = debt.decide(command, state)
      if (decision._tag === 'Left') throw new Error(decision.left._tag)
      return decision.right
    },
    debt.evolve,
    debt.initial,
  )
  const save = async (events: ReadonlyArray<DebtEvent>, latest: number | null): Promise<ReadonlyArray<Versioned>> => {
    const id = events[0]?.debt
    if (id === undefined) return []
    const held = streams.get(id) ?? []
    if (held.length !== (latest ?? 0)) throw new Error('conflict')
    const saved = events.map((event, n): Versioned => [event, held.length + n + 1])
    held.push(...saved)
    streams.set(id, held)
    return saved
  }
  const one = async () => Promise.reject(new Error('not used'))
  const aggregate = new EventSourcingLockingAggregate<DebtCommand, DebtState, DebtEvent, number>(decider, {
    fetchEvents: async (command) => streams.get(command.debt) ?? [],
    latestVersionProvider: async (event) => streams.get(event.debt)?.length ?? null,
    saveAll: save,
    save: one,
    saveAllByLatestVersionProvided: one,
    saveByLatestVersionProvided: one,
  })
  return ({ command }) => aggregate.handle(command)
}

const variants: Readonly<Record<string, () => Handle>> = { ours, hand, castore, fmodel }
const make = variants[process.argv[2] ?? '']
if (make === undefined) throw new Error(`one of ${Object.keys(variants).join(', ')}`)

const size = Number(process.argv[3] ?? 2000)
const run = async (prefix: string): Promise<Timed> => {
  const told = lives(size, prefix)
  const handle = make()
  return speed(told.length, async () => {
    for (const one of told) await handle(one)
  })
}
for (let warmUp = 0; warmUp < 5; warmUp++) await run(`W${warmUp}`)
const speeds = [await run('A'), await run('B'), await run('C')].sort((a, b) => a.cpu - b.cpu)
console.log(JSON.stringify(speeds[1]))
