import * as E from 'fp-ts/lib/Either.js'
import { directionOf } from '../../domain/message/language.js'
import type { MessageStyle } from '../../domain/message/style.js'
import { dateIn, shortDateIn } from '../../domain/message/words/date.js'
import { inDigits } from '../../domain/message/words/digits.js'
import { amountIn, numberIn } from '../../domain/message/words/money.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { Money } from '../../domain/value/money.js'
import { visible } from '../../domain/value/visible.js'
import { type Html, html } from './html.js'

// Figures as they stand in a page: each with its value beside for programs. The style sheet gives each an isolate of its own, so that
// it turns nothing round in a text of the other direction.

/** A text that came with the data: a name, an id. */
export const named = (text: string): Html => html`<bdi>${visible(text)}</bdi>`

/** An amount without its currency; its value is in minor units. */
export const amount = (of: Money, { digits }: MessageStyle): Html =>
  html`<data value="${of.amount.toString()}">${amountIn(of, digits)}</data>`

/** A whole number. */
export const count = (of: number, style: MessageStyle): Html => html`<data value="${of}">${countText(of, style)}</data>`

export const countText = (of: number, { digits }: MessageStyle): string => numberIn(String(of), digits)

/** A number with so many decimals; a dash where there is none. */
export const number = (of: number | undefined, decimals: number, { digits }: MessageStyle): Html =>
  of === undefined ? dash : html`<data value="${of}">${numberIn(of.toFixed(decimals), digits)}</data>`

/** A share of 1 in per cent; a dash where there is none. */
export const share = (of: number | undefined, style: MessageStyle): Html =>
  of === undefined ? dash : html`<data value="${of}">${shareText(of, style)}</data>`

export const shareText = (of: number, { digits }: MessageStyle): string =>
  `${numberIn((of * 100).toFixed(1), digits)}${percentSign(digits)}`

/** What stands after a number that is in per cent. */
export const percentSign = (digits: MessageStyle['digits']): string => (digits === 'latn' ? '%' : '\u066a')

/** What is in per cent already. */
export const percent = (of: number | undefined, style: MessageStyle): Html =>
  of === undefined ? dash : html`<data value="${of}">${shareText(of / 100, style)}</data>`

const dash = html`<span class="none">–</span>`

/** A day in the months of the style alone; as it is stored where they do not know it. */
export const dayText = (day: LocalDate, style: MessageStyle): string =>
  E.getOrElse(() => inDigits(day, style.digits))(dateIn(day, { ...style, beside: undefined }))

/** The same without its year. */
export const shortDayText = (day: LocalDate, style: MessageStyle): string =>
  E.getOrElse(() => inDigits(day, style.digits))(shortDateIn(day, style))

export const date = (day: LocalDate, style: MessageStyle): Html =>
  html`<time datetime="${day}">${dayText(day, style)}</time>`

/** The same with the second calendar that the style has. */
export const fullDate = (day: LocalDate, style: MessageStyle): Html =>
  html`<time datetime="${day}">${E.getOrElse(() => dayText(day, style))(dateIn(day, style))}</time>`

/** Text in an isolate of the direction of the language, for where no markup can stand: in a picture. */
export const inPicture = (text: string, { language }: MessageStyle): string =>
  directionOf(language) === 'rtl' ? `\u2067${text}\u2069` : text

/** A name that came with the data, in an isolate of its own direction, for the same. */
export const nameInPicture = (text: string): string => `\u2068${text}\u2069`

/** A number in an isolate from left to right, for the same. */
export const numberInPicture = (text: string): string => `\u2066${text}\u2069`
