import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Page, Position, ReadError, Subscription } from './event-store.js'

/** What a subscription needs from its store. */
export interface PageSource<E> {
  readonly page: (after: Position) => TaskEither<ReadError, Page<E>>
  /** The store calls these after each append through this handle, and when it closes. */
  readonly listeners: Set<() => void>
  /** Milliseconds between polls for events of other writers; absent if there can be no other writer. */
  readonly pollInterval?: number
}

/**
 * Delivers page after page, then waits for new events. Its timer keeps the process alive until the subscription ends, like an
 * open server.
 */
export const subscribeTo = <E>(
  source: PageSource<E>,
  after: Position,
  onPage: (page: Page<E>) => Promise<void>,
): Subscription => {
  let stopped = false
  // Set by an append between a read and the wait after it; without it that append would go unnoticed.
  let news = false
  let wake = (): void => {}
  const listener = (): void => {
    news = true
    wake()
  }

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = source.pollInterval === undefined ? undefined : setTimeout(resolve, source.pollInterval)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const run = async (): Promise<Awaited<Subscription['ended']>> => {
    let position = after
    while (!stopped) {
      news = false
      const read = await source.page(position)()
      if (stopped) break
      if (read._tag === 'Left') return read.left
      const page = read.right
      if (page.events.length > 0 || page.skipped !== undefined) {
        try {
          await onPage(page)
        } catch (cause) {
          return { _tag: 'HandlerFailed', cause }
        }
        position = page.next
      }
      if (page.end && !news && !stopped) await rest()
    }
    return undefined
  }

  source.listeners.add(listener)
  const ended = run().finally(() => source.listeners.delete(listener))
  return {
    ended,
    stop: async () => {
      stopped = true
      listener()
      await ended
    },
  }
}
