/** Tells how many events were handled since it was last told; settles when it is this one's turn again. */
export type Pace = (events: number) => Promise<void>

/**
 * Two programs of work in turns of so many events each, so that what else happens on the machine hits both. Answers the
 * seconds that each of them took: its own turns, and not those in which it waited.
 */
export const inTurns = async (
  slice: number,
  works: readonly [(pace: Pace) => Promise<void>, (pace: Pace) => Promise<void>],
): Promise<readonly [number, number]> => {
  const seconds: [number, number] = [0, 0]
  const finished = [false, false]
  const wake: Array<() => void> = []
  let since = 0

  const turnOf = (side: 0 | 1): Promise<void> =>
    new Promise((resolve) => {
      wake[side] = resolve
    })

  const give = (side: 0 | 1): void => {
    const other = side === 0 ? 1 : 0
    seconds[side] += (performance.now() - since) / 1000
    since = performance.now()
    wake[finished[other] ? side : other]?.()
  }

  const run = async (side: 0 | 1): Promise<void> => {
    await turnOf(side)
    let told = 0
    await works[side](async (events) => {
      told += events
      if (told < slice) return
      told = 0
      const mine = turnOf(side)
      give(side)
      await mine
    })
    finished[side] = true
    give(side)
  }

  const both = Promise.all([run(0), run(1)])
  globalThis.gc?.()
  since = performance.now()
  wake[0]?.()
  await both
  return seconds
}
