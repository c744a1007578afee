import type { PolicyFault } from '../../domain/collection/check/fault.js'
import type { StoryLine } from '../../domain/collection/check/story.js'
import { tellAmount } from './amount.js'
import { tellReason } from './collection-reason.js'
import { tellSegment } from './segment.js'
import { some } from './some.js'

/** A sentence for every fault. A fault without words does not compile. */
const words: {
  readonly [F in PolicyFault['fault']]: (fault: Extract<PolicyFault, { readonly fault: F }>) => string
} = {
  'same-name': ({ name }) => `'${name}' is there already: give it a name of its own`,
  hidden: ({ strategy, by, also = [] }) =>
    also.length === 0
      ? `no debt comes to '${strategy}': '${by}' before it takes all of them`
      : `no debt comes to '${strategy}': ${[by, ...also].map((one) => `'${one}'`).join(', ')} before it take all of them`,
  'nothing-in-it': ({ strategy }) => `no debt can be for '${strategy}': what its segment asks for excludes itself`,
  overlap: ({ strategy, with: other }) =>
    `some debts are for '${strategy}' and for '${other}' alike: say which, or make one of them a part of the other`,
  nobody: () => 'some debts are for no strategy: let the last one be for all others (without "for")',
  backwards: ({ step, days, before, beforeDays }) =>
    beforeDays === undefined
      ? `'${step}' is reckoned from '${before}', and would come before it`
      : `'${step}' is for day ${days}, before '${before}' on day ${beforeDays}, which comes first`,
  'unreachable-step': ({ step }) => `no debt ever comes to '${step}'`,
  'court-without-notice': ({ step }) =>
    `'${step}' goes to court without a final notice: put a step 'final-notice' before it, and let legal.finalNotice be true`,
  'notice-too-short': ({ step, days, least }) =>
    `'${step}' may come ${some(days, 'day')} after the final notice, and nobody can answer in less than ${least}: say legal.finalNoticeDays`,
  'court-too-early': ({ step, pack, rule, days, after }) =>
    `'${step}' goes to court in less than ${some(days, 'day')} from the ${after === 'due-date' ? 'due date' : 'first reminder'} on, which ${pack} (${rule}) wants: it would wait`,
  'notice-name': ({ step, name }) => `'${step}' speaks as a final notice, and court looks for one called '${name}'`,
  'no-legal-rules': ({ step }) => `'${step}' goes to court, and "legal" does not say what is asked for before`,
  'no-agency': ({ step }) => `'${step}' goes to an agency, and "agency" does not say which`,
  'no-channel': ({ step }) => `'${step}' has no channel`,
  'no-calendar': ({ what }) => `${what} counts business days, and the policy has no calendar`,
  'no-effect': ({ what, because }) => `'${what}': ${unheeded[because]}`,
  'unknown-need': ({ step, need }) => `'${step}' needs '${need}', which is no step before it`,
  'unknown-pack': ({ pack, nearest }) =>
    `there is no law pack '${pack}'${nearest === undefined ? '' : ` (the nearest is '${nearest}')`}`,
  'unknown-rule': ({ rule, nearest }) =>
    `no law pack has a rule '${rule}'${nearest === undefined ? '' : ` (the nearest is '${nearest}')`}`,
  'cap-below-cadence': ({ contacts, inDays, pack, rule, limit, days }) =>
    `${some(contacts, 'contact')} in ${some(inDays, 'day')} ${contacts === 1 ? 'is' : 'are'} wished, and ${pack} (${rule}) allows ${limit} in ${some(days, 'day')}: the law wins`,
}

const unheeded: Readonly<Record<Extract<PolicyFault, { readonly fault: 'no-effect' }>['because'], string>> = {
  'per-debt': '"along" is heeded where the debts of a debtor go together (per: debtor), and here each goes by itself',
  jump: '"otherwise" is heeded where every step is taken in its order (mode: ladder), and a jump goes by what is met',
  'no-condition': '"otherwise" is heeded beside a condition ("when"), and there is none',
}

/** What is wrong with a policy, in a sentence. */
export const tellFault = <F extends PolicyFault['fault']>(fault: Extract<PolicyFault, { readonly fault: F }>): string =>
  words[fault.fault as F](fault)

/** A line of the story in which it shows. */
export const tellStoryLine = (line: StoryLine): string => {
  switch (line.happens) {
    case 'somebody': {
      const told = line.is === undefined ? 'who is not registered' : tellSegment(line.is)
      return `${line.on}  somebody${told === undefined ? '' : ` (${told})`}`
    }
    case 'falls': {
      const [also] = line.also
      const named = line.also.map((one) => `'${one}'`).join(' and ')
      if (line.strategy === undefined) return `${line.on}  no strategy is for it`
      return `${line.on}  it goes by '${line.strategy}', which comes first${also === undefined ? '' : `; ${named} is for it as well`}`
    }
    case 'contacts':
      return `${line.on}  ${some(line.count, 'contact')} ${line.count === 1 ? 'is' : 'are'} made${line.until === line.on ? '' : ` until ${line.until}`}, as the house wishes`
    case 'capped':
      return `${line.on}  one more is wished, and ${line.pack} has it wait until ${line.allowedOn}`
    case 'court-waits':
      return `${line.on}  ${line.pack} has court wait ${line.allowedOn === undefined ? 'for a first reminder' : `until ${line.allowedOn}`}`
    case 'issued':
      return `${line.on}  ${line.debts === 1 ? 'an invoice' : `${line.debts} invoices`} of ${tellAmount(line.amount)}, due ${line.due}`
    case 'step':
      return `${line.on}  ${line.step} (${some(line.daysPastDue, 'day')} past due)`
    case 'recalled':
      return `${line.on}  the agency gives it back`
    case 'stands': {
      const { level, notTaken } = line.decision
      const held = notTaken.filter(({ status }) => status === 'held' || status === 'later')
      const why = held.flatMap(({ step, reasons }) => reasons.map((one) => `${step}: ${tellReason(one)}`))
      return `${line.on}  nothing more comes${level === undefined ? '' : ` after ${level}`}${why.length === 0 ? '' : ` (${why.join('; ')})`}`
    }
  }
}
