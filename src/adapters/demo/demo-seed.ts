/** Which demo it is: the same seed and number of debts make the same book, event by event. */
export interface DemoSeed {
  readonly seed: number
  readonly debts: number
}

/** A change of what demos tell takes a new number, so that no book holds two halves of different ones. */
export const edition = 5

export const commandId = ({ seed, debts }: DemoSeed, n: number): string => `demo-${edition}:${seed}:${debts}:${n}`

/** The demo that a command is of, if it is of one. */
export const demoOf = (id: string): (DemoSeed & { readonly edition: number }) | undefined => {
  const match = /^demo-(\d+):(\d+):(\d+):/.exec(id)
  return match === null ? undefined : { edition: Number(match[1]), seed: Number(match[2]), debts: Number(match[3]) }
}
