import * as E from 'fp-ts/lib/Either.js'
import { eachTurn } from '../../../domain/law/each-turn.js'
import type { Law } from '../../../domain/law/law.js'
import { tellRefusal } from '../story/tell-refusal.js'
import type { AnyHistory } from './any-history.js'

type Refusal = { readonly _tag: string } & Readonly<Record<string, unknown>>
type Turn = AnyHistory['turns'][number]
/** Whether an earlier event has this id in this field: ids of promises, plans, holds. */
type Said = (field: string, id: unknown) => boolean
type Cause = (refusal: Refusal, turn: Turn, said: Said) => boolean

/** A day, number or amount of money as a comparable value. */
const sizeOf = (value: unknown): string | number | bigint =>
  typeof value === 'object' && value !== null && 'amount' in value
    ? (value.amount as bigint)
    : (value as string | number)

const below =
  (small: string, large: string): Cause =>
  (refusal) =>
    sizeOf(refusal[small]) < sizeOf(refusal[large])
const differ =
  (one: string, other: string): Cause =>
  (refusal) =>
    sizeOf(refusal[one]) !== sizeOf(refusal[other])
const notBelow = (large: string, small: string): Cause => {
  const isBelow = below(large, small)
  return (...args) => !isBelow(...args)
}
const before = (day: string): Cause => below('on', day)
const more = (bound: string): Cause => below(bound, 'amount')
const situation =
  (...of: ReadonlyArray<string>): Cause =>
  (_, { before: { situation } }) =>
    of.includes(situation)
const known =
  (...of: ReadonlyArray<string>): Cause =>
  (_, { before: { situation } }) =>
    !of.includes(situation)
const unsaid =
  (field: string): Cause =>
  (refusal, _, said) =>
    !said(field, refusal[field])

/** The condition that must be true for each reason of a refusal. */
const causes: Readonly<Record<string, Cause>> = {
  NotPositive: ({ amount }) => (sizeOf(amount) as bigint) <= 0n,
  Negative: ({ amount }) => (sizeOf(amount) as bigint) < 0n,
  CurrencyMismatch: differ('expected', 'given'),
  EndsBeforeItBegins: below('until', 'on'),
  BeforeIssue: before('issuedOn'),
  BeforeItBegan: before('beganOn'),
  BeforePayment: before('paidOn'),
  BeforeReceipt: before('receivedOn'),
  BeforeAllocation: before('allocatedOn'),
  BeforeRequest: before('requestedOn'),
  BeforeCollection: before('collectOn'),
  BeforeRetry: before('retryOn'),
  BeforePrevious: before('previous'),
  BeforeChequeDate: before('chequeDate'),
  BeforeRegistration: before('registeredOn'),
  ProposalExpired: below('validUntil', 'on'),
  GuaranteeExpired: below('expires', 'on'),
  SettlementNotDue: notBelow('by', 'on'),
  NotLater: notBelow('dueDate', 'to'),
  InstalmentsOutOfOrder: notBelow('notAfter', 'due'),
  NotLastInstalment: differ('dueDate', 'last'),
  HoursOutOfOrder: notBelow('from', 'to'),
  TooEarlyToJudge: ({ deadline, on }) => deadline === undefined || sizeOf(on) <= sizeOf(deadline),
  TooManyPromises: notBelow('open', 'max'),
  ToleranceTooLarge: notBelow('tolerance', 'amount'),
  NotLess: notBelow('pay', 'open'),
  PlanDoesNotSum: differ('instalments', 'open'),
  InstalmentsDoNotSum: differ('instalments', 'principal'),
  BalanceMisstated: below('dunnable', 'stated'),
  GuaranteeRequired: below('above', 'total'),
  ExceedsOpen: more('open'),
  ExceedsRecoverable: more('recoverable'),
  // A dispute of the whole debt names no amount, and is refused if nothing undisputed is left.
  ExceedsUndisputed: notBelow('amount', 'undisputed'),
  ExceedsApproval: more('limit'),
  ExceedsGuarantee: more('left'),
  ExceedsCharged: more('open'),
  ExceedsClaim: more('left'),
  ExceedsUnapplied: more('unapplied'),
  ExceedsAllocation: more('placed'),
  ExceedsReceived: more('left'),
  ExceedsMandate: more('limit'),
  ExceedsShortfall: more('shortfall'),
  RefundExceedsUnapplied: more('unapplied'),
  ReleaseExceedsUnapplied: more('unapplied'),
  CoversTooMuch: below('amount', 'covered'),
  NotInPart: notBelow('amount', 'presented'),
  NotInFull: differ('amount', 'required'),
  NotIssued: situation('unissued'),
  NotReceived: situation('unreceived'),
  UnknownCheque: situation('unreceived'),
  NotRegistered: situation('unregistered'),
  SubjectErased: situation('erased'),
  // A stricter rule may use this reason for an open debt if it states the situation. A debt that is open again after an honoured
  // settlement takes no more charges, so it counts as settled.
  NotOpen: (refusal, { before: { situation } }, said) =>
    refusal.situation === situation || (refusal.situation === 'settled' && said('type', 'SettlementHonoured')),
  AlreadyIssued: known('unissued'),
  AlreadyReceived: known('unreceived'),
  ChequeAlreadyReceived: known('unreceived'),
  AlreadyRegistered: known('unregistered'),
  UnknownPromise: unsaid('promise'),
  UnknownDispute: unsaid('dispute'),
  UnknownSettlement: unsaid('settlement'),
  UnknownHold: unsaid('hold'),
  UnknownPlacement: unsaid('placement'),
  DuplicateId: ({ id }, _, said) => said('any', id),
}

/** The refusal of a turn; `undefined` if it was accepted. */
const refusalOf = ({ answer }: Turn): Refusal | undefined => (E.isLeft(answer) ? (answer.left as Refusal) : undefined)

const causeOf = (refusal: Refusal | undefined): Cause | undefined =>
  refusal !== undefined && Object.hasOwn(causes, refusal._tag) ? causes[refusal._tag] : undefined

/**
 * The reason of a refusal is true: an amount said to exceed the open one does exceed it, a day said to be too early is earlier, an
 * unknown id never occurred. Covers the refusals of debts, payments, cheques and debtors; check your own with your own laws.
 *
 * @since 0.2.0
 */
export const refusedForCause: Law<AnyHistory> = {
  name: 'what is refused is refused for a reason that is so',
  source: 'a refusal has the figures that it was decided on',
  says: 'A clerk who is refused something is told why, and it is true.',
  guard: ({ turns }) => turns.filter((turn) => causeOf(refusalOf(turn)) !== undefined).length,
  check: ({ turns }) => {
    const heard = new Set<string>()
    const said: Said = (field, id) => heard.has(`${field} ${id}`)
    return eachTurn(turns, (turn) => {
      const refusal = refusalOf(turn)
      const wrong = refusal !== undefined && causeOf(refusal)?.(refusal, turn, said) === false
      for (const event of turn.events as ReadonlyArray<Readonly<Record<string, unknown>>>) {
        for (const [field, id] of Object.entries(event)) {
          if (typeof id === 'string') heard.add(`${field} ${id}`).add(`any ${id}`)
        }
      }
      return wrong
        ? `${turn.command.type} is refused as ${refusal._tag}, which is not so: ${tellRefusal(refusal)}`
        : undefined
    })
  },
}
