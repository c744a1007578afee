// What a measuring program prints: one line a round, read by measures.ts.

/** A figure by the clock on the wall, and by the time that the processor worked for it. */
export interface Timed {
  readonly wall: number
  readonly cpu: number
}

/** A figure of one side: timed, or of another kind (a count, an exponent). */
export type Figure = Timed | number

/** Two figures of one round, in the same unit. */
export interface Round {
  readonly ours: Figure
  readonly against: Figure
}

export const printRound = (round: Round): void => console.log(JSON.stringify(round))

/** Seconds that some work takes. */
export const seconds = async (work: () => Promise<unknown> | unknown): Promise<Timed> => {
  globalThis.gc?.()
  const busy = process.cpuUsage()
  const start = process.hrtime.bigint()
  await work()
  const wall = Number(process.hrtime.bigint() - start) / 1e9
  const { user, system } = process.cpuUsage(busy)
  return { wall, cpu: (user + system) / 1e6 }
}

/** Operations a second of some work: more is better. */
export const speed = async (operations: number, work: () => Promise<unknown> | unknown): Promise<Timed> => {
  const { wall, cpu } = await seconds(work)
  return { wall: operations / wall, cpu: operations / cpu }
}
