import { isRight } from 'fp-ts/lib/Either.js'
import type { DebtCommand, DebtCommandOf } from '../../../domain/debt/command.js'
import type { DebtEvent } from '../../../domain/debt/event.js'
import type { DebtState } from '../../../domain/debt/state.js'
import { eachTurn } from '../../../domain/law/each-turn.js'
import type { Violation } from '../../../domain/law/law.js'
import type { DebtHistory } from '../arbitrary/debt/history.js'

/** A command of a debt that was accepted with events, and the states before and after them. */
export interface Accepted<T extends DebtCommand['type']> {
  readonly command: DebtCommandOf<T>
  readonly events: ReadonlyArray<DebtEvent>
  readonly before: Exclude<DebtState, { readonly situation: 'unissued' }>
  readonly after: DebtState
}

type Types<T> = ReadonlyArray<T>

const isOf = <T extends DebtCommand['type']>(types: Types<T>, command: DebtCommand): command is DebtCommandOf<T> =>
  (types as ReadonlyArray<string>).includes(command.type)

/** Checks every command of those types that was accepted with events; returns the first problem. */
export const eachAccepted = <T extends DebtCommand['type']>(
  { turns }: DebtHistory,
  types: Types<T>,
  wrong: (accepted: Accepted<T>) => string | undefined,
): Violation | undefined =>
  eachTurn(turns, ({ command, answer, events, before, after }) =>
    isRight(answer) && events.length > 0 && isOf(types, command) && before.situation !== 'unissued'
      ? wrong({ command, events, before, after })
      : undefined,
  )

/** A guard: how many commands of those types were accepted with events. */
export const whereAccepted =
  (...types: Types<DebtCommand['type']>) =>
  ({ turns }: DebtHistory): number =>
    turns.filter(({ command, events }) => events.length > 0 && isOf(types, command)).length

/** The event of that type in a list, if there is one. */
export const eventOf = <T extends DebtEvent['type']>(
  events: ReadonlyArray<DebtEvent>,
  type: T,
): Extract<DebtEvent, { readonly type: T }> | undefined =>
  events.find((event): event is Extract<DebtEvent, { readonly type: T }> => event.type === type)
