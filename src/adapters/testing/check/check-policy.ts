import { CollectionPolicy } from '../../../domain/collection/policy.js'
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
 * How a policy is checked. Every one of them has a default.
 *
 * @since 0.2.0
 */
export interface PolicyCheckOptions
  extends Pick<
      CheckOptions<never, never, never, never>,
      'name' | 'runs' | 'seed' | 'run' | 'timeLimit' | 'patience' | 'first'
    >,
    Partial<Pick<HouseRules, 'decide' | 'gate' | 'settings'>> {
  /** Laws of yours beside those of every policy. */
  readonly also?: ReadonlyArray<Law<HouseHistory>>
}

/**
 * Lets 500 debtors live under a policy, unless told otherwise, and holds the collection laws against all that is decided and done about them:
 * what a law forbids, what is promised, planned or disputed, the order of the ladder, what is lost when a run is missed, court, fees;
 * and the laws of its contact gate. What can be told of the policy by looking at it is told too. `packs` are the laws that bind the house,
 * whichever its policy names: all that are shipped unless told. `decide` and `gate` are yours in place of ours; `settings` are what a policy cannot say: that an agency speaks, holidays.
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
  // Where one fault is enough, nobody has to live under a text that has one.
  if (options.first === true && text.some(({ verdict }) => verdict === 'broken'))
    return { subject: name, passed: false, laws: text, ...untried }
  const own = { ...(decide && { decide }), ...(gate && { gate }), ...(settings && { settings }) }
  const house = collectionUnder(policy, packs, own)
  const checked = inHouse(house, [...lawsOfPolicy(policy), ...gateLaws, ...also], { name, ...options })
  const laws = [...text, ...checked.laws.map(replayed('checkPolicy(policy, packs'))]
  return { ...checked, laws, passed: checked.passed && laws.every(({ verdict }) => verdict === 'held') }
}

/**
 * Asks a contact gate about 500 debtors, unless told otherwise, who were called, answered, asked for silence and live anywhere, and holds the laws
 * of every gate against its answers: what the packs forbid to such a house as the `settings` say, reasons, the time that it names, and that no more contact or restriction turns
 * a no into a yes.
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

/** A policy that calls everybody by every channel: what it may do is up to the gate. */
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
