import * as fc from 'fast-check'
import { right } from 'fp-ts/lib/Either.js'
import type { Decider } from '../../../domain/decider.js'
import { fraction } from '../../../domain/late-charge/fraction.js'
import type { InterestTerms } from '../../../domain/late-charge/interest-terms.js'
import { type Lateness, lateOn } from '../../../domain/late-charge/lateness.js'
import { statutoryPresets } from '../../../domain/late-charge/preset/all.js'
import { publishedBaseRates } from '../../../domain/late-charge/preset/base-rate.js'
import { ukLatePaymentAct } from '../../../domain/late-charge/preset/europe.js'
import { iranPriceIndex } from '../../../domain/late-charge/preset/middle-east.js'
import { basisPoints } from '../../../domain/late-charge/rate.js'
import type { LateChargeStrategy } from '../../../domain/late-charge/strategy.js'
import type { Law } from '../../../domain/law/law.js'
import { addDays, localDate } from '../../../domain/value/local-date.js'
import { money } from '../../../domain/value/money.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { play } from '../history.js'
import { lateChargeLaws } from '../law/late-charge/late-charge-laws.js'
import type {
  AssessLateCharge,
  LateChargeAsked,
  LateChargeHistory,
  LateChargeQuestion,
} from '../law/late-charge/question.js'
import { plain } from '../story/plain.js'
import { answersEveryCommand } from './answers-every-command.js'
import { checkDecider } from './check-decider.js'
import type { Checked } from './checked.js'
import type { CheckOptions } from './options.js'

/**
 * Options of a check of late charges; all have defaults.
 *
 * @since 0.2.0
 */
export interface LateChargeCheckOptions
  extends Pick<
    CheckOptions<never, never, never, never>,
    'name' | 'runs' | 'seed' | 'run' | 'timeLimit' | 'patience' | 'first'
  > {
  /** Your own laws besides those of every late charge. */
  readonly also?: ReadonlyArray<Law<LateChargeHistory>>
}

/**
 * Checks a function that assesses late charges on debts (1,000 by default) that were late for a day or a year, partly paid or
 * held, with agreed rates and every statutory preset: the laws of interest, compensation, indices, and of strategies without
 * interest.
 *
 * @since 0.2.0
 * @example checkLateCharge(assessLateCharge).passed // true
 */
export const checkLateCharge = (
  assess: AssessLateCharge,
  { also = [], ...options }: LateChargeCheckOptions = {},
): Checked => {
  const name = options.name ?? 'a late charge'
  if (typeof assess !== 'function') {
    const none = checkDecider(askingOf(assess), { name, runs: 0, laws: [], isCommand })
    const why = `${name} is no function: it is ${plain(assess)}`
    return { ...none, laws: [], passed: false, trouble: { _tag: 'NotARule', why } }
  }
  const checked = checkDecider(askingOf(assess), {
    ...options,
    name,
    laws: [answersEveryCommand, ...lateChargeLaws, ...also],
    isCommand,
    histories: (asking) => question.map((one) => play(asking, [one])),
  })
  return {
    ...checked,
    laws: checked.laws.map((law) => {
      const { counterexample } = law
      if (counterexample === undefined) return law
      const replay = counterexample.replay.replace('checkDecider(subject', 'checkLateCharge(assess')
      return { ...law, counterexample: { ...counterexample, replay } }
    }),
  }
}

/** Asks every question, and records it. */
const askingOf = (assess: AssessLateCharge): Decider<LateChargeQuestion, object, LateChargeAsked, never> => ({
  initial: {},
  evolve: (state) => state,
  isTerminal: () => false,
  decide: (question) => {
    const { lateness, strategy } = question
    assess(strategy, lateness)
    const told = `${tellOwed(lateness)}, late from ${lateness.from}: ${strategy.strategy}`
    return right([{ type: 'LateChargeAsked', debt: 'INV-1', on: lateness.asOf, told, question, assess }])
  },
})

const tellOwed = ({ movements: { principal = [] }, currency, holds }: Lateness): string =>
  [
    ...principal.map(({ on, amount }) =>
      amount < 0n
        ? `${tellAmount(money(-amount, currency))} paid on ${on}`
        : `${tellAmount(money(amount, currency))} owed`,
    ),
    ...holds.map(({ from, to }) => `held from ${from}${to === undefined ? '' : ` to ${to}`}`),
  ].join(', ')

