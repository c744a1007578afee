import * as E from 'fp-ts/lib/Either.js'
import type { CommandContext } from '../store/draft.js'
import type { EventStore, StreamName } from '../store/event-store.js'
import type { Handled } from './handle-command.js'

/** A handled command and its context. */
export type Done<Ev> = readonly [handled: Handled<Ev>, given: CommandContext]

/** Whether the command was stored just now with a time that the caller gave, and so may have been recorded at a later one. */
const isTimedByCaller = <Ev>([{ repeated, events }, { clock }]: Done<Ev>): boolean =>
  !repeated && events.length > 0 && clock !== 'store'

/**
 * Adds `recordedAt` to handled commands that were recorded at another time than the caller gave. If the streams cannot be read,
 * nothing is added.
 */
export const withRecordedTimes = async <Ev>(
  store: EventStore<Ev>,
  done: ReadonlyArray<Done<Ev>>,
): Promise<ReadonlyArray<Handled<Ev>>> => {
  const first = new Map<StreamName, number>()
  for (const one of done) {
    const [{ stream, revision }] = one
    if (isTimedByCaller(one)) first.set(stream, Math.min(revision, first.get(stream) ?? revision))
  }
  const asHandled = done.map(([handled]) => handled)
  if (first.size === 0) return asHandled
  const read = await store.readBatch([...first.keys()], (stream) => first.get(stream) ?? 0)()
  if (E.isLeft(read)) return asHandled
  return done.map((one) => {
    const [handled, { at }] = one
    const stored = read.right.get(handled.stream)?.find(({ revision }) => revision === handled.revision)
    return !isTimedByCaller(one) || stored === undefined || stored.recordedAt === at
      ? handled
      : { ...handled, recordedAt: stored.recordedAt }
  })
}
