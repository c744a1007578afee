import * as E from 'fp-ts/lib/Either.js'
import type { LocalDate } from '../value/local-date.js'
import type { Money } from '../value/money.js'
import type { MessageFigures, Sender } from './figures.js'
import { isolated } from './isolate.js'
import type { MessageKind } from './kind.js'
import { directionOf } from './language.js'
import type { Placeholder } from './placeholder.js'
import type { AccountSnapshot } from './snapshot.js'
import type { MessageStyle } from './style.js'
import { addressed, type Recipient } from './words/addressee.js'
import { countIn } from './words/count.js'
import { type DateNotTold, dateIn } from './words/date.js'
import { moneyIn } from './words/money.js'
import { decisions, nextSteps } from './words/phrase.js'

/**
 * All that a message is made of, but its template.
 *
 * @since 0.2.0
 */
export interface MessageContent {
  readonly kind: MessageKind
  readonly snapshot: AccountSnapshot
  readonly sender: Sender
  readonly recipient: Recipient
  readonly figures: MessageFigures
  readonly style: MessageStyle
}

/** What stands for each placeholder, in its isolate; none where there is no such figure. */
export type Values = { readonly [P in Placeholder]: E.Either<DateNotTold, string | undefined> }

export const valuesOf = (content: MessageContent): Values => {
  const { kind, snapshot, sender, recipient, figures, style } = content
  const { language } = style
  const direction = directionOf(language)
  const text = (value: string | undefined) => E.right(value === undefined ? undefined : isolated(value, direction))
  const amount = (value: Money | undefined) => text(value === undefined ? undefined : moneyIn(value, style))
  const positive = (value: Money | undefined) => amount(value !== undefined && value.amount > 0n ? value : undefined)
  const day = (value: LocalDate | undefined): E.Either<DateNotTold, string | undefined> => {
    if (value === undefined) return E.right(undefined)
    const told = dateIn(value, style)
    return E.isLeft(told) ? told : text(told.right)
  }
  const { promise, plan, dispute, error, payment } = snapshot
  const instalment = kind === 'instalment-missed' ? snapshot.missed : snapshot.instalment
  const { cheque, nextStep } = figures
  const named = { ...recipient, name: isolated(recipient.name, direction) }
  return {
    addressee: E.right(addressed(named, language)),
    sender: text(sender.name),
    department: text(sender.department),
    person: text(sender.person),
    phone: text(sender.phone),
    hours: text(sender.hours),
    howToPay: text(sender.howToPay),
    link: text(sender.link),
    optOut: text(sender.optOut),
    purposeLine: text(sender.purposeLine),
    reference: text(snapshot.reference),
    asOf: day(snapshot.asOf),
    invoiced: day(snapshot.invoiced),
    due: day(snapshot.due),
    payBy: day(figures.payBy),
    answerBy: day(figures.answerBy),
    overdue: text(snapshot.overdue > 0 ? countIn(snapshot.overdue, 'days', style) : undefined),
    asked: positive(snapshot.asked),
    open: positive(snapshot.open),
    charges: positive(snapshot.charges),
    paid: positive(snapshot.paid),
    nextStep: E.right(nextStep === undefined ? undefined : nextSteps[language][nextStep]),
    promised: amount(promise?.amount),
    promisedBy: day(promise?.by),
    planTotal: amount(plan?.total),
    planFirst: day(plan?.instalments[0]?.due),
    planCount: text(plan === undefined ? undefined : countIn(plan.instalments.length, 'instalments', style)),
    planLines:
      plan === undefined
        ? E.right(undefined)
        : linesOf(plan.instalments, day, (of) => isolated(moneyIn(of, style), direction)),
    instalment: amount(instalment?.amount),
    instalmentDue: day(instalment?.due),
    cheque: text(cheque?.number),
    chequeAmount: amount(cheque?.amount),
    chequeDate: day(cheque?.date),
    disputed: positive(dispute?.disputed),
    decision: E.right(dispute?.decision && decisions[language][dispute.decision]),
    remedy: text(error?.remedy),
    remedyBy: day(error?.by),
    payment: amount(payment?.amount),
    paidOn: day(payment?.on),
    released: positive(snapshot.released),
    complainedOn: day(snapshot.complainedOn),
  }
}

/** One line for each instalment. */
const linesOf = (
  instalments: NonNullable<AccountSnapshot['plan']>['instalments'],
  day: (date: LocalDate) => E.Either<DateNotTold, string | undefined>,
  amount: (of: Money) => string,
): E.Either<DateNotTold, string> => {
  const lines: string[] = []
  for (const instalment of instalments) {
    const due = day(instalment.due)
    if (E.isLeft(due)) return due
    lines.push(`${due.right}: ${amount(instalment.amount)}`)
  }
  return E.right(lines.join('\n'))
}
