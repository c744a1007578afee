// What the examples say of a debt that is late.
import * as E from 'fp-ts/lib/Either.js'
import type { LateChargeError } from '../../../src/domain/late-charge/error.js'
import { assessLateCharge, type LateCharge } from '../../../src/domain/late-charge/late-charge.js'
import type { Lateness } from '../../../src/domain/late-charge/lateness.js'
import { lateOn } from '../../../src/domain/late-charge/lateness.js'
import { publishedBaseRates } from '../../../src/domain/late-charge/preset/base-rate.js'
import type { LateChargeStrategy } from '../../../src/domain/late-charge/strategy.js'
import { addDays } from '../../../src/domain/value/local-date.js'
import type { Movement } from '../../../src/domain/value/movement.js'
import { day } from '../sample.js'

/** What a computation gives that must not fail. */
export const right = <E, A>(either: E.Either<E, A>): A => {
  if (E.isLeft(either)) throw new Error(`refused: ${JSON.stringify(either.left)}`)
  return either.right
}

/** What is owed from that day: `owed('2026-03-01', 1000_00n)`. */
export const owed = (on: string, amount: bigint): Movement => ({ on: day(on), amount })
export const paid = (on: string, amount: bigint): Movement => ({ on: day(on), amount: -amount })

/** A principal due on that day, with what happened to it, as it stands on `asOf`. */
export const due = (
  dueDate: string,
  asOf: string,
  movements: ReadonlyArray<Movement>,
  says: Partial<Lateness> = {},
): Lateness => ({
  ...lateOn('EUR', addDays(day(dueDate), 1), day(asOf)),
  baseRates: publishedBaseRates(),
  movements: { principal: movements },
  ...says,
})

export const charge = (strategy: LateChargeStrategy, lateness: Lateness): LateCharge =>
  right(assessLateCharge(strategy, lateness))

export const refusal = (strategy: LateChargeStrategy, lateness: Lateness): LateChargeError => {
  const assessed = assessLateCharge(strategy, lateness)
  if (E.isRight(assessed)) throw new Error('not refused')
  return assessed.left
}

/** The amounts by what they are for. */
export const amounts = ({ lines }: LateCharge): Readonly<Record<string, bigint>> =>
  Object.fromEntries(lines.map(({ because, amount }) => [because, amount]))
