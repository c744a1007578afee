import assert from 'node:assert/strict'
import type { Either } from 'fp-ts/lib/Either.js'
import { instant } from '../../domain/value/instant.js'
import type {
  Append,
  EventStore,
  NewEvent,
  Page,
  Position,
  Recorded,
  Revision,
  StreamName,
} from '../store/event-store.js'

/** The input of a contract case: a fresh store, and events made from a number. */
export interface Bench<E> {
  readonly store: EventStore<E>
  readonly event: (n: number) => E
  /** `atomic`: a failed batch leaves nothing. `stopping`: it leaves the appends before the failure. */
  readonly batches: 'atomic' | 'stopping'
  /** The same store once more, as another process would open it. */
  readonly again: () => Promise<Bench<E>>
}

export interface ContractCase<E> {
  readonly name: string
  readonly run: (bench: Bench<E>) => Promise<void>
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 500)

export const right = <L, A>(answer: Either<L, A>): A => {
  if (answer._tag === 'Left') assert.fail(`expected a success, got ${shown(answer.left)}`)
  return answer.right
}

export const left = <L, A>(answer: Either<L, A>): L => {
  if (answer._tag === 'Right') assert.fail(`expected a failure, got ${shown(answer.right)}`)
  return answer.left
}

/** A new event whose id, a UUID, is made from its number. */
export const told = <E>({ event }: Bench<E>, n: number): NewEvent<E> => ({
  id: `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`,
  recordedAt: instant('2026-03-31T09:30:00.000Z'),
  actor: 'clerk-1',
  commandId: `command-${n}`,
  correlationId: `command-${n}`,
  causationId: `command-${n}`,
  tenant: undefined,
  event: event(n),
})

export const appendOf = <E>(
  bench: Bench<E>,
  stream: StreamName,
  expected: Revision,
  numbers: ReadonlyArray<number>,
): Append<E> => ({ stream, expected, events: numbers.map((n) => told(bench, n)) })

export const put = async <E>(
  bench: Bench<E>,
  stream: StreamName,
  expected: Revision,
  numbers: ReadonlyArray<number>,
): Promise<Revision> => right(await bench.store.append(appendOf(bench, stream, expected, numbers))())

/** Fills streams `debt-0` to `debt-<streams - 1>` in turn, one event at a time, with the numbers from 0. */
export const fill = async <E>(bench: Bench<E>, count: number, streams: number): Promise<void> => {
  for (let n = 0; n < count; n++) await put(bench, `debt-${n % streams}`, Math.floor(n / streams) - 1, [n])
}

export const readPage = async <E>({ store }: Bench<E>, after: Position, limit: number): Promise<Page<E>> =>
  right(await store.readAll(after, limit, 'validate')())

/** All pages of at most `limit` events, from the start to the one that says it is the end. */
export const pages = async <E>(bench: Bench<E>, limit: number): Promise<ReadonlyArray<Page<E>>> => {
  const found: Array<Page<E>> = []
  let after = bench.store.start
  for (;;) {
    const page = await readPage(bench, after, limit)
    found.push(page)
    if (page.end) return found
    assert.ok(
      bench.store.comparePositions(page.next, after) > 0,
      `readAll does not get beyond ${after}, and says it is not the end`,
    )
    after = page.next
  }
}

export const idsOf = (events: ReadonlyArray<Recorded<unknown>>): ReadonlyArray<string> => events.map(({ id }) => id)

export const idsTo = <E>(bench: Bench<E>, count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, n) => told(bench, n).id)

/** Waits until a condition is true; the patience of the contract ends a wait for ever. */
export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2))
}
