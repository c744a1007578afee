import type { BookRejection } from '../../domain/book/book.js'
import { visible } from '../../domain/value/visible.js'
import { chequeRejections } from './rejection/cheque.js'
import { commonWords } from './rejection/common.js'
import { debtRejections } from './rejection/debt.js'
import { debtorRejections } from './rejection/debtor.js'
import { paymentRejections } from './rejection/payment.js'
import { policyRejections } from './rejection/policy.js'
import type { Words } from './rejection/words.js'

const words: Words<BookRejection> = {
  ...commonWords,
  ...debtRejections,
  ...paymentRejections,
  ...chequeRejections,
  ...debtorRejections,
  ...policyRejections,
}

/** Whether it is a refusal of a decider, and no error of what is around it. */
export const isRejection = (error: { readonly _tag: string }): error is BookRejection =>
  Object.hasOwn(words, error._tag)

/** Why a book refused a command, in words, with the figures it was decided on. */
export const tellRejection = (why: BookRejection): string =>
  visible((words[why._tag] as (why: BookRejection) => string)(why))
