import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
} from '../../../../domain/late-charge/fraction.js'
import type { Lateness } from '../../../../domain/late-charge/lateness.js'
import { ukLatePaymentAct } from '../../../../domain/late-charge/preset/europe.js'
import type { Law } from '../../../../domain/law/law.js'
import { addDays, daysBetween } from '../../../../domain/value/local-date.js'
import { same } from '../../../../domain/value/same.js'
import { evidenced } from './evidenced.js'
import { chargedIn, forTheTime, type LateChargeHistory, type LateChargeQuestion, lateChargeLaw } from './question.js'

const tell = ({ num, den }: Fraction): string => (den === 1n ? `${num}` : `${num}/${den}`)

const isSimple = ({ strategy }: LateChargeQuestion): boolean => strategy.strategy === 'simple-interest'

/** Interest at rates that were agreed, which no day of a law fixes. */
const isAgreed = ({ strategy }: LateChargeQuestion): boolean =>
  strategy.strategy === 'simple-interest' && strategy.terms.rates.by === 'agreed' && strategy.terms.cap === undefined

const principalOf = ({ movements: { principal = [] } }: Lateness) => principal

const most = (lateness: Lateness): bigint => {
  let [sum, top] = [0n, 0n]
  for (const { amount } of principalOf(lateness)) {
    sum += amount
    if (sum > top) top = sum
  }
  return top
}

const alwaysTheSame = lateChargeLaw({
  name: 'asked again, a late charge is the same',
  source: 'a late charge is a function of what it is told',
  says: 'The same question has the same answer.',
  wrong: (ask) => {
    const [once, again] = [ask(), ask()]
    return same(once, again) ? undefined : `it was ${chargedIn(once)}, and then ${chargedIn(again)}`
  },
})

const neverBelowZero = lateChargeLaw({
  name: 'a late charge is never below zero, and nothing before it is late',
  source: 'statutory interest is at least nothing',
  says: 'Nobody is paid for being late, and nobody pays for it before he is.',
  wrong: (ask, { lateness }) => {
    const below = ask()?.lines.find(({ amount }) => amount < 0n)
    if (below !== undefined) return `${below.because} of ${below.amount}`
    const early = chargedIn(ask({ asOf: addDays(lateness.from, -1) }))
    return early === 0n ? undefined : `${early} is charged on the day before ${lateness.from}`
  },
})

const linear = lateChargeLaw({
  name: 'who owes twice as much bears twice the interest',
  source: 'interest is linear in the principal',
  says: 'Interest goes by the amount.',
  of: isAgreed,
  wrong: (ask, { lateness }) => {
    const principal = principalOf(lateness).map((one) => ({ ...one, amount: one.amount * 2n }))
    const once = multiplyFractions(forTheTime(ask()), fraction(2n))
    const twice = forTheTime(ask({ movements: { ...lateness.movements, principal } }))
    return compareFractions(once, twice) === 0 ? undefined : `twice ${tell(once)} is not ${tell(twice)}`
  },
})

const additive = lateChargeLaw({
  name: 'the interest of a period is the sum of the interest of its parts',
  source: 'interest(whole) = the sum of interest(segments), before rounding',
  says: 'It does not matter how often interest is reckoned.',
  of: isAgreed,
  wrong: (ask, { cut }) => {
    const parts = addFractions(forTheTime(ask({ asOf: cut })), forTheTime(ask({ from: addDays(cut, 1) })))
    const whole = forTheTime(ask())
    return compareFractions(parts, whole) === 0
      ? undefined
      : `cut after ${cut} it is ${tell(parts)}, and ${tell(whole)} in one`
  },
})

