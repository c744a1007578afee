import type { CalendarName } from '../../domain/calendar/month-parts.js'
import type { BounceReason, StopReason } from '../../domain/cheque/event.js'
import type {
  ChargedComponent,
  Consequence,
  DebtEventOf,
  DelayReason,
  DisputeOutcome,
  Excuse,
  HoldReason,
  LegalOutcome,
} from '../../domain/debt/event.js'
import type { CeaseScope, DebtorEventOf, DebtorKind, MoratoriumKind } from '../../domain/debtor/event.js'
import type { RiskBand } from '../../domain/debtor/risk-band.js'
import type { LateChargeStrategy } from '../../domain/late-charge/strategy.js'
import type { DebitFailureReason, Instruction } from '../../domain/payment/event.js'
import type { PaymentMethod } from '../../domain/value/method.js'

type Called<K extends string> = Readonly<Record<K, string>>

/** What a language calls that which an event names by one of few codes. A code without a name does not compile. */
export interface Names {
  readonly bounce: Called<BounceReason>
  readonly stop: Called<StopReason>
  readonly excuse: Called<Excuse>
  readonly delay: Called<DelayReason>
  readonly contact: Called<DebtEventOf<'ContactAttempted'>['outcome']>
  readonly dispute: Called<DisputeOutcome>
  readonly guarantee: Called<DebtEventOf<'GuaranteeRegistered'>['kind']>
  readonly hold: Called<HoldReason>
  readonly legal: Called<LegalOutcome>
  readonly late: Called<LateChargeStrategy['strategy']>
  readonly ifDefault: Called<Consequence>
  readonly component: Called<ChargedComponent>
  readonly ground: Called<DebtEventOf<'ChargeWaived'>['ground']>
  readonly debtor: Called<DebtorKind>
  readonly moratorium: Called<MoratoriumKind>
  readonly party: Called<DebtorEventOf<'MandateRevoked'>['by']>
  readonly debit: Called<DebitFailureReason>
  readonly channel: Called<CeaseScope>
  readonly method: Called<PaymentMethod>
  readonly placed: Called<Exclude<Instruction['strategy'], 'specific'>>
  readonly band: Called<RiskBand>
  readonly calendar: Called<CalendarName>
}
