import type { AnyHistory } from '../law/any-history.js'
import type { Reached } from './checked.js'
import type { AnyKind } from './kind.js'

/** Counts what histories reach, one after another. */
export interface Reach {
  readonly add: (history: AnyHistory) => void
  readonly all: (kind: AnyKind | undefined) => Reached
}

export const reach = (): Reach => {
  const commands = new Map<string, number>()
  const events = new Map<string, number>()
  const rejections = new Map<string, number>()
  const count = (into: Map<string, number>, name: unknown): void => {
    into.set(String(name), (into.get(String(name)) ?? 0) + 1)
  }
  const never = (names: ReadonlyArray<string> = [], came: ReadonlyMap<string, number>) =>
    names.filter((name) => !came.has(name))
  return {
    add: (history) => {
      for (const command of history.commands) count(commands, command?.type)
      for (const event of history.events) count(events, event?.type)
      for (const rejection of history.rejections) count(rejections, rejection?._tag)
    },
    all: (kind) => ({
      commands: mostFirst(commands),
      events: mostFirst(events),
      rejections: mostFirst(rejections),
      neverAsked: never(kind?.commands, commands),
      neverHappened: never(kind?.events, events),
    }),
  }
}

const mostFirst = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].sort(([, a], [, b]) => b - a))
