import { checkPolicy as faultsOf } from '../../../domain/collection/check/check-policy.js'
import type { PolicyFault } from '../../../domain/collection/check/fault.js'
import type { CollectionPolicy } from '../../../domain/collection/policy/policy.js'
import { tellFault, tellStoryLine } from '../../words/policy-fault.js'
import type { LawChecked } from './checked.js'

/** The law that each fault in the text of a policy breaks. A fault without a law does not compile. */
const lawOf: { readonly [F in PolicyFault['fault']]: string } = {
  'same-name': 'every strategy, and every step of one, has a name of its own',
  hidden: 'every strategy takes some debts',
  'nothing-in-it': 'some debt can be in every segment',
  overlap: 'no two strategies fight for a debt',
  nobody: 'some strategy is for every debt',
  backwards: 'no step is reckoned to a day before the one before it',
  'unreachable-step': 'every step is come to in some life',
  'court-without-notice': 'a ladder to court has a final notice',
  'notice-too-short': 'a final notice leaves a week to answer',
  'court-too-early': 'no ladder comes to court sooner than a pack allows',
  'notice-name': 'the final notice is called final-notice',
  'no-legal-rules': 'who goes to court says what is asked for before',
  'no-agency': 'who goes to an agency says which',
  'no-channel': 'every step that speaks has a channel',
  'no-calendar': 'who counts business days has a calendar',
  'no-effect': 'all that is said is heeded',
  'unknown-need': 'a step needs only steps before it',
  'unknown-pack': 'every law pack that is named is known',
  'unknown-rule': 'every rule that is named is known',
  'cap-below-cadence': 'no wish of the house is for more than a law allows',
}

/** Checks the laws of a policy's text: reads it, and simulates a silent debtor for each strategy. */
export const lawsOfPolicyText = (policy: CollectionPolicy): ReadonlyArray<LawChecked> => {
  const faults = faultsOf(policy)
  return (Object.keys(lawOf) as ReadonlyArray<PolicyFault['fault']>).map((kind): LawChecked => {
    const law = lawOf[kind]
    const says = {
      law,
      says: `Of the text of the policy: ${law}.`,
      source: 'the domain: a collection policy',
      tested: 1,
      proven: true,
    } as const
    const fault = faults.find((one) => one.fault === kind)
    if (fault === undefined) return { ...says, verdict: 'held' }
    const wrong = `${fault.path}: ${tellFault(fault)}`
    const counterexample = {
      ...{ law, run: 1, commands: [], events: [], after: fault.story.length, wrong },
      story: [...fault.story.map(tellStoryLine), `  ^ ${wrong}`].join('\n'),
      replay: 'checkPolicy(policy, packs)',
    }
    return { ...says, verdict: 'broken', counterexample }
  })
}
