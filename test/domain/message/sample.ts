// A debt, who writes and to whom, for the tests of messages.
import * as E from 'fp-ts/lib/Either.js'
import { monthCalendars } from '../../../src/adapters/calendars/index.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import type { MessageFigures, Sender } from '../../../src/domain/message/figures.js'
import type { MessageKind } from '../../../src/domain/message/kind.js'
import type { Language } from '../../../src/domain/message/language.js'
import { type AccountSnapshot, snapshotOf } from '../../../src/domain/message/snapshot.js'
import { type MessageStyle, usualStyle } from '../../../src/domain/message/style.js'
import { messageTemplates, templateFor } from '../../../src/domain/message/template/all.js'
import type { MessageForm } from '../../../src/domain/message/template.js'
import type { Recipient } from '../../../src/domain/message/words/addressee.js'
import { type MessageRequest, writeMessage } from '../../../src/domain/message/write-message.js'
import { type Money, money } from '../../../src/domain/value/money.js'
import { debtOf } from '../contact/sample.js'
import { customer, day, INV } from '../sample.js'

const about = { debt: INV, debtor: customer }

/** A debt of that amount, issued on 1 March 2026 and due at the end of that month. */
export const owed = (principal: Money, ...since: ReadonlyArray<DebtEvent>) => {
  const issued: DebtEvent = {
    type: 'DebtIssued',
    ...about,
    on: day('2026-03-01'),
    principal,
    dueDate: day('2026-03-31'),
  }
  return debtOf(issued, ...since)
}

export const senders: Readonly<Record<Language, Sender>> = {
  en: {
    name: 'Nordlicht Software GmbH',
    department: 'Accounts',
    phone: '+49 30 1234567',
    hours: 'weekdays, 9 to 5',
    howToPay: 'by transfer to DE02 1203 0000 0000 2020 51',
  },
  fa: {
    name: 'بازرگانی پارس',
    department: 'واحد مالی',
    phone: '۰۲۱-۱۲۳۴۵۶۷۸',
    howToPay: 'واریز به شبای IR06 0960 0000 0010 0324 2000 01',
  },
  ar: {
    name: 'شركة الرياض للتمويل',
    department: 'إدارة التحصيل',
    person: 'سعد القحطاني',
    phone: '920000000',
    hours: 'من الأحد إلى الخميس، من 9 إلى 5',
    howToPay: 'التحويل إلى الحساب SA03 8000 0000 6080 1016 7519',
  },
}

export const recipients: Readonly<Record<Language, Recipient>> = {
  en: { name: 'Weber', honorific: 'ms' },
  fa: { name: 'رضایی', honorific: 'mr' },
  ar: { name: 'نورة العتيبي', honorific: 'ms' },
}

export const figures: MessageFigures = {
  payBy: day('2026-04-24'),
  answerBy: day('2026-04-20'),
  nextStep: 'legal',
  cheque: { number: '0045-77', amount: money(500_00n, 'EUR'), date: day('2026-04-15') },
}

/** What is written of a snapshot; by the templates, and in the style, that are usual there. */
export const write = (
  kind: MessageKind,
  language: Language,
  snapshot: AccountSnapshot,
  says: Partial<MessageRequest> & { readonly form?: MessageForm } = {},
) => {
  const { form = 'long', ...rest } = says
  const template = templateFor(messageTemplates, kind, language, form)
  if (template === undefined) throw new Error(`no ${form} template of ${kind} in ${language}`)
  return writeMessage({
    template,
    snapshot,
    current: snapshot.revision,
    permission: { allowed: true, reasons: [] },
    sender: senders[language],
    recipient: recipients[language],
    figures,
    style: styles[language],
    ...rest,
  })
}

export const styles: Readonly<Record<Language, MessageStyle>> = {
  en: usualStyle('en', monthCalendars),
  fa: usualStyle('fa', monthCalendars),
  ar: usualStyle('ar', monthCalendars),
}

export const textOf = (written: ReturnType<typeof writeMessage>): string => {
  if (E.isLeft(written)) throw new Error(JSON.stringify(written.left, (_, v) => (typeof v === 'bigint' ? `${v}` : v)))
  return written.right.text
}

/** A snapshot in which every kind of message is true, as far as that can be: the tests of texts are not about what happened. */
export const everything = (asked: Money, overdue: number): AccountSnapshot => ({
  asOf: day('2026-04-10'),
  revision: 7,
  debt: INV,
  debtor: customer,
  reference: 'INV-7',
  invoiced: day('2026-03-01'),
  due: day('2026-03-31'),
  overdue,
  asked,
  open: asked,
  charges: money(15_00n, asked.currency),
  paid: money(250_00n, asked.currency),
  isClosed: false,
  promise: { amount: money(300_00n, asked.currency), by: day('2026-04-20'), status: 'open' },
  plan: {
    total: asked,
    instalments: [
      { due: day('2026-05-01'), amount: money(100_00n, asked.currency) },
      { due: day('2026-06-01'), amount: money(200_00n, asked.currency) },
    ],
  },
  instalment: { due: day('2026-05-01'), amount: money(100_00n, asked.currency) },
  missed: { due: day('2026-04-01'), amount: money(100_00n, asked.currency) },
  dispute: { disputed: money(40_00n, asked.currency), isResolved: false, decision: undefined },
  error: { remedy: 'we send a new invoice', by: day('2026-04-15') },
  payment: { amount: money(250_00n, asked.currency), on: day('2026-04-02') },
  released: undefined,
  complainedOn: day('2026-04-05'),
})

/** The same, made so that a kind of message is true. */
export const trueFor = (kind: MessageKind, asked: Money): AccountSnapshot => {
  const told = everything(asked, kind === 'before-due' ? 0 : 10)
  switch (kind) {
    case 'promise-kept':
      return { ...told, promise: told.promise && { ...told.promise, status: 'kept' } }
    case 'promise-broken':
      return { ...told, promise: told.promise && { ...told.promise, status: 'broken' } }
    case 'dispute-decided':
      return { ...told, dispute: told.dispute && { ...told.dispute, isResolved: true, decision: 'partly' } }
    case 'settled':
      return { ...told, open: money(0n, asked.currency), isClosed: true }
    default:
      return told
  }
}

export const rials = (of: bigint): Money => money(of * 100n, 'IRR')
export { snapshotOf }
