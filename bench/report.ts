// What a measuring program prints: one line a round, read by measures.ts.

/** Two speeds of one round, in the same unit: more is better. */
export interface Round {
  readonly ours: number
  readonly against: number
}

export const printRound = (round: Round): void => console.log(JSON.stringify(round))

/** Operations a second of some work. */
export const speed = async (operations: number, work: () => Promise<unknown> | unknown): Promise<number> => {
  globalThis.gc?.()
  const start = process.hrtime.bigint()
  await work()
  return operations / (Number(process.hrtime.bigint() - start) / 1e9)
}
