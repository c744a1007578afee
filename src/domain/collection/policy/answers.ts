import * as t from 'io-ts'
import type { DelayReason, Excuse } from '../../debt/event/contact.js'

/**
 * What a house may answer to an excuse or a reason of delay.
 *
 * @since 0.2.0
 */
export const HouseAnswer = t.keyof(
  {
    'offer-a-plan': null,
    'send-the-invoice': null,
    'open-a-dispute': null,
    'extend-the-due-date': null,
    'pause-and-ask-who-represents': null,
    insist: null,
  },
  'an answer',
)
export type HouseAnswer = t.TypeOf<typeof HouseAnswer>

/**
 * Answers of the house to excuses, where they are others than usual.
 *
 * @since 0.2.0
 */
export const AnswersToExcuses = t.partial(
  {
    'cheque-of-other': HouseAnswer,
    'third-party-owes': HouseAnswer,
    'awaiting-transfer': HouseAnswer,
    'awaiting-loan': HouseAnswer,
    'asset-sale': HouseAnswer,
    'no-sales-today': HouseAnswer,
    'no-money': HouseAnswer,
    other: HouseAnswer,
  } satisfies Readonly<Record<Excuse, typeof HouseAnswer>>,
  'answers to excuses',
)

/**
 * Answers of the house to reasons of delay, where they are others than usual.
 *
 * @since 0.2.0
 */
export const AnswersToDelays = t.partial(
  {
    forgot: HouseAnswer,
    'invoice-missing': HouseAnswer,
    'invoice-wrong': HouseAnswer,
    'dispute-quality': HouseAnswer,
    'approval-process': HouseAnswer,
    'temporary-cash': HouseAnswer,
    insolvent: HouseAnswer,
    unwilling: HouseAnswer,
    'bank-technical': HouseAnswer,
    'third-party-excuse': HouseAnswer,
    'deceased-or-closed': HouseAnswer,
    'force-majeure': HouseAnswer,
  } satisfies Readonly<Record<DelayReason, typeof HouseAnswer>>,
  'answers to reasons of delay',
)
