import type { LocalDate } from '../../value/local-date.js'
import type { DebtMovement, IssuedDebt, PromiseToPay } from '../state.js'
import { pausesOf } from './promise-pause.js'
import { type Came, cameInTime, deadlineOf, isOver, keeps, moneyByDay } from './promise-verdict.js'

/** How much of a promise lapsed in total, in minor units, and the last day on which some did. */
export interface Release {
  readonly amount: bigint
  readonly on: LocalDate
}

/** A promise while `releasesOf` replays the days. */
interface Life {
  /** The promise with what has lapsed so far. */
  promise: PromiseToPay
  readonly deadline: LocalDate | undefined
  readonly endedOn: LocalDate | undefined
  readonly madeAt: number
  counted: bigint
  releasedOn: LocalDate
}

/**
 * How much of each promise lapses, replayed day by day from all that is known now, so the order of recording does not matter
 * and reversed entries count as never made. When the debt falls, running promises cannot exceed what is open: the excess
 * lapses, latest promise first. A write-off alone releases nothing, as it forgives nothing. When another debtor takes the debt
 * over, all that was still to be paid for earlier promises lapses.
 */
export const releasesOf = (debt: IssuedDebt): ReadonlyMap<string, Release> => {
  const { ends, assumptions, makings } = toldOf(debt)
  const lives = livesOf(debt, ends, makings)
  const steps = byDay(corrected(debt.movements.toArray()))
  const came = moneyByDay(debt)
  const days = [
    ...steps.filter(({ amount }) => amount < 0n).map(({ on }) => on),
    ...debt.promises.map(({ madeOn }) => madeOn),
    ...assumptions.map(({ on }) => on),
  ].sort()
  let [step, money, open, writtenOff] = [0, 0, 0n, 0n]
  for (const [index, day] of days.entries()) {
    if (day === days[index - 1]) continue
    let fell = 0n
    for (let next = steps[step]; next !== undefined && next.on <= day; next = steps[++step]) {
      open += next.amount
      if (next.because === 'write-off') writtenOff -= next.amount
      else if (next.on === day) fell += next.amount
    }
    for (let next = came[money]; next !== undefined && next.on <= day; next = came[++money]) count(lives, next)
    const running = lives.filter((life) => runsOn(life, day))
    fallOff(running, fell < 0n ? open : open + writtenOff, day)
    for (const { on, at } of assumptions) {
      if (on === day)
        fallOff(
          running.filter(({ madeAt }) => madeAt < at),
          0n,
          day,
        )
    }
  }
  return new Map(
    lives.map(({ promise, releasedOn }) => [promise.promise, { amount: promise.released, on: releasedOn }]),
  )
}

/**
 * From the history: when promises were withdrawn or superseded, where they were made, and when the debt was assumed.
 */
const toldOf = ({ history }: IssuedDebt) => {
  const ends = new Map<string, LocalDate>()
  const makings = new Map<string, number>()
  const assumptions: Array<{ readonly on: LocalDate; readonly at: number }> = []
  for (const [at, event] of history.toArray().entries()) {
    if (event.type === 'PaymentPromised') makings.set(event.promise, at)
    if (event.type === 'PromiseWithdrawn' || event.type === 'PromiseSuperseded') ends.set(event.promise, event.on)
    if (event.type === 'DebtAssumed' && !event.sameDebtor) assumptions.push({ on: event.on, at })
  }
  return { ends, makings, assumptions }
}

const livesOf = (
  debt: IssuedDebt,
  ends: ReadonlyMap<string, LocalDate>,
  makings: ReadonlyMap<string, number>,
): ReadonlyArray<Life> => {
  const pauses = pausesOf(debt)
  return debt.promises.map((promise) => ({
    promise: { ...promise, released: 0n },
    deadline: deadlineOf(promise, pauses),
    endedOn: ends.get(promise.promise),
    madeAt: makings.get(promise.promise) ?? 0,
    counted: 0n,
    releasedOn: promise.madeOn,
  }))
}

const isEnded = ({ endedOn }: Life, day: LocalDate): boolean => endedOn !== undefined && endedOn <= day

const runsOn = (life: Life, day: LocalDate): boolean =>
  life.promise.madeOn <= day && !isOver(life.deadline, day) && !isEnded(life, day)

/** What is still to be paid for a promise; nothing once it is kept, even if only within its tolerance. */
const leftOf = ({ promise, counted }: Life): bigint =>
  counted > 0n && counted >= keeps(promise) ? 0n : promise.amount - promise.released - counted

const count = (lives: ReadonlyArray<Life>, came: Came): void => {
  let free = came.amount
  for (const life of lives) {
    if (isEnded(life, came.on) || !cameInTime(life.promise, life.deadline, came)) continue
    const needed = life.promise.amount - life.promise.released - life.counted
    const share = free < needed ? free : needed
    life.counted += share
    free -= share
  }
}

/** Releases what running promises exceed `open` by, latest first. */
const fallOff = (running: ReadonlyArray<Life>, open: bigint, day: LocalDate): void => {
  let beyond = running.reduce((sum, life) => sum + leftOf(life), 0n) - open
  for (const life of running.toReversed()) {
    const left = leftOf(life)
    const part = beyond < left ? beyond : left
    if (part <= 0n) continue
    beyond -= part
    life.promise = { ...life.promise, released: life.promise.released + part }
    life.releasedOn = day
  }
}

/** The movements with each reversal netted against the movement that it reverses. */
const corrected = (movements: ReadonlyArray<DebtMovement>): ReadonlyArray<DebtMovement> => {
  if (movements.every(({ reopens }) => reopens === undefined)) return movements
  const all = [...movements]
  for (const [at, movement] of movements.entries()) {
    const back = movement.reopens === undefined ? undefined : all[movement.reopens]
    if (movement.reopens === undefined || back === undefined) continue
    all[movement.reopens] = { ...back, amount: back.amount + movement.amount }
    all[at] = { ...movement, amount: 0n }
  }
  return all
}

const byDay = (movements: ReadonlyArray<DebtMovement>): ReadonlyArray<DebtMovement> =>
  [...movements].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
