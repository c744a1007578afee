import * as fc from 'fast-check'
import type { BookCommand } from '../../../domain/book/book.js'
import { type LocalDate, laterOf, localDate } from '../../../domain/value/local-date.js'

/** The day on which a command says that it takes effect. */
export const dayOf = (command: BookCommand): LocalDate | undefined =>
  command.type === 'AllocatePayment' ? command.placements[0]?.on : command.on

/** The latest day that any of those commands named; 2026-01-01 where there are none. */
export const latestDay = (commands: ReadonlyArray<BookCommand>): LocalDate => {
  const days = commands.flatMap((command) => dayOf(command) ?? [])
  const [first, ...others] = days
  return first === undefined ? localDate('2026-01-01') : others.reduce(laterOf, first)
}

/** Days from the latest day so far to the next command: mostly some days later, at times long after, or back-dated. */
export const gap = (): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 12 }) },
    { weight: 4, arbitrary: fc.integer({ min: 13, max: 60 }) },
    { weight: 2, arbitrary: fc.integer({ min: -40, max: -1 }) },
    { weight: 1, arbitrary: fc.integer({ min: 61, max: 400 }) },
  )
