import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { gateOf } from '../../../domain/collection/ladder/gate-of.js'
import type { CollectionPolicy } from '../../../domain/collection/policy/policy.js'
import type { ContactGate } from '../../../domain/contact/question.js'
import { type Instant, instantOf, isInstant } from '../../../domain/value/instant.js'
import { isLocalDate, type LocalDate } from '../../../domain/value/local-date.js'
import { endOfDayIn, type Zone } from '../../../domain/value/zone.js'
import type { CollectionAccount } from '../../../projections/collection/accounts.js'
import type { ReportAt } from '../../../projections/open-item/place.js'
import type { Book } from '../../book.js'
import { describe } from '../../words/describe.js'
import { withBook } from '../book/open-book.js'
import { complain } from '../form/say.js'
import { momentArgument } from '../option/argument.js'
import { type AskedAt, askedAt, atOptions } from '../option/at.js'
import { type AnswerOptions, bookOption, formatOption } from '../option/options.js'
import type { ReadAccounts } from './collection-accounts.js'
import { readPolicyFile } from './policy-file.js'

// What every command asks that decides by a policy: the policy, and the hour at which people are contacted.

export interface PolicyOptions extends AnswerOptions {
  readonly policy?: string
  readonly at?: Instant | LocalDate
  readonly packs: boolean
}

export const policyFileOption = (command: Command): Command =>
  command.option('--policy <file>', 'the collection policy, as JSON (default: the one that the book has adopted)')

export const policyOptions = (command: Command): Command =>
  policyFileOption(formatOption(atOptions(bookOption(command))))
    .addOption(
      new Option(
        '--at <instant>',
        'when people are contacted (default: noon of the day, or the first moment that is allowed)',
      ).argParser(momentArgument),
    )
    .option('--no-packs', 'asks no law pack whether a contact may be made')

/** A policy, the accounts of a book, and all that a decision about them takes. */
export interface Deciding<Accounts = ReadonlyArray<CollectionAccount>> {
  readonly policy: CollectionPolicy
  readonly accounts: Accounts
  readonly asked: AskedAt
  readonly day: LocalDate
  readonly gate: ContactGate | undefined
  /** As told; otherwise each debtor is contacted at noon of the day, or at its first moment that is allowed. */
  readonly at: Instant | undefined
  readonly zone: Zone
}

/** Twelve hours before the end of the day: noon, but for days on which clocks are changed. */
export const noonIn = (zone: Zone, day: LocalDate): Instant =>
  instantOf(new Date(Date.parse(endOfDayIn(zone, day)) + 1 - 12 * 3_600_000))

/** The policy of a file, or the one that was in force in the book on the day, as one knew it then. */
export const policyFor = async (
  book: Book,
  file: string | undefined,
  { asOf, knownAt }: ReportAt,
): Promise<E.Either<string, CollectionPolicy>> => {
  if (file !== undefined) return readPolicyFile(file)
  if (knownAt !== undefined && !isInstant(knownAt)) {
    return E.left('which policy was known at a place in the log is told by --policy, or by an instant')
  }
  const found = await book.policy({ asOf, ...(knownAt === undefined ? {} : { knownAt }) })()
  if (E.isLeft(found)) return E.left(describe(found.left))
  return found.right === undefined
    ? E.left(`no policy was in force on ${asOf}: adopt one, or name a file with --policy`)
    : E.right(found.right.policy)
}

/** Reads policy and accounts, and lets them be used; 1 where one of them cannot be read, with the reason told. */
export const withPolicy = <Accounts>(
  options: PolicyOptions,
  read: ReadAccounts<Accounts>,
  use: (deciding: Deciding<Accounts>, book: Book) => Promise<number>,
): Promise<number> =>
  withBook(options, async (book) => {
    const asked = askedAt(options)
    const policy = await policyFor(book, options.policy, asked)
    if (E.isLeft(policy)) {
      complain(policy.left)
      return 1
    }
    const { asOf: day, knownAt } = asked
    const zone = policy.right.zone ?? options.zone
    const accounts = await read(book, { asOf: day, knownAt, zone })
    if (E.isLeft(accounts)) {
      complain(accounts.left)
      return 1
    }
    const { at } = options
    const gate = options.packs ? gateOf(policy.right) : undefined
    const moment = isLocalDate(at) ? noonIn(zone, at) : at
    return use({ policy: policy.right, accounts: accounts.right, asked, day, gate, at: moment, zone }, book)
  })
