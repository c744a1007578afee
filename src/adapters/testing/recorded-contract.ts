import assert from 'node:assert/strict'
import { type Instant, instant } from '../../domain/value/instant.js'
import { type Append, NO_STREAM, type StreamName } from '../store/event-store.js'
import { type Bench, type ContractCase, pages, right, told } from './contract-case.js'

const early = instant('2026-03-31T09:28:00.000Z')
const late = instant('2026-03-31T09:30:00.000Z')
const later = instant('2026-03-31T09:31:00.000Z')

/** One event after the `expected` one for each time that is told. */
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

/** The times along the log, which the streams tell too. */
const timesOf = async <E>(bench: Bench<E>): Promise<ReadonlyArray<Instant>> => {
  const all = (await pages(bench, 2)).flatMap(({ events }) => events)
  for (const { stream, revision, recordedAt } of all) {
    assert.equal(right(await bench.store.read(stream, revision)())[0]?.recordedAt, recordedAt)
  }
  return all.map(({ recordedAt }) => recordedAt)
}

/** When events are recorded, in the words of the port. */
export const recordedContract = <E>(): ReadonlyArray<ContractCase<E>> => [
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
  {
    name: 'recordedAt in the past is kept where nothing later is recorded, as of an old book',
    run: async (bench) => {
      right(await bench.store.append(toldAt(bench, 'debt-1', 0, NO_STREAM, [early, late]))())
      assert.deepEqual(await timesOf(bench), [early, late])
    },
  },
]
