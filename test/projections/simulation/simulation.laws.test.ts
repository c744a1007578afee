import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/value/local-date.js'
import {
  type AmountsByCurrency,
  type SimulationTotals,
  simulate,
  simulateAccount,
  simulationTotals,
} from '../../../src/projections/simulation/index.js'
import { daysOf, withChance } from '../../../src/projections/simulation/life.js'
import { worldOf } from '../../../src/projections/simulation/setting.js'
import { onlyWhatIsDecided } from './decided.js'
import { nobodyPays, simulated } from './sample.js'

const of = (amounts: AmountsByCurrency, currency: string): bigint => amounts[currency] ?? 0n

const currenciesOf = ({ opening, issued, closing }: SimulationTotals): ReadonlySet<string> =>
  new Set([opening, issued, closing].flatMap((amounts) => Object.keys(amounts)))

describe('a simulation', () => {
  it('has the same answer again, and for parts of the accounts in any order', () => {
    fc.assert(
      fc.property(simulated, fc.nat(20), ({ setting, accounts }, at) => {
        const whole = simulate(setting, accounts)
        expect(simulate(setting, accounts)).toEqual(whole)
        const [some, others] = [accounts.slice(at), accounts.slice(0, at)]
        expect(simulationTotals.concat(simulate(setting, some), simulate(setting, others))).toEqual(whole)
      }),
    )
  })

  it('does on the days that it looks at what it would do if it looked at every day', () => {
    fc.assert(
      fc.property(simulated, ({ setting, accounts }) => {
        const world = worldOf(setting)
        for (const account of accounts) {
          const told = (everyDay: boolean) =>
            [...daysOf(world, withChance(world, account), everyDay)].flatMap(
              ([, { acts, answers, events, held, refused, day }]) =>
                acts.length + events.length + held.length + refused.length === 0
                  ? []
                  : [{ day, acts, answers, events, held, refused }],
            )
          expect(told(false)).toEqual(told(true))
        }
      }),
    )
  })

  it('conserves money: what was open or issued is paid, given up or open', () => {
    fc.assert(
      fc.property(simulated, ({ setting, accounts }) => {
        const totals = simulate(setting, accounts)
        for (const currency of currenciesOf(totals)) {
          const { opening, issued, paid, givenUp, closing, paidIn } = totals
          expect(of(opening, currency) + of(issued, currency)).toBe(
            of(paid, currency) + of(givenUp, currency) + of(closing, currency),
          )
          const months = Object.values(paidIn).reduce((sum, amounts) => sum + of(amounts, currency), 0n)
          expect(months).toBe(of(paid, currency))
        }
      }),
    )
  })

  it('collects nothing where nobody pays', () => {
    fc.assert(
      fc.property(simulated, ({ setting, accounts }) => {
        const { paid, events } = simulate({ ...setting, behaviour: nobodyPays }, accounts)
        expect(paid).toEqual({})
        expect(events.DebtPaid).toBeUndefined()
      }),
    )
  })

  it('does what the policy decides on that day, of what is there before it acts, and nothing else', () => {
    fc.assert(
      fc.property(simulated, ({ setting, accounts }) => {
        const world = worldOf(setting)
        for (const account of accounts) onlyWhatIsDecided(world, withChance(world, account))
      }),
    )
  })

  it('goes on where it stopped: the days before a day do not know what comes after it', () => {
    fc.assert(
      fc.property(simulated, fc.integer({ min: 1, max: 60 }), ({ setting, accounts }, more) => {
        const longer = { ...setting, to: addDays(setting.to, more) }
        for (const account of accounts) {
          const { days } = simulateAccount(longer, account)
          expect(simulateAccount(setting, account).days).toEqual(days.filter(({ day }) => day <= setting.to))
        }
      }),
    )
  })
})
