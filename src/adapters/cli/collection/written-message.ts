import * as E from 'fp-ts/lib/Either.js'
import { askedOfDay } from '../../../domain/contact/asked-of-day.js'
import { type BoundDuty, dutiesOf } from '../../../domain/contact/duties.js'
import { contactGate } from '../../../domain/contact/gate.js'
import { lawPacks } from '../../../domain/contact/pack/all.js'
import type { LawPack } from '../../../domain/contact/pack/pack.js'
import type { GateSettings } from '../../../domain/contact/settings.js'
import type { ContactOwner } from '../../../domain/debt/command/reminder.js'
import type { DebtorState } from '../../../domain/debtor/state.js'
import type { MessageFigures, NextStep, Sender } from '../../../domain/message/figures.js'
import { type MessageKind, purposeOf } from '../../../domain/message/kind.js'
import type { Language } from '../../../domain/message/language.js'
import { snapshotOf } from '../../../domain/message/snapshot.js'
import { usualStyle } from '../../../domain/message/style.js'
import { messageTemplates, templateFor } from '../../../domain/message/template/all.js'
import type { MessageForm } from '../../../domain/message/template.js'
import type { Honorific } from '../../../domain/message/words/addressee.js'
import { type MessageRefused, type WrittenMessage, writeMessage } from '../../../domain/message/write-message.js'
import { type ChequeId, DebtId } from '../../../domain/value/id.js'
import { type Instant, instantOf } from '../../../domain/value/instant.js'
import { isLocalDate, type LocalDate } from '../../../domain/value/local-date.js'
import type { Channel } from '../../../domain/value/method.js'
import type { Zone } from '../../../domain/value/zone.js'
import type { Book } from '../../book.js'
import { debtStream } from '../../command/aggregate.js'
import { tellMessageRefused } from '../../words/message-refused.js'
import { tellBook } from '../book/book-at.js'
import { askedAt } from '../option/at.js'
import { calendarsFor } from '../option/calendars-for.js'
import type { AnswerOptions } from '../option/options.js'
import { accountOfDebt } from './collection-accounts.js'
import { figureOptions } from './figure-option.js'
import { readPolicyFile } from './policy-file.js'
import { noonIn } from './policy-options.js'
import { readTemplateFile } from './template-file.js'

export interface MessageOptions extends AnswerOptions {
  readonly lang: Language
  readonly step: MessageKind
  readonly form: MessageForm
  readonly channel?: Channel
  readonly to?: string
  readonly honorific: Honorific
  readonly from: string
  readonly phone: string
  readonly howToPay?: string
  readonly department?: string
  readonly person?: string
  readonly hours?: string
  readonly link?: string
  readonly optOut?: string
  readonly purpose?: string
  readonly payBy?: LocalDate
  readonly answerBy?: LocalDate
  readonly nextStep?: NextStep
  readonly cheque?: string
  readonly by: ContactOwner
  readonly practices?: true
  readonly policy?: string
  readonly templates?: string
  readonly at?: Instant | LocalDate
  readonly outbox?: string
}

/** How a message goes where that is not told. */
export const usualChannel = (form: MessageForm): Channel => (form === 'short' ? 'sms' : 'email')

const figuresOf = async (book: Book, day: LocalDate, options: MessageOptions): Promise<MessageFigures | undefined> => {
  const { payBy, answerBy, nextStep, cheque } = options
  const figures = { payBy, answerBy, nextStep }
  if (cheque === undefined) return figures
  const found = await book.cheque(cheque as ChequeId, { asOf: day })()
  if (E.isLeft(found) || found.right === undefined) return undefined
  return { ...figures, cheque: { number: cheque, amount: found.right.amount, date: found.right.chequeDate } }
}

/** The packs and the house that contacts are judged by, and the zone of its days. */
interface Rules {
  readonly packs: ReadonlyArray<LawPack>
  readonly settings: GateSettings & { readonly by: ContactOwner }
  readonly zone: Zone
}

/** Those of a policy, where one is named; otherwise every pack that is shipped. */
const rulesOf = async ({ policy, by, practices, zone }: MessageOptions): Promise<E.Either<string, Rules>> => {
  if (policy === undefined) return E.right({ packs: lawPacks, settings: { by, ...(practices && { practices }) }, zone })
  const read = await readPolicyFile(policy)
  if (E.isLeft(read)) return read
  const { packs: named, ...house } = read.right.contact ?? {}
  const packs = named === undefined ? lawPacks : lawPacks.filter(({ id }) => named.includes(id))
  return E.right({ packs, settings: { ...house, by, ...(practices && { practices }) }, zone: read.right.zone ?? zone })
}

