import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A source of chance that is the same for the same seed, on every machine: whole numbers only. */
export interface Random {
  /** A whole number, both ends inclusive. */
  readonly between: (from: number, to: number) => number
  /** True so many times in a hundred. */
  readonly percent: (chance: number) => boolean
  readonly pick: <A>(from: readonly [A, ...A[]]) => A
  readonly shuffled: <A>(items: ReadonlyArray<A>) => ReadonlyArray<A>
  /** The key of one of these weights. */
  readonly weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K
}

export const seeded = (seed: number): Random => {
  const source = xoroshiro128plus(seed)
  const between: Random['between'] = (from, to) => uniformInt(source, from, to)
  return {
    between,
    percent: (chance) => between(1, 1000) <= chance * 10,
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
    shuffled: (items) => {
      const left = [...items]
      return items.flatMap(() => left.splice(between(0, left.length - 1), 1))
    },
    weighted: <K extends string>(weights: Readonly<Record<K, number>>): K => {
      const keys = Object.keys(weights) as K[]
      let left = between(
        1,
        Object.values<number>(weights).reduce((sum, weight) => sum + weight, 0),
      )
      const found = keys.find((key) => {
        left -= weights[key]
        return left <= 0
      })
      return found ?? (keys[0] as K)
    },
  }
}
