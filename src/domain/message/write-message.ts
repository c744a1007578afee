import * as E from 'fp-ts/lib/Either.js'
import type { BoundDuty } from '../contact/duties.js'
import type { GateAnswer } from '../contact/question.js'
import type { GateReason } from '../contact/reason.js'
import type { DebtId, DebtorId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { Money } from '../value/money.js'
import { asksForMoney, type MessageKind } from './kind.js'
import { directionOf, type Language } from './language.js'
import { type LintFinding, lintTemplate, lintWords } from './lint/lint.js'
import type { Placeholder } from './placeholder.js'
import { type SmsLength, smsLength } from './sms.js'
import { type NotSo, notSo } from './so.js'
import type { MessageTemplate, Piece } from './template.js'
import { piecesOf } from './template.js'
import { type UnmetDuty, unmetDuties } from './unmet-duty.js'
import { type MessageContent, type Values, valuesOf } from './values.js'
import type { DateNotTold } from './words/date.js'

/**
 * A message that may be sent: its text, and what it stated, of which day and revision. `balance` and `revision` are for the command
 * `RemindDebtor`.
 *
 * @since 0.2.0
 */
export interface WrittenMessage {
  readonly kind: MessageKind
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly template: { readonly id: string; readonly version: string }
  readonly debt: DebtId
  readonly debtor: DebtorId
  readonly asOf: LocalDate
  readonly revision: number
  readonly balance: Money
  readonly subject: string | undefined
  readonly text: string
  readonly sms: SmsLength
}

/**
 * Why a message is not written.
 *
 * - `RevisionMoved`: something has happened since the snapshot was taken, so that what it says may be wrong.
 * - `NothingToAsk`: nothing is due that may be asked for.
 * - `NotSo`: what this kind of message says has not happened.
 * - `NotAllowed`: the contact gate says no.
 * - `Disrespectful`: the lint found something in the template, or in words beside it.
 * - `DutyUnmet`: a law wants something in it that is not there, such as a way to receive no more of them.
 * - `FigureMissing`: something that the template says has no value.
 * - `DateNotTold`: a calendar was not given, or does not know the day.
 *
 * @since 0.2.0
 */
export type MessageRefused =
  | { readonly _tag: 'RevisionMoved'; readonly snapshot: number; readonly current: number }
  | { readonly _tag: 'NothingToAsk'; readonly asOf: LocalDate; readonly open: Money }
  | NotSo
  | {
      readonly _tag: 'NotAllowed'
      readonly reasons: ReadonlyArray<GateReason>
      readonly nextAllowedAt: string | undefined
    }
  | { readonly _tag: 'Disrespectful'; readonly findings: ReadonlyArray<LintFinding> }
  | { readonly _tag: 'DutyUnmet'; readonly duties: ReadonlyArray<UnmetDuty> }
  | { readonly _tag: 'FigureMissing'; readonly placeholder: Placeholder | string }
  | { readonly _tag: 'DateNotTold'; readonly placeholder: Placeholder; readonly because: DateNotTold }
  | { readonly _tag: 'OtherLanguage'; readonly template: Language; readonly style: Language }

/**
 * What a message is written from. `current` is the revision of the debt's stream as it is now, and `permission` what the contact gate
 * said of it: neither can be left out. `duties` are those that `dutiesOf` lists for the debtor and the channel.
 *
 * @since 0.2.0
 */
export interface MessageRequest extends Omit<MessageContent, 'kind'> {
  readonly template: MessageTemplate
  readonly current: number
  readonly permission: GateAnswer
  readonly duties?: ReadonlyArray<BoundDuty>
}

/**
 * Writes a message, or says why it is not to be sent. Every amount and date of the account comes from one snapshot. It is pure: what
 * it writes it does not send.
 *
 * @since 0.2.0
 */
export const writeMessage = (request: MessageRequest): E.Either<MessageRefused, WrittenMessage> => {
  const { template, snapshot, duties = [] } = request
  const { kind, language } = template
  const refused = refusal(request)
  if (refused !== undefined) return E.left(refused)
  const values = valuesOf({ ...request, kind })
  const unmet = unmetDuties(duties, template.body, values)
  if (unmet.length > 0) return E.left({ _tag: 'DutyUnmet', duties: unmet })
  const text = filled(piecesOf(template.body), values)
  if (E.isLeft(text)) return text
  const subject = template.subject === undefined ? E.right(undefined) : filled(piecesOf(template.subject), values)
  if (E.isLeft(subject)) return subject
  const { asOf, revision, debt, debtor, asked } = snapshot
  return E.right({
    kind,
    language,
    direction: directionOf(language),
    template: { id: template.id, version: template.version },
    debt,
    debtor,
    asOf,
    revision,
    balance: asked,
    subject: subject.right?.trim(),
    text: text.right.trim(),
    sms: smsLength(text.right.trim()),
  })
}

const refusal = (request: MessageRequest): MessageRefused | undefined => {
  const { template, snapshot, current, permission, style } = request
  const { kind, language } = template
  if (style.language !== language) return { _tag: 'OtherLanguage', template: language, style: style.language }
  if (snapshot.revision !== current) return { _tag: 'RevisionMoved', snapshot: snapshot.revision, current }
  if (asksForMoney(kind) && snapshot.asked.amount <= 0n)
    return { _tag: 'NothingToAsk', asOf: snapshot.asOf, open: snapshot.open }
  const untrue = notSo(kind, snapshot)
  if (untrue !== undefined) return untrue
  if (!permission.allowed)
    return { _tag: 'NotAllowed', reasons: permission.reasons, nextAllowedAt: permission.nextAllowedAt }
  const findings = [...findingsOf(template), ...lintBeside(request)]
  return findings.length > 0 ? { _tag: 'Disrespectful', findings } : undefined
}

const linted = new WeakMap<MessageTemplate, ReadonlyArray<LintFinding>>()

/** A template is looked at once, however many messages are written from it. */
const findingsOf = (template: MessageTemplate): ReadonlyArray<LintFinding> => {
  const known = linted.get(template)
  if (known !== undefined) return known
  const found = lintTemplate(template)
  linted.set(template, found)
  return found
}

/** Words that the creditor gives beside the template go through the lint too. Names, numbers and links do not. */
const lintBeside = ({ template, sender, snapshot }: MessageRequest): ReadonlyArray<LintFinding> =>
  [sender.howToPay, sender.hours, sender.optOut, sender.purposeLine, sender.department, snapshot.error?.remedy]
    .flatMap((words) => (words === undefined ? [] : lintWords(words, template.kind, template.language)))
    .filter(({ rule }) => rule !== 'capitals' && rule !== 'law-too-early')

/** The text of the pieces; what is optional is left out where a value of it is missing. */
const filled = (pieces: ReadonlyArray<Piece>, values: Values): E.Either<MessageRefused, string> => {
  let text = ''
  for (const piece of pieces) {
    if (piece.piece === 'text') {
      text += piece.text
      continue
    }
    if (piece.piece === 'optional') {
      const inner = filled(piece.pieces, values)
      if (E.isRight(inner)) text += inner.right
      else if (inner.left._tag !== 'FigureMissing') return inner
      continue
    }
    const placeholder = piece.name as Placeholder
    const value = values[placeholder]
    if (value === undefined) return E.left({ _tag: 'FigureMissing', placeholder })
    if (E.isLeft(value)) return E.left({ _tag: 'DateNotTold', placeholder, because: value.left })
    if (value.right === undefined) return E.left({ _tag: 'FigureMissing', placeholder })
    text += value.right
  }
  return E.right(text)
}
