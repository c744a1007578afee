import { type Problem, unknownKey } from '../codec-error.js'
import { shortened } from '../plain.js'
import { limits } from './limits.js'

const longestKey = 60

const shortKey = (key: string): string => (key.length <= longestKey ? key : `${key.slice(0, longestKey)}...`)

/** Where the reading of a command is, and the problems that it has found so far. */
export class Telling {
  readonly path: string[] = []
  readonly problems: Problem[] = []

  /** Enough is told: whoever reads may stop. */
  get isFull(): boolean {
    return this.problems.length >= limits.problems
  }

  /** Reads the part under that key. */
  at<A>(key: string, read: () => A): A {
    this.path.push(key)
    const value = read()
    this.path.pop()
    return value
  }

  refuse(value: unknown, expected: string, nearest?: string): undefined {
    this.add({ path: this.pathTo(), value, expected, ...(nearest !== undefined && { nearest }) })
  }

  /** Tells the keys of an object that are none of those known. */
  refuseUnknown(object: Readonly<Record<string, unknown>>, isKnown: ReadonlySet<string>): void {
    for (const key of Object.keys(object)) {
      if (isKnown.has(key)) continue
      this.add(unknownKey(this.pathTo(key), object[key], key, [...isKnown]))
      if (this.isFull) return
    }
  }

  pathTo(...keys: ReadonlyArray<string>): string {
    return [...this.path, ...keys].map(shortKey).join('.')
  }

  private add(problem: Problem): void {
    if (!this.isFull) this.problems.push({ ...problem, value: shortened(problem.value) })
  }
}