const isCommand = (command: unknown): boolean =>
  typeof command === 'object' && command !== null && 'strategy' in command && 'lateness' in command && 'cut' in command

const termsAt = (points: number): InterestTerms => ({
  rates: { by: 'agreed', table: [{ from: localDate('2020-01-01'), value: basisPoints(points) }] },
})

const agreed = fc
  .integer({ min: 1, max: 60 })
  .map((halves): LateChargeStrategy => ({ strategy: 'simple-interest', terms: termsAt(halves * 50) }))

/** 12 % per year, and at most 2 % in all. */
const capped: LateChargeStrategy = {
  strategy: 'simple-interest',
  terms: { ...termsAt(1_200), cap: fraction(1n, 50n) },
}

const charity: LateChargeStrategy = {
  strategy: 'charity-undertaking',
  undertaking: { by: 'rate', terms: termsAt(500) },
  beneficiary: 'a hospital',
}

const strategy: fc.Arbitrary<LateChargeStrategy> = fc.oneof(
  { weight: 4, arbitrary: agreed },
  { weight: 2, arbitrary: fc.constant(ukLatePaymentAct.strategy) },
  { weight: 2, arbitrary: fc.constantFrom<LateChargeStrategy>({ strategy: 'costs-only' }, charity, capped) },
  { weight: 4, arbitrary: fc.constantFrom(...statutoryPresets.map((preset) => preset.strategy)) },
)

const principal = fc.constantFrom(100_00n, 999_99n, 1_000_00n, 9_999_99n, 10_000_00n, 33_333_33n)

const question: fc.Arbitrary<LateChargeQuestion> = fc
  .record({
    strategy,
    principal,
    late: fc.nat({ max: 250 }),
    days: fc.integer({ min: 1, max: 200 }),
    cut: fc.nat({ max: 199 }),
    paid: fc.option(fc.tuple(fc.nat({ max: 199 }), fc.integer({ min: 1, max: 9 })), { nil: undefined, freq: 1 }),
    held: fc.option(fc.tuple(fc.nat({ max: 199 }), fc.nat({ max: 60 })), { nil: undefined, freq: 1 }),
    cost: fc.option(fc.nat({ max: 220 }), { nil: undefined }),
    prices: fc.array(fc.integer({ min: 90, max: 160 }), { minLength: 20, maxLength: 20 }),
  })
  .map(({ strategy: by, principal: amount, late, days, cut, paid, held, cost, prices }) => {
    const from = addDays(localDate('2025-07-02'), late)
    const asOf = addDays(from, days - 1)
    const eve = addDays(from, -1)
    const currency = by === ukLatePaymentAct.strategy ? 'GBP' : 'EUR'
    const index = prices.map((value, month) => ({
      from: addDays(localDate('2025-06-01'), month * 30),
      value: fraction(BigInt(value), 100n),
    }))
    const halfYears = ['2025-01-01', '2025-07-01', '2026-01-01', '2026-07-01'].map((start, half) => ({
      from: localDate(start),
      value: basisPoints((prices[half] ?? 100) * 3),
    }))
    const lateness: Lateness = {
      ...lateOn(currency, from, asOf),
      movements: {
        principal: [
          { on: eve, amount },
          ...(paid === undefined
            ? []
            : [{ on: addDays(eve, 1 + (paid[0] % days)), amount: (-amount * BigInt(paid[1])) / 10n }]),
        ],
      },
      holds:
        held === undefined
          ? []
          : [{ from: addDays(from, held[0] % days), to: addDays(from, (held[0] % days) + held[1]), amount: undefined }],
      baseRates: new Map([...publishedBaseRates().keys()].map((name) => [name, halfYears])),
      indices: new Map([[iranPriceIndex, index]]),
      costs: cost === undefined ? [] : [{ on: addDays(from, cost), amount: 25_00n, evidence: 'receipt' }],
    }
    return { type: 'AssessLateCharge', strategy: by, lateness, cut: addDays(from, cut % days) }
  })
