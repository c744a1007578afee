import type { StoryLine } from './story.js'

/**
 * What is wrong with a policy.
 *
 * - `same-name`: two strategies, or two steps of one, have a name. `hidden`: earlier ones take all its debts.
 *   `nothing-in-it`: no debt can be in its segment.
 * - `overlap`: some debts are in both segments, and neither is a part of the other: which one they get is chance. `nobody`: no
 *   strategy is for some debts.
 * - `backwards`: a step is reckoned to an earlier day than the one before it. `unreachable-step`: no life comes to it.
 * - `court-without-notice`, `notice-too-short`: court comes without a final notice, or in less than so many days after it.
 *   `notice-name`: a final notice is called otherwise, and the rule before court does not know it.
 *   `court-too-early`: it comes in fewer days than a pack wants.
 * - `no-legal-rules`, `no-agency`, `no-channel`, `no-calendar`: what a step or a rule needs is not told.
 * - `no-effect`: what it says is heeded by nothing, such as what goes along where debts are taken one by one.
 * - `unknown-need`: a step needs one that the ladder does not have, or has later.
 * - `unknown-pack`, `unknown-rule`: no pack has that id, no rule that name. `cap-below-cadence`: a law allows less than the house wishes.
 *
 * @since 0.2.0
 */
export type PolicyFinding =
  | { readonly fault: 'same-name'; readonly name: string }
  | { readonly fault: 'hidden'; readonly strategy: string; readonly by: string; readonly also?: ReadonlyArray<string> }
  | { readonly fault: 'nothing-in-it'; readonly strategy: string }
  | { readonly fault: 'overlap'; readonly strategy: string; readonly with: string }
  | { readonly fault: 'nobody' }
  | {
      readonly fault: 'backwards'
      readonly step: string
      readonly days: number
      readonly before: string
      /** Nothing where the step is reckoned from the one before it. */
      readonly beforeDays?: number
    }
  | { readonly fault: 'unreachable-step'; readonly step: string }
  | { readonly fault: 'court-without-notice'; readonly step: string }
  | { readonly fault: 'notice-too-short'; readonly step: string; readonly days: number; readonly least: number }
  | {
      readonly fault: 'court-too-early'
      readonly step: string
      readonly pack: string
      readonly rule: string
      readonly days: number
      readonly after: 'due-date' | 'first-reminder'
    }
  | { readonly fault: 'notice-name'; readonly step: string; readonly name: string }
  | { readonly fault: 'no-legal-rules' | 'no-agency' | 'no-channel'; readonly step: string }
  | { readonly fault: 'no-calendar'; readonly what: string }
  | {
      readonly fault: 'no-effect'
      readonly what: string
      readonly because: 'per-debt' | 'jump' | 'no-condition'
    }
  | { readonly fault: 'unknown-need'; readonly step: string; readonly need: string }
  | { readonly fault: 'unknown-pack'; readonly pack: string; readonly nearest: string | undefined }
  | { readonly fault: 'unknown-rule'; readonly rule: string; readonly nearest: string | undefined }
  | {
      readonly fault: 'cap-below-cadence'
      readonly contacts: number
      readonly inDays: number
      readonly pack: string
      readonly rule: string
      readonly limit: number
      readonly days: number
    }

/**
 * A fault of a policy: the place in its JSON, what is wrong, and the shortest story in which it shows, where there is one.
 *
 * @since 0.2.0
 */
export type PolicyFault = PolicyFinding & { readonly path: string; readonly story: ReadonlyArray<StoryLine> }
