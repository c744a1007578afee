import assert from 'node:assert/strict'
import { type Instant, instant, instantOf, isInstant } from '../../domain/value/instant.js'
import { type Append, NO_STREAM, type StreamName } from '../store/event-store.js'
import { type Bench, type ContractCase, pages, right, told } from './contract-case.js'

const early = instant('2026-03-31T09:28:00.000Z')
const late = instant('2026-03-31T09:30:00.000Z')
const later = instant('2026-03-31T09:31:00.000Z')

/** Appends after the `expected` revision one event for each given time. */
const toldAt = <E>(
  bench: Bench<E>,
  stream: StreamName,
  first: number,
  expected: number,
  times: ReadonlyArray<Instant>,
): Append<E> => ({
  stream,
  expected,
  events: times.map((recordedAt, i) => ({ ...told(bench, first + i), recordedAt })),
})

/** The times along the log; asserts that the streams have the same. */
const timesOf = async <E>(bench: Bench<E>): Promise<ReadonlyArray<Instant>> => {
  const all = (await pages(bench, 2)).flatMap(({ events }) => events)
  for (const { stream, revision, recordedAt } of all) {
    assert.equal(right(await bench.store.read(stream, revision)())[0]?.recordedAt, recordedAt)
  }
  return all.map(({ recordedAt }) => recordedAt)
}

/** The same append by a writer who leaves the time to the store's clock, if it has one. */
const live = <E>(append: Append<E>): Append<E> => ({
  ...append,
  events: append.events.map((event) => ({ ...event, clock: 'store' })),
})

/** When events are recorded, in the words of the port. */
export const recordedContract = <E>(times: 'never-falling' | 'stamped'): ReadonlyArray<ContractCase<E>> => [
  ...everywhere<E>(),
  ...(times === 'stamped' ? stamped<E>() : neverFalling<E>()),
]

const everywhere = <E>(): ReadonlyArray<ContractCase<E>> => [
  {
    name: 'recordedAt by the clock of the store never falls along the log, whatever the clocks of two writers tell',
    run: async (bench) => {
      right(await bench.store.append(live(toldAt(bench, 'debt-1', 0, NO_STREAM, [late])))())
      right(await bench.store.append(live(toldAt(bench, 'debt-2', 1, NO_STREAM, [early])))())
      right(await bench.store.append(live(toldAt(bench, 'debt-1', 2, 0, [early, later])))())
      const times = await timesOf(bench)
      assert.deepEqual(times, times.toSorted())
      assert.equal(times.every(isInstant), true)
    },
  },
  {
    name: 'recordedAt in the past is kept where nothing later is recorded, as of an old book',
    run: async (bench) => {
      right(await bench.store.append(toldAt(bench, 'debt-1', 0, NO_STREAM, [early, late]))())
      assert.deepEqual(await timesOf(bench), [early, late])
    },
  },
]

const stamped = <E>(): ReadonlyArray<ContractCase<E>> => [
  {
    name: 'recordedAt is that of the store where the writer leaves it to its clock, and as told of an older record',
    run: async (bench) => {
      const before = instantOf(new Date(0))
      right(await bench.store.append(live(toldAt(bench, 'debt-1', 0, NO_STREAM, [before])))())
      right(await bench.store.append(toldAt(bench, 'debt-1', 1, 0, [late, early]))())
      const [stamp = before, ...told] = await timesOf(bench)
      assert.equal(stamp > before, true)
      assert.deepEqual(told, [late, early])
    },
  },
]

const neverFalling = <E>(): ReadonlyArray<ContractCase<E>> => [
  {
    name: 'nothing is recorded at an instant that was closed or before it, where a store can close one',
    run: async (bench) => {
      const { closeUntil } = bench.store
      right(await bench.store.append(toldAt(bench, 'debt-1', 0, NO_STREAM, [early]))())
      if (closeUntil === undefined) return
      right(await closeUntil(late)())
      right(await closeUntil(early)())
      right(await bench.store.append(toldAt(bench, 'debt-1', 1, 0, [early, late, later]))())
      const after = instant('2026-03-31T09:30:00.001Z')
      assert.deepEqual(await timesOf(bench), [early, after, after, later])
      right(await closeUntil(late)())
      right(await bench.store.append(toldAt(bench, 'debt-2', 4, NO_STREAM, [late]))())
      assert.equal((await timesOf(bench)).at(-1), later)
    },
  },
  {
    name: 'recordedAt never falls along the log, whatever the clocks of two writers tell',
    run: async (bench) => {
      right(await bench.store.append(toldAt(bench, 'debt-1', 0, NO_STREAM, [late]))())
      right(await bench.store.append(toldAt(bench, 'debt-2', 1, NO_STREAM, [early]))())
      right(await bench.store.append(toldAt(bench, 'debt-1', 2, 0, [early, later]))())
      right(await bench.store.append(toldAt(bench, 'debt-2', 4, 0, [late]))())
      assert.deepEqual(await timesOf(bench), [late, late, late, later, later])
    },
  },
  {
    name: 'recordedAt never falls within a batch, and a batch repeated adds nothing',
    run: async (bench) => {
      const batch = [
        toldAt(bench, 'debt-1', 0, NO_STREAM, [late, early]),
        toldAt(bench, 'debt-2', 2, NO_STREAM, [early]),
        toldAt(bench, 'debt-1', 3, 1, [later, early]),
      ]
      right(await bench.store.appendBatch(batch)())
      right(await bench.store.appendBatch(batch)())
      assert.deepEqual(await timesOf(bench), [late, late, late, later, later])
    },
  },
]
