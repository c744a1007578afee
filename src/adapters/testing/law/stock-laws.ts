import { cheque } from '../../../domain/cheque/cheque.js'
import type { ChequeCommand } from '../../../domain/cheque/command.js'
import type { ChequeEvent } from '../../../domain/cheque/event.js'
import type { ChequeRejection } from '../../../domain/cheque/rejection.js'
import type { ChequeState } from '../../../domain/cheque/state.js'
import { debt } from '../../../domain/debt/debt.js'
import type { DebtorCommand } from '../../../domain/debtor/command.js'
import { debtor } from '../../../domain/debtor/debtor.js'
import type { DebtorEvent } from '../../../domain/debtor/event.js'
import type { DebtorRejection } from '../../../domain/debtor/rejection.js'
import type { DebtorState } from '../../../domain/debtor/state.js'
import { chequeLaws } from '../../../domain/law/cheque-laws.js'
import type { Law } from '../../../domain/law/law.js'
import { debtLaws, paymentLaws } from '../../../domain/law/laws.js'
import type { PaymentCommand } from '../../../domain/payment/command.js'
import type { PaymentEvent } from '../../../domain/payment/event.js'
import { payment } from '../../../domain/payment/payment.js'
import type { PaymentRejection } from '../../../domain/payment/rejection.js'
import type { PaymentState } from '../../../domain/payment/state.js'
import type { DebtHistory } from '../arbitrary/debt/history.js'
import type { History } from '../history.js'
import { answerLaws } from './answer-laws.js'
import { debtRuleLaws } from './debt-rule-laws.js'
import { debtorLaws } from './debtor/debtor-laws.js'
import { refusedForCause } from './refused-for-cause.js'
import { chequeSaidAgain, debtorSaidAgain, paymentSaidAgain } from './said-again.js'
import { ofItsOwnForDebt } from './witness/by-its-own-command.js'
import { factLaws } from './witness/fact-laws.js'
import { happenedToCheque, happenedToDebt, happenedToDebtor, happenedToPayment } from './witness/what-happened.js'

/** The laws that a check uses for every decider of a debt. */
export const stockLawsOfDebt: ReadonlyArray<Law<DebtHistory>> = [
  ...debtLaws,
  ...debtRuleLaws,
  ...factLaws(debt, {
    happened: happenedToDebt,
    ofItsOwn: ofItsOwnForDebt,
    reckons: ['LateChargeAdded', 'PaymentPromised'],
  }),
]

/** The same for a payment. */
export const stockLawsOfPayment: ReadonlyArray<
  Law<History<PaymentCommand, PaymentState, PaymentEvent, PaymentRejection>>
> = [...paymentLaws, paymentSaidAgain, ...answerLaws, ...factLaws(payment, { happened: happenedToPayment })]

/** The same for a cheque. */
export const stockLawsOfCheque: ReadonlyArray<Law<History<ChequeCommand, ChequeState, ChequeEvent, ChequeRejection>>> =
  [...chequeLaws, chequeSaidAgain, ...answerLaws, ...factLaws(cheque, { happened: happenedToCheque })]

/** The same for a debtor. */
export const stockLawsOfDebtor: ReadonlyArray<Law<History<DebtorCommand, DebtorState, DebtorEvent, DebtorRejection>>> =
  [...debtorLaws, debtorSaidAgain, refusedForCause, ...factLaws(debtor, { happened: happenedToDebtor })]