const byTheDay = lateChargeLaw({
  name: 'interest is the principal by the rate by the days, of 365',
  source: 'simple interest, act/365',
  says: 'Each day counts once, and a year has 365 of them.',
  of: (question) =>
    isAgreed(question) && question.lateness.holds.length === 0 && principalOf(question.lateness).length === 1,
  wrong: (ask, { strategy, lateness }) => {
    const [rate] =
      strategy.strategy === 'simple-interest' && strategy.terms.rates.by === 'agreed' ? strategy.terms.rates.table : []
    const { from, asOf } = lateness
    if (rate === undefined || rate.from > from) return undefined
    const days = fraction(BigInt(daysBetween(from, asOf) + 1), 365n)
    const right = multiplyFractions(multiplyFractions(fraction(most(lateness)), rate.value), days)
    const told = forTheTime(ask())
    return compareFractions(told, right) === 0
      ? undefined
      : `${tell(told)} from ${from} to ${asOf}, and it is ${tell(right)}`
  },
})

const roundedOnce = lateChargeLaw({
  name: 'interest is rounded once, at the end, to the nearest',
  source: 'round once per charge, halves up',
  says: 'No cent comes of rounding.',
  of: (question) =>
    isAgreed(question) &&
    question.strategy.strategy === 'simple-interest' &&
    question.strategy.terms.rounding === undefined,
  wrong: (ask) => {
    const off = ask()?.lines.find(({ because, amount, exact: { num, den } }) => {
      const twice = 2n * (amount * den - num)
      return because === 'interest' && (twice > den || twice <= -den)
    })
    return off === undefined ? undefined : `${off.amount} of ${tell(off.exact)}`
  },
})

const principalAlone = lateChargeLaw({
  name: 'interest bears no interest',
  source: 'simple interest: it accrues on the principal',
  says: 'Interest is reckoned on what was owed, and never on interest.',
  of: isAgreed,
  wrong: (ask, { lateness }) => {
    const interest = [{ on: lateness.from, amount: 1_000_00n }]
    const [without, beside] = [{}, { interest }].map((more) =>
      forTheTime(ask({ movements: { ...lateness.movements, ...more } })),
    )
    if (without === undefined || beside === undefined || compareFractions(without, beside) === 0) return undefined
    return `with interest owed beside it, it is ${tell(beside)}, and ${tell(without)} without`
  },
})

const paidBearsNothing = lateChargeLaw({
  name: 'what is paid bears nothing more, and what is held bears nothing',
  source: 'interest is segmented at every payment and hold',
  says: 'From the day after the money came there is no interest on it, nor through a moratorium.',
  of: isAgreed,
  wrong: (ask, { lateness, cut }) => {
    const open = principalOf(lateness).reduce((sum, { on, amount }) => (on <= cut ? sum + amount : sum), 0n)
    const principal = [...principalOf(lateness).filter(({ on }) => on <= cut), { on: cut, amount: -open }]
    const [until, later] = [
      forTheTime(ask({ asOf: cut, movements: { principal } })),
      forTheTime(ask({ movements: { principal } })),
    ]
    if (compareFractions(until, later) !== 0)
      return `all is paid on ${cut}: ${tell(until)} until then, ${tell(later)} later`
    const held = forTheTime(ask({ holds: [{ from: lateness.from, to: undefined, amount: undefined }] }))
    return held.num === 0n ? undefined : `held throughout, it bears ${tell(held)}`
  },
})

const startFixes = lateChargeLaw({
  name: 'the British rate is that of the day before the interest starts',
  source: 'SI 2002/1675, article 4',
  says: 'The rate of 31 December or 30 June stays with the debt.',
  of: ({ strategy }) => strategy === ukLatePaymentAct.strategy,
  wrong: (ask, { lateness }) => {
    const other = new Map(
      [...lateness.baseRates].map(([name, table]) => [
        name,
        [
          ...table.filter(({ from }) => from < lateness.from),
          { from: lateness.from, to: undefined, value: fraction(1n, 2n) },
        ],
      ]),
    )
    const [now, then] = [forTheTime(ask()), forTheTime(ask({ baseRates: other }))]
    return ask({ baseRates: other }) === undefined || compareFractions(now, then) === 0
      ? undefined
      : `with a rate that changed on ${lateness.from} it is ${tell(then)}, and was ${tell(now)}`
  },
})

