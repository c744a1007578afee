import type { BookEvent } from '../domain/book/book.js'
import { visible } from '../domain/value/visible.js'
import { chequeWords } from './story/cheque.js'
import { debtWords } from './story/debt.js'
import { debtorWords } from './story/debtor.js'
import { paymentWords } from './story/payment.js'
import { policyWords } from './story/policy.js'
import type { Words } from './story/words.js'

// The words of a collections clerk who knows which debt, payment, cheque or debtor it is about.

const words: Words<BookEvent> = { ...debtWords, ...paymentWords, ...chequeWords, ...debtorWords, ...policyWords }

/**
 * What happened, as a sentence for staff: notes are told like all the rest. Which debt, payment, cheque or debtor it is about
 * is left to be told beside it.
 *
 * @since 0.1.0
 * @example
 * tellEvent(issued) // 'Issued to ACME: 1,250.00 EUR, due 2026-02-04'
 */
export const tellEvent = (event: BookEvent): string =>
  visible((words[event.type] as (event: BookEvent) => string)(event))
