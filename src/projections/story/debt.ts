import type { DebtEvent } from '../../domain/debt/event.js'
import { chargeWords } from './debt/charge.js'
import { conversationWords } from './debt/conversation.js'
import { disputeWords } from './debt/dispute.js'
import { endingWords } from './debt/ending.js'
import { guaranteeWords } from './debt/guarantee.js'
import { handlingWords } from './debt/handling.js'
import { issueWords } from './debt/issue.js'
import { debtPaymentWords } from './debt/payment.js'
import { planWords } from './debt/plan.js'
import { promiseWords } from './debt/promise.js'
import { reductionWords } from './debt/reduction.js'
import type { Words } from './words.js'

export const debtWords: Words<DebtEvent> = {
  ...issueWords,
  ...conversationWords,
  ...promiseWords,
  ...debtPaymentWords,
  ...planWords,
  ...guaranteeWords,
  ...disputeWords,
  ...reductionWords,
  ...chargeWords,
  ...handlingWords,
  ...endingWords,
}
