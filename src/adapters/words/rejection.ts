import type { BookRejection } from '../../domain/book/book.js'
import { chequeRejections } from './rejection/cheque.js'
import { commonWords } from './rejection/common.js'
import { debtRejections } from './rejection/debt.js'
import { debtorRejections } from './rejection/debtor.js'
import { paymentRejections } from './rejection/payment.js'
import type { Words } from './rejection/words.js'

const words: Words<BookRejection> = {
  ...commonWords,
  ...debtRejections,
  ...paymentRejections,
  ...chequeRejections,
  ...debtorRejections,
}

/** Why a book refused a command, in words, with the figures it was decided on. */
export const tellRejection = (why: BookRejection): string => (words[why._tag] as (why: BookRejection) => string)(why)