const compensatedOnce = lateChargeLaw({
  name: 'the British compensation goes by the size of the debt, once',
  source: 'Late Payment of Commercial Debts (Interest) Act 1998, section 5A',
  says: 'GBP 40 below 1,000.00, 70 below 10,000.00, 100 above.',
  of: ({ strategy, lateness: { holds } }) => strategy === ukLatePaymentAct.strategy && holds.length === 0,
  wrong: (ask, { lateness }) => {
    const charge = ask()
    if (charge === undefined) return undefined
    const size = most(lateness)
    const right = size < 1_000_00n ? 40_00n : size < 10_000_00n ? 70_00n : 100_00n
    const given = charge.lines
      .filter(({ because }) => because === 'compensation')
      .reduce((sum, { amount }) => sum + amount, 0n)
    return given === right ? undefined : `${given} for a debt of ${size}, and it is ${right}`
  },
})

const nothingForTime = lateChargeLaw({
  name: 'where there is no interest nothing is owed for the time, and charity is no income',
  source: 'AAOIFI standard 3; Saudi Civil Transactions Law, article 178',
  says: 'Only what collecting really cost is added.',
  of: ({ strategy: { strategy } }) =>
    strategy === 'none' || strategy === 'costs-only' || strategy === 'charity-undertaking',
  wrong: (ask, { strategy, lateness: { costs, asOf } }) => {
    const proven = costs.reduce((sum, { on, amount }) => (on <= asOf ? sum + amount : sum), 0n)
    const right = strategy.strategy === 'costs-only' ? proven : 0n
    const charged = chargedIn(ask())
    return charged <= right ? undefined : `${charged} is charged, and ${right} was spent`
  },
})

const cappedAtPrincipal = lateChargeLaw({
  name: 'interest with a cap is no more than that share of the principal',
  source: 'Egyptian Civil Code, article 232',
  says: 'Interest never grows above what was owed, where a law says so.',
  of: (question) =>
    isSimple(question) && question.strategy.strategy === 'simple-interest' && question.strategy.terms.cap !== undefined,
  wrong: (ask, { strategy, lateness }) => {
    const cap = strategy.strategy === 'simple-interest' ? strategy.terms.cap : undefined
    const interest = ask()?.lines.find(({ because }) => because === 'interest')?.amount ?? 0n
    return cap === undefined || interest * cap.den <= most(lateness) * cap.num + cap.den
      ? undefined
      : `${interest} of interest on ${most(lateness)}`
  },
})

const byTheIndex = lateChargeLaw({
  name: 'damages by an index are the debt by the index, and nothing where it stands still',
  source: 'Iranian Civil Procedure Code, article 522; unification decision 850',
  says: 'The debt grows as prices grow.',
  of: ({ strategy }) => strategy.strategy === 'index-ratio',
  wrong: (ask, { lateness }) => {
    const flat = new Map(
      [...lateness.indices].map(([name, [first]]) => [name, first === undefined ? [] : [{ ...first, to: undefined }]]),
    )
    const still = chargedIn(ask({ indices: flat }))
    return still === 0n ? undefined : `${still} where the index stands still`
  },
})

/**
 * What holds of every way to assess late charges: interest is simple, of each day and each amount once, and rounded once; what is paid or held bears
 * nothing; the British, Egyptian, Iranian and Islamic rules.
 *
 * @since 0.2.0
 */
export const lateChargeLaws: ReadonlyArray<Law<LateChargeHistory>> = [
  alwaysTheSame,
  neverBelowZero,
  linear,
  additive,
  byTheDay,
  roundedOnce,
  principalAlone,
  paidBearsNothing,
  startFixes,
  compensatedOnce,
  nothingForTime,
  cappedAtPrincipal,
  byTheIndex,
  evidenced,
]
