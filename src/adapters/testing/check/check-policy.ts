import { CollectionPolicy } from '../../../domain/collection/policy/policy.js'
import { lawPacks } from '../../../domain/contact/pack/all.js'
import type { LawPack } from '../../../domain/contact/pack/pack.js'
import type { ContactGate } from '../../../domain/contact/question.js'
import type { Law } from '../../../domain/law/law.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import { houseHistory } from '../arbitrary/house.js'
import { collectionUnder, type House, type HouseRules, isHouseCommand } from '../collection/house.js'
import type { HouseHistory } from '../collection/run.js'
import { gateLaws, lawsOfPolicy } from '../law/house/house-laws.js'
import { plain } from '../story/plain.js'
import { answersEveryCommand } from './answers-every-command.js'
import { checkDecider } from './check-decider.js'
import type { Checked, LawChecked, Trouble } from './checked.js'
import type { CheckOptions } from './options.js'
import { lawsOfPolicyText } from './policy-text.js'

/**
 * Options of a check of a policy; all have defaults.
 *
 * @since 0.2.0
 */
export interface PolicyCheckOptions
  extends Pick<
      CheckOptions<never, never, never, never>,
      'name' | 'runs' | 'seed' | 'run' | 'timeLimit' | 'patience' | 'first'
    >,
    Partial<Pick<HouseRules, 'decide' | 'gate' | 'settings'>> {
  /** Your own laws besides those of every policy. */
  readonly also?: ReadonlyArray<Law<HouseHistory>>
}

/**
 * Simulates debtors (500 by default) under a policy and checks the collection laws on all decisions and steps: what a law pack
 * forbids, what is promised, planned or disputed, the order of the ladder, missed runs, court, fees; and the laws of its contact
 * gate. Faults that are visible in the policy itself are reported too. `packs` are the law packs that bind the house, whichever the
 * policy names (by default all of the package). `decide` and `gate` replace ours; `settings` are what a policy does not contain:
 * that an agency speaks, holidays.
 *
 * @since 0.2.0
 * @example checkPolicy(policy).passed
 */
export const checkPolicy = (
  policy: CollectionPolicy,
  packs: ReadonlyArray<LawPack> = lawPacks,
  { also = [], decide, gate, settings, ...options }: PolicyCheckOptions = {},
): Checked => {
  const name = options.name ?? 'a policy'
  if (!CollectionPolicy.is(policy))
    return unchecked(name, 'NotAPolicy', `${name} is no policy: read it with readPolicy, which says why`)
  const text = lawsOfPolicyText(policy)
  // If one fault is enough, do not simulate a policy whose text has one.
  if (options.first === true && text.some(({ verdict }) => verdict === 'broken'))
    return { subject: name, passed: false, laws: text, ...untried }
  const own = { ...(decide && { decide }), ...(gate && { gate }), ...(settings && { settings }) }
  const house = collectionUnder(policy, packs, own)
  const checked = inHouse(house, [...lawsOfPolicy(policy), ...gateLaws, ...also], { name, ...options })
  const laws = [...text, ...checked.laws.map(replayed('checkPolicy(policy, packs'))]
  return { ...checked, laws, passed: checked.passed && laws.every(({ verdict }) => verdict === 'held') }
}

/**
 * Checks a contact gate on debtors (500 by default) in any place who were called, answered, or asked for silence. The laws of
 * every gate: what the packs forbid to a house with these `settings`, reasons, the next allowed time, and that more contacts or
 * restrictions never turn a no into a yes.
 *
 * @since 0.2.0
 * @example checkGate(contactGate([usRegulationF]), [usRegulationF]).passed
 */
export const checkGate = (
  gate: ContactGate,
  packs: ReadonlyArray<LawPack> = lawPacks,
  { also = [], settings = {}, ...options }: Omit<PolicyCheckOptions, 'decide' | 'gate'> = {},
): Checked => {
  const name = options.name ?? 'a gate'
  if (typeof gate !== 'function')
    return unchecked(name, 'NotAGate', `${name} is no gate: it is ${plain(gate)}, and not a function`)
  const house = collectionUnder(anyPolicy, packs, { gate, settings })
  const checked = inHouse(house, [...gateLaws, ...also], { name, ...options })
  return { ...checked, laws: checked.laws.map(replayed('checkGate(gate, packs')) }
}

/** A policy that contacts everybody by every channel, so that only the gate restricts it. */
const anyPolicy: CollectionPolicy = {
  version: 'any',
  effectiveFrom: '2026-01-01' as LocalDate,
  strategies: [
    {
      ...{ strategy: 'all', mode: 'ladder', per: 'debt' },
      steps: [{ step: 'first', days: 1, channels: ['phone', 'sms', 'letter'], repeat: { every: 2, times: 9 } }],
    },
  ],
}

const inHouse = (
  house: House,
  laws: ReadonlyArray<Law<HouseHistory>>,
  { runs = 500, ...options }: PolicyCheckOptions,
): Checked =>
  checkDecider(house, {
    ...options,
    runs,
    histories: (own: unknown) => houseHistory(own as House) as never,
    isCommand: isHouseCommand,
    laws: [answersEveryCommand, ...laws] as never,
  })

const unchecked = (subject: string, _tag: Trouble['_tag'], why: string): Checked => {
  const trouble: Trouble = { _tag, why }
  return { subject, passed: false, laws: [], ...untried, trouble }
}

const untried = {
  ...{ runs: 0, asked: 0, seed: undefined, milliseconds: 0 },
  coverage: { commands: {}, events: {}, rejections: {}, neverAsked: [], neverHappened: [] },
}

const replayed =
  (call: string) =>
  (law: LawChecked): LawChecked => {
    const { counterexample } = law
    if (counterexample === undefined) return law
    const replay = counterexample.replay.replace('checkDecider(subject', call)
    return { ...law, counterexample: { ...counterexample, replay } }
  }
