import type { ClientRead, ClientResolved } from './client.js'

/** A read that goes on for as long as somebody takes from it. */
export interface LogStream {
  /** So many events; `undefined` where the read is over before, for whatever reason. One call at a time. */
  readonly take: (count: number) => Promise<ReadonlyArray<ClientResolved> | undefined>
  readonly cancel: () => void
}

/** Without an `on` there is only the iterator. */
const fromIterator = (read: ClientRead): LogStream => {
  const iterator = read[Symbol.asyncIterator]()
  return {
    take: async (count) => {
      const events: Array<ClientResolved> = []
      try {
        while (events.length < count) {
          const { done, value } = await iterator.next()
          if (done === true) return undefined
          events.push(value)
        }
        return events
      } catch {
        return undefined
      }
    },
    cancel: () => void iterator.return?.().catch(() => {}),
  }
}

/** Takes what is in the client's buffer and waits for the rest: what is not taken stays on the server. */
export const logStream = (read: ClientRead): LogStream => {
  const { on, read: next } = read
  if (on === undefined || next === undefined) return fromIterator(read)
  let over = false
  let wake = (): void => {}
  const end = (): void => {
    over = true
    wake()
  }
  on.call(read, 'error', end)
  on.call(read, 'end', end)
  on.call(read, 'close', end)
  on.call(read, 'readable', () => wake())
  return {
    take: async (count) => {
      const events: Array<ClientResolved> = []
      for (;;) {
        while (events.length < count) {
          const resolved = next.call(read) as ClientResolved | null
          if (resolved === null) break
          events.push(resolved)
        }
        if (events.length === count) return events
        if (over) return undefined
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    cancel: () => {
      end()
      void read.cancel?.().catch(() => {})
    },
  }
}
