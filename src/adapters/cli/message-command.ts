import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { MonthCalendars } from '../../domain/calendar/month-calendars.js'
import { type BoundDuty, dutiesOf } from '../../domain/contact/duties.js'
import { contactGate } from '../../domain/contact/gate.js'
import { lawPacks } from '../../domain/contact/pack/all.js'
import type { GateSettings } from '../../domain/contact/settings.js'
import type { ContactOwner } from '../../domain/debt/command/reminder.js'
import type { DebtorState } from '../../domain/debtor/state.js'
import type { MessageFigures, NextStep, Sender } from '../../domain/message/figures.js'
import { type MessageKind, messageKinds, purposeOf } from '../../domain/message/kind.js'
import type { Language } from '../../domain/message/language.js'
import { snapshotOf } from '../../domain/message/snapshot.js'
import { usualStyle } from '../../domain/message/style.js'
import { messageTemplates, templateFor } from '../../domain/message/template/all.js'
import type { MessageForm } from '../../domain/message/template.js'
import type { Honorific } from '../../domain/message/words/addressee.js'
import { type WrittenMessage, writeMessage } from '../../domain/message/write-message.js'
import { type ChequeId, DebtId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { Channel } from '../../domain/value/method.js'
import type { Book } from '../book.js'
import { debtStream } from '../command/aggregate.js'
import { fileSender } from '../sending/file-sender.js'
import { outgoing } from '../sending/outgoing.js'
import { tellMessageRefused } from '../words/message-refused.js'
import { dateArgument } from './argument.js'
import { askedAt, atOptions } from './at.js'
import { tellBook } from './book-at.js'
import { readAccounts } from './collection-accounts.js'
import { withBook } from './open-book.js'
import { bookOption, formatOption, type ReportOptions } from './options.js'
import { print } from './print.js'
import { complain, note } from './say.js'

interface MessageOptions extends ReportOptions {
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
  readonly outbox?: string
}

/** Persian and Umm al-Qura months are an optional peer: without it dates are Gregorian, and that is said. */
const calendarsFor = async (lang: Language): Promise<MonthCalendars> => {
  if (lang === 'en') return {}
  try {
    return (await import('../calendars/index.js')).monthCalendars
  } catch {
    note('dates are Gregorian: the package temporal-polyfill is not installed')
    return {}
  }
}

const usualChannel = (form: MessageForm): Channel => (form === 'short' ? 'sms' : 'email')

const figuresOf = async (book: Book, day: LocalDate, options: MessageOptions): Promise<MessageFigures | undefined> => {
  const { payBy, answerBy, nextStep, cheque } = options
  const figures = { payBy, answerBy, nextStep }
  if (cheque === undefined) return figures
  const found = await book.cheque(cheque as ChequeId, { asOf: day })()
  if (E.isLeft(found) || found.right === undefined) return undefined
  return { ...figures, cheque: { number: cheque, amount: found.right.amount, date: found.right.chequeDate } }
}

/** What the laws want in it; of a debtor that the book does not know, nothing is known of them. */
const dutiesFor = (
  debtor: DebtorState,
  settings: GateSettings & { readonly by: ContactOwner },
  channel: Channel,
  day: LocalDate,
): ReadonlyArray<BoundDuty> => {
  if (debtor.situation === 'unregistered') return []
  const { jurisdiction, kind } = debtor.registered
  const collector = settings.by === 'creditor' ? 'creditor' : 'third-party'
  return dutiesOf(lawPacks, settings, { jurisdiction, kind, collector }, channel, day)
}

const senderOf = (options: MessageOptions): Sender => {
  const { from: name, phone, howToPay, department, person, hours, link, optOut, purpose } = options
  return { name, phone, howToPay, department, person, hours, link, optOut, purposeLine: purpose }
}

/** What the message is written from, or in words why there is nothing. */
const written = async (
  book: Book,
  debt: string,
  options: MessageOptions,
): Promise<E.Either<ReadonlyArray<string>, WrittenMessage>> => {
  const { lang, step, form, by, practices, channel = usualChannel(form) } = options
  const { asOf: day, knownAt } = askedAt(options)
  const nobody = E.left([`there is no debt '${debt}' on ${day} in ${tellBook(options)}`])
  if (!DebtId.is(debt)) return nobody
  const accounts = await readAccounts(book, { asOf: day, knownAt, zone: options.zone })
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
  const template = templateFor(messageTemplates, step, lang, form)
  if (snapshot === undefined || template === undefined) return nobody
  const { debtor, contacts } = account
  const at = `${day}T12:00:00.000Z`
  const settings = { by, ...(practices && { practices }) }
  const gate = contactGate(lawPacks, settings)
  const permission = gate({ debtor, debt: found.debt, channel, at, contacts, purpose: purposeOf(step) })
  // A message to be sent is of the account as it is now; one that is only shown may be of a day that is past.
  const current = options.outbox === undefined ? revision : history.right.length - 1
  const message = writeMessage({
    template,
    snapshot,
    current,
    permission,
    duties: dutiesFor(debtor, settings, channel, day),
    sender: senderOf(options),
    recipient: { name: options.to ?? snapshot.debtor, honorific: options.honorific },
    figures,
    style: usualStyle(lang, await calendarsFor(lang)),
  })
  return E.isLeft(message) ? E.left(tellMessageRefused(message.left)) : message
}

const shown = ({ subject, text }: WrittenMessage): string => (subject === undefined ? text : `${subject}\n\n${text}`)

const run = (debt: string, options: MessageOptions): Promise<number> =>
  withBook(options, async (book) => {
    const message = await written(book, debt, options)
    if (E.isLeft(message)) {
      complain([`no message '${options.step}' of ${debt}:`, ...message.left].join('\n'))
      return 1
    }
    const { format, outbox, form, channel = usualChannel(form) } = options
    const sent = outgoing(message.right, channel)
    if (outbox !== undefined) {
      const put = await fileSender(outbox).send(sent)()
      if (E.isLeft(put)) {
        complain(put.left._tag === 'KeyReused' ? `another text was sent as ${sent.key}` : put.left.detail)
        return 1
      }
      note(put.right.was === 'sent' ? `put into ${outbox} as ${sent.key}` : `in ${outbox} already: ${sent.key}`)
    }
    const { sms, template, balance } = message.right
    print(format, {
      json: () => ({ ...sent, template, sms, balance: { amount: `${balance.amount}`, currency: balance.currency } }),
      table: () => shown(message.right),
    })
    if (form === 'short') note(`${sms.segments} segment(s) of SMS, ${sms.units} units in ${sms.encoding}`)
    return 0
  })

const help = `
The amount and the dates are those of the account on that day. Nothing is written where nothing may be asked for, where what it
says has not happened, or where a law or the debtor's own word forbids the contact.

  receivables message INV-7 --book book.db --lang en --step firm --from 'Nordlicht GmbH' --phone '+49 30 1234567' \\
    --how-to-pay 'by transfer to DE02 1203 0000 0000 2020 51' --to Weber --honorific ms --pay-by 2026-04-24`

export const messageCommand = (program: Command): void => {
  const command = program
    .command('message')
    .description('what is written to a debtor about a debt, in Persian, Arabic or English')
    .argument('<debt>', 'the id of the debt')
  formatOption(atOptions(bookOption(command)), ['table', 'json'])
    .addOption(new Option('--lang <language>', 'of the message').choices(['fa', 'ar', 'en']).makeOptionMandatory())
    .addOption(new Option('--step <kind>', 'a tone or a side note').choices(messageKinds).makeOptionMandatory())
    .addOption(new Option('--form <form>', 'a letter, or a text for SMS').choices(['long', 'short']).default('long'))
    .addOption(
      new Option('--channel <channel>', 'by which it goes (default: email, or sms where it is short)').choices([
        'sms',
        'letter',
        'email',
        'chat',
        'portal',
      ]),
    )
    .option('--to <name>', 'who is addressed (default: the id of the debtor)')
    .addOption(
      new Option('--honorific <honorific>', 'how').choices(['mr', 'ms', 'person', 'company']).default('person'),
    )
    .requiredOption('--from <name>', 'who writes')
    .requiredOption('--phone <number>', 'where to call back')
    .option('--how-to-pay <words>', 'where the money is to go, in the language of the message')
    .option('--department <name>', 'of who writes')
    .option('--person <name>', 'who looks after it')
    .option('--hours <words>', 'when the phone is answered')
    .option('--link <url>', 'where to pay')
    .option('--opt-out <words>', 'how to receive no more of these')
    .option('--purpose <words>', 'that it is from a debt collector, and what for')
    .addOption(new Option('--pay-by <date>', 'the day to pay by').argParser(dateArgument))
    .addOption(new Option('--answer-by <date>', 'the day by which an answer is given').argParser(dateArgument))
    .addOption(new Option('--next-step <step>', 'what comes after a final notice').choices(['agency', 'legal']))
    .option('--cheque <id>', 'the cheque that it is about')
    .addOption(
      new Option('--by <owner>', 'who speaks to the debtor')
        .choices(['creditor', 'agency', 'legal'])
        .default('creditor'),
    )
    .option('--practices', 'holds to what is usual where no law names a figure')
    .option('--outbox <file>', 'puts it into a file too, once, for whatever carries it from there')
    .addHelpText('after', help)
    .action(async (debt: string, given: MessageOptions) => {
      process.exitCode = await run(debt, given)
    })
}
