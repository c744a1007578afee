import type { ViewStore } from '../../src/adapters/store/view-store.js'

/** A view store in which what is kept under keys that are picked is something else. */
export const spoilt = (
  views: ViewStore,
  pick: (key: string) => boolean,
  change: (text: string) => string | undefined,
): ViewStore => ({
  ...views,
  loadKeys: (view, keys) => async () => {
    const loaded = await views.loadKeys?.(view, keys)()
    if (loaded === undefined || loaded._tag === 'Left') return loaded as never
    const states = new Map(
      [...loaded.right.states].flatMap(([key, state]) => {
        const text = pick(key) ? change(String(state)) : String(state)
        return text === undefined ? [] : [[key, text as typeof state] as const]
      }),
    )
    return { ...loaded, right: { ...loaded.right, states } }
  },
})

/** A text with another letter near its end. */
export const flipped = (text: string): string =>
  `${text.slice(0, -9)}${text.at(-9) === 'A' ? 'B' : 'A'}${text.slice(-8)}`
