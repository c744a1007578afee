import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { type CollectionPolicy, policyHash } from '../../../domain/collection/index.js'
import { gateOf } from '../../../domain/collection/ladder/gate-of.js'
import type { ContactGate } from '../../../domain/contact/question.js'
import { Money } from '../../../domain/value/money.js'
import { sha256 } from '../../../domain/value/sha-256.js'
import { strictly } from '../../../domain/value/strict/strictly.js'
import type { OpenItemState } from '../../../projections/open-item/item-history-codec.js'
import { placed, type ReportAt, unknownPlace } from '../../../projections/open-item/place.js'
import type { States } from '../../../projections/projection/projection.js'
import { type Behaviour, readBehaviour } from '../../../projections/simulation/behaviour.js'
import { type BehaviourCounts, behaviourOf } from '../../../projections/simulation/behaviour-of.js'
import type { ContactCosts } from '../../../projections/simulation/setting.js'
import type { Book } from '../../book.js'
import { describe } from '../../words/describe.js'
import { countArgument } from '../option/argument.js'
import { readJsonFile } from '../option/json-file.js'

// What the commands share that try a policy: how debtors behave, what a contact costs, and where long work is kept.

export interface TryingOptions {
  readonly seed: number
  readonly behaviour?: string
  readonly costs?: string
  readonly resume?: string
  readonly packs: boolean
}

export const tryingOptions = (command: Command): Command =>
  command
    .addOption(new Option('--behaviour <file>', 'how debtors behave, as JSON (default: as in the past of the book)'))
    .addOption(new Option('--seed <number>', 'which luck they have').argParser(countArgument).default(1, '1'))
    .option('--costs <file>', 'what a contact costs, by channel, as JSON')
    .option('--no-packs', 'asks no law pack whether a contact may be made')
    .option('--resume <file>', 'keeps in that file what is done, and goes on from there')

const Costs = t.partial(
  {
    ...{ phone: Money, sms: Money, letter: Money, visit: Money },
    ...{ email: Money, chat: Money, portal: Money },
  },
  'costs by channel',
)

/** How debtors behave, by a file or by the past of the book, and then with the counts behind it. */
export interface Told {
  readonly behaviour: Behaviour
  readonly counts: BehaviourCounts | undefined
  readonly costs: ContactCosts | undefined
}

/** What files and the past of a book until a day say, or why they do not. */
export const readTold = async (
  { behaviour: file, costs: costsFile }: TryingOptions,
  states: States<OpenItemState>,
  at: ReportAt,
): Promise<E.Either<string, Told>> => {
  const costs = costsFile === undefined ? undefined : await readJsonFile(costsFile, 'costs by channel', strictly(Costs))
  if (costs !== undefined && E.isLeft(costs)) return costs
  const told = costs?.right
  if (file === undefined) return E.right({ ...behaviourOf(states, at), costs: told })
  const given = await readJsonFile(file, 'a behaviour', readBehaviour)
  return E.map((behaviour: Behaviour) => ({ behaviour, counts: undefined, costs: told }))(given)
}

/** The states of collection of a book, or in words why there are none. */
export const readStates = async (
  book: Book,
  knownAt: ReportAt['knownAt'],
): Promise<E.Either<string, States<OpenItemState>>> => {
  const items = await book.collectionItems()
  if (E.isLeft(items)) return E.left(describe(items.left))
  const unknown = unknownPlace(items.right, { knownAt })
  return unknown === undefined ? items : E.left(describe(unknown))
}

export const gateFor = (policy: CollectionPolicy, { packs }: TryingOptions): ContactGate | undefined =>
  packs ? gateOf(policy) : undefined

/** What long work is of, as one text: it is gone on with only where all of this is the same. */
export const workOf = (
  states: States<OpenItemState>,
  at: ReportAt,
  policies: ReadonlyArray<CollectionPolicy>,
  { behaviour, costs }: Told,
  says: Readonly<Record<string, string | number | boolean | undefined>>,
): string => {
  const money = costs === undefined ? undefined : Costs.encode(costs)
  const { place } = placed(states, at)
  return sha256(JSON.stringify([place, policies.map(policyHash), behaviour, money, says]))
}