/** When the debtor is contacted: as told, or now for what is sent of today. Otherwise it is for the gate to say at which hour of the day. */
const momentOf = ({ at, asOf, outbox, zone }: MessageOptions): Instant | undefined => {
  if (at !== undefined) return isLocalDate(at) ? noonIn(zone, at) : at
  return asOf === undefined && outbox !== undefined ? instantOf(new Date()) : undefined
}

/** What the laws want in it; of a debtor that the book does not know, nothing is known of them. */
const dutiesFor = (
  debtor: DebtorState,
  { packs, settings }: Rules,
  channel: Channel,
  day: LocalDate,
): ReadonlyArray<BoundDuty> => {
  if (debtor.situation === 'unregistered') return []
  const { jurisdiction, kind } = debtor.registered
  const collector = settings.by === 'creditor' ? 'creditor' : 'third-party'
  return dutiesOf(packs, settings, { jurisdiction, kind, collector }, channel, day)
}

const senderOf = (options: MessageOptions): Sender => {
  const { from: name, phone, howToPay, department, person, hours, link, optOut, purpose } = options
  return { name, phone, howToPay, department, person, hours, link, optOut, purposeLine: purpose }
}

/** The message and when it may go out, or in words why there is none. */
export const written = async (
  book: Book,
  debt: string,
  options: MessageOptions,
): Promise<E.Either<ReadonlyArray<string>, { readonly message: WrittenMessage; readonly at: string }>> => {
  const { lang, step, form, channel = usualChannel(form) } = options
  const { asOf: day, knownAt } = askedAt(options)
  const nobody = E.left([`there is no debt '${debt}' on ${day} in ${tellBook(options)}`])
  if (!DebtId.is(debt)) return nobody
  const accounts = await accountOfDebt(debt)(book, { asOf: day, knownAt, zone: options.zone })
  if (E.isLeft(accounts)) return E.left([accounts.left])
  const account = accounts.right.find(({ debts }) => debts.some((one) => one.debt.debt === debt))
  const found = account?.debts.find((one) => one.debt.debt === debt)
  const view = await book.debt(debt, { asOf: day })()
  const history = await book.history(debtStream(debt))()
  if (account === undefined || found === undefined || E.isLeft(view) || view.right === undefined) return nobody
  if (E.isLeft(history)) return nobody
  const figures = await figuresOf(book, day, options)
  if (figures === undefined) return E.left([`there is no cheque '${options.cheque}' on ${day}`])
  const { covered, unapplied } = found.beside
  const { revision } = view.right
  const snapshot = snapshotOf(found.debt, revision, day, { covered, unapplied })
  const own = await readTemplateFile(options.templates)
  if (E.isLeft(own)) return E.left([own.left])
  const template = templateFor([...own.right, ...messageTemplates], step, lang, form)
  if (snapshot === undefined || template === undefined) return nobody
  const { debtor, contacts } = account
  const rules = await rulesOf(options)
  if (E.isLeft(rules)) return E.left([rules.left])
  const { packs, settings, zone } = rules.right
  const purpose = purposeOf(step)
  const gate = contactGate(packs, settings)
  const question = { debtor, debt: found.debt, channel, contacts, purpose }
  const told = momentOf(options)
  const { at, answer: permission } =
    told === undefined ? askedOfDay(gate, question, day, zone) : { at: told, answer: gate({ ...question, at: told }) }
  // A message to be sent is of the account as it is now; one that is only shown may be of a day that is past.
  const current = options.outbox === undefined ? revision : history.right.length - 1
  const message = writeMessage({
    template,
    snapshot,
    current,
    permission,
    duties: dutiesFor(debtor, rules.right, channel, day),
    sender: senderOf(options),
    recipient: { name: options.to ?? snapshot.debtor, honorific: options.honorific },
    figures,
    style: usualStyle(lang, await calendarsFor(lang)),
  })
  return E.isLeft(message) ? E.left(toldRefused(message.left)) : E.right({ message: message.right, at })
}

const toldRefused = (refused: MessageRefused): ReadonlyArray<string> => {
  const options = figureOptions(refused)
  return [...tellMessageRefused(refused), ...(options.length === 0 ? [] : [`say it with ${options.join(', ')}`])]
}
