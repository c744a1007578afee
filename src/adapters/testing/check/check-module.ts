import * as E from 'fp-ts/lib/Either.js'
import { debt } from '../../../domain/debt/debt.js'
import type { DebtEvent } from '../../../domain/debt/event.js'
import { debtHistoryLike } from '../arbitrary/debt/history-like.js'
import { plain } from '../story/plain.js'
import { type Rules, withRule } from '../with-rule.js'
import { checkDecider } from './check-decider.js'
import { checkGate } from './check-policy.js'
import { checkProjection } from './check-projection.js'
import { checkRule, type RuleLaw } from './check-rule.js'
import type { Checked } from './checked.js'
import { kindOf } from './kind.js'
import type { CheckOptions } from './options.js'
import { storyJson } from './story-of.js'

export { checkPolicy } from './check-policy.js'
export { tellChecked } from './tell-checked.js'

type Real = ReadonlyArray<ReadonlyArray<DebtEvent>>
type Some = Pick<CheckOptions<never, never, never, never>, 'name' | 'runs' | 'seed'>
type Unknown = Readonly<Record<string, unknown>>

/** The package's own debts under the stock laws, on histories like real ones. */
export const checkDebtsLike = (real: Real, options: Some): Checked =>
  checkDecider(debt, { ...options, kind: 'debt', histories: (own) => debtHistoryLike(real, own) })

const isObject = (value: unknown): value is Unknown => typeof value === 'object' && value !== null

const ofDecider = (
  name: string,
  decider: Unknown,
  laws: ReadonlyArray<unknown>,
  real: Real,
  options: Some,
): Checked => {
  const like = kindOf(decider.initial)?.name === 'debt' && real.length > 0
  return checkDecider(decider as never, {
    ...options,
    name,
    also: laws as never,
    ...(like ? { histories: (own: unknown) => debtHistoryLike(real, own as never) as never } : {}),
  })
}

/** Checks one export of a module by its kind; `undefined` if it cannot be checked. */
const checked = (
  [name, value]: readonly [string, unknown],
  { laws = [], ruleLaws }: Unknown,
  real: Real,
  options: Some,
): ReadonlyArray<Checked> => {
  const also = Array.isArray(laws) ? laws : [laws]
  if (typeof value === 'function') {
    if (name === 'gate') return [checkGate(value as never, undefined, { ...options, name })]
    return ruleLaws === undefined ? [] : [checkRule(value as never, ruleLaws as RuleLaw<unknown>, { ...options, name })]
  }
  if (!isObject(value) || Array.isArray(value)) return []
  if ('decide' in value && 'evolve' in value) return [ofDecider(name, value, also, real, options)]
  if ('apply' in value && 'key' in value) return [checkProjection(value as never, { ...options, name })]
  if (name !== 'rules') return []
  const own = withRule(debt, value as Rules<never, never, never, never> as never)
  return [ofDecider(name, own as unknown as Unknown, also, real, options)]
}

/**
 * Checks all exports of a module that can be checked: deciders, projections, `rules` for commands, a `gate`, and functions of a
 * debt and a day if there are `ruleLaws`. `laws` are checked on deciders and rules besides the stock laws.
 */
export const checkModule = (module: Unknown, real: Real, options: Some): E.Either<string, ReadonlyArray<Checked>> => {
  const exported = Object.entries(module).filter(([name]) => name !== 'laws' && name !== 'ruleLaws')
  const found = exported.flatMap((one) => checked(one, module, real, options))
  if (found.length > 0) return E.right(found)
  const names = exported.map(([name]) => name).join(', ')
  return E.left(
    `nothing to check is exported${names === '' ? '' : ` (but ${names})`}: export a decider, a projection, a gate, ` +
      'rules by the names of their commands as { rules }, or functions of a debt and a day with { ruleLaws }',
  )
}

/** A check as JSON: each counterexample with its commands and events as they are stored. */
export const checkedJson = (found: Checked): unknown =>
  JSON.parse(
    plain({
      ...found,
      laws: found.laws.map(({ counterexample, ...law }) =>
        counterexample === undefined
          ? law
          : { ...law, counterexample: { ...counterexample, ...storyJson(counterexample) } },
      ),
    }),
  )
