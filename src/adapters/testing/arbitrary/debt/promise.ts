import * as fc from 'fast-check'
import { promisedBalance, withoutPromise } from '../../../../domain/debt/rule/promise-verdict.js'
import type { PromiseId } from '../../../../domain/value/id.js'
import { addDays, laterOf } from '../../../../domain/value/local-date.js'
import { money } from '../../../../domain/value/money.js'
import { gap } from '../day.js'
import { channel } from '../method.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { promiseTime } from './promise-time.js'
import { type DebtFit, nextOf, pick, sightOf } from './sight.js'

const numbered = (n: number): PromiseId => `PTP-${n}` as PromiseId

/** Promises what is open and not promised yet, in a month's time at most; one in three takes the place of another. */
export const promising = (): fc.Arbitrary<DebtFit> =>
  record(
    {
      gap: gap(),
      portion: portion(),
      days: fc.integer({ min: -1, max: 30 }),
      channel: channel(),
      again: rarely(),
      supersedes: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(4) }),
    },
    {
      grace: fc.integer({ min: -1, max: 4 }),
      tolerance: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -1, max: 30 }) }, fc.constant(100)),
      maxOpen: fc.integer({ min: 1, max: 3 }),
      ...promiseTime,
    },
  ).map(({ gap, portion, days, channel, again, supersedes, grace, tolerance, maxOpen, ...when }) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const { on } = about(gap)
    const replaced =
      supersedes === undefined
        ? undefined
        : pick(
            issued?.promises.filter((p) => p.status === 'open'),
            supersedes,
          )
    const promised = issued ? promisedBalance(withoutPromise(issued, replaced?.promise), on) : 0n
    const free = money(open.amount > promised ? open.amount - promised : open.amount, open.currency)
    const amount = portionOf(free, portion)
    const by = addDays(on, days)
    return {
      type: 'PromisePayment',
      ...about(gap),
      promise: numbered(nextOf(issued?.promises.length ?? 0, again)),
      amount,
      by,
      channel,
      ...(grace === undefined ? {} : { deadline: addDays(by, grace) }),
      ...(tolerance === undefined
        ? {}
        : { tolerance: money((amount.amount * BigInt(tolerance)) / 100n, amount.currency) }),
      ...(replaced === undefined ? {} : { supersedes: replaced.promise }),
      ...(maxOpen === undefined ? {} : { maxOpen }),
      ...when,
    }
  })

/** Judges a promise, mostly on the day after its deadline or later. */
export const judging = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), which: fc.nat(9), early: rarely(), unknown: rarely() }).map(
    ({ gap, which, early, unknown }) =>
      (state, before) => {
        const { issued, about } = sightOf(state, before)
        const promise = pick(issued?.promises, which)
        const { debt, on } = about(gap)
        return {
          type: 'EvaluatePromise',
          debt,
          promise: unknown ? numbered(99) : (promise?.promise ?? numbered(1)),
          on: early || promise === undefined ? on : laterOf(on, addDays(promise.deadline, 1)),
        }
      },
  )

export const withdrawing = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), which: fc.nat(9), unborn: rarely() }).map(({ gap, which, unborn }) => (state, before) => {
    const { issued, about } = sightOf(state, before)
    const { debt, on } = about(gap)
    const known = pick(issued?.promises, which)
    return {
      type: 'WithdrawPromise',
      debt,
      on: unborn && known !== undefined ? addDays(known.madeOn, -1) : on,
      promise: known?.promise ?? numbered(1),
      reason: 'said in error',
    }
  })
