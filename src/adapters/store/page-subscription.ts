import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Page, Position, ReadError, Subscription } from './event-store.js'

/** What a subscription needs of its store. */
export interface PageSource<E> {
  readonly page: (after: Position) => TaskEither<ReadError, Page<E>>
  /** Called back by the store at each append of its own, and when it closes. */
  readonly listeners: Set<() => void>
  /** Milliseconds between looks at what others wrote; left out where nobody else can write. */
  readonly pollInterval?: number
}

/**
 * Hands over page after page, then waits for news. The waiting timer keeps the process alive, as an open server does;
 * it is gone once the subscription has ended.
 */
export const subscribeTo = <E>(
  source: PageSource<E>,
  after: Position,
  onPage: (page: Page<E>) => Promise<void>,
): Subscription => {
  let stopped = false
  // Raised between a read and the rest after it, so that an append in between is not slept through.
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
