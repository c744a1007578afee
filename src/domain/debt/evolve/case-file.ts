import { Series } from '../../value/series.js'
import type { CaseFile, DunningHold, Guarantee, Placement, Settlement } from '../case-file.js'
import type { DebtEventOf } from '../event.js'
import type { IssuedDebt } from '../state.js'

type FileEvent = DebtEventOf<
  | 'PlanProposed'
  | 'PlanCountered'
  | 'PlanSigned'
  | 'GuaranteeRegistered'
  | 'GuaranteeReleased'
  | 'GuaranteeEnforced'
  | 'ConcessionGranted'
  | 'SettlementAgreed'
  | 'SettlementHonoured'
  | 'SettlementFailed'
  | 'CollectionCostAdded'
  | 'CollectorAssigned'
  | 'DunningHeld'
  | 'DunningReleased'
  | 'PlacedWithAgency'
  | 'RecalledFromAgency'
  | 'AgencyCollected'
>

/** The case file after an event. */
export const evolveFile = (file: CaseFile, event: FileEvent, debt: IssuedDebt): CaseFile => {
  switch (event.type) {
    case 'PlanProposed':
    case 'PlanCountered': {
      const { plan, on, instalments, terms, validUntil } = event
      return { ...file, proposal: { plan, on, instalments, terms, validUntil } }
    }
    case 'PlanSigned':
      return { ...file, proposal: undefined }
    case 'GuaranteeRegistered': {
      const { guarantee, on, amount, expires } = event
      const registered = { guarantee, on, amount: amount?.amount, expires, enforced: 0n, released: false }
      return { ...file, guarantees: file.guarantees.append(registered) }
    }
    case 'GuaranteeReleased':
      return withGuarantee(file, event.guarantee, (guarantee) => ({ ...guarantee, released: true }))
    case 'GuaranteeEnforced': {
      const { amount } = event.amount
      return withGuarantee(file, event.guarantee, (one) => ({ ...one, enforced: one.enforced + amount }))
    }
    case 'ConcessionGranted':
      return { ...file, concessions: file.concessions.append(event.concession) }
    case 'SettlementAgreed':
      return { ...file, settlements: file.settlements.append(agreed(event, debt)) }
    case 'SettlementHonoured': {
      const { on, split, amount } = event
      const given = { on, split, amount: amount.amount, movement: debt.movements.length }
      return withSettlement(file, event.settlement, (one) => ({ ...one, status: 'honoured', given }))
    }
    case 'SettlementFailed':
      return withSettlement(file, event.settlement, (one) => ({ ...one, status: 'failed', given: undefined }))
    case 'CollectionCostAdded':
      return { ...file, costs: file.costs.append(event.charge) }
    case 'CollectorAssigned':
      return { ...file, collector: event.collector }
    case 'DunningHeld': {
      const { hold, reason, on, until } = event
      return { ...file, holds: file.holds.append({ hold, reason, on, until, released: undefined }) }
    }
    case 'DunningReleased': {
      const released = event.on
      const isIt = ({ hold }: DunningHold) => hold === event.hold
      return { ...file, holds: file.holds.changeLast(isIt, (one) => ({ ...one, released })) }
    }
    case 'PlacedWithAgency':
      return { ...file, placements: file.placements.append(placed(event)) }
    case 'RecalledFromAgency':
      return withPlacement(file, event.placement, (placement) => ({ ...placement, recalled: event.on }))
    case 'AgencyCollected':
      return withPlacement(file, event.placement, (one) => ({
        ...one,
        collected: one.collected + event.amount.amount,
        payments: one.payments.append(event.payment),
      }))
  }
}

const agreed = (event: DebtEventOf<'SettlementAgreed'>, debt: IssuedDebt): Settlement => ({
  settlement: event.settlement,
  on: event.on,
  pay: event.pay.amount,
  by: event.by,
  paymentsBefore: debt.payments.length,
  status: 'agreed',
  given: undefined,
})

const placed = ({ placement, agency, on, claim, commission }: DebtEventOf<'PlacedWithAgency'>): Placement => ({
  placement,
  agency,
  on,
  claim: claim.amount,
  commission,
  collected: 0n,
  payments: Series.of(),
  recalled: undefined,
})

const withGuarantee = (
  file: CaseFile,
  id: Guarantee['guarantee'],
  change: (one: Guarantee) => Guarantee,
): CaseFile => ({
  ...file,
  guarantees: file.guarantees.changeLast((one) => one.guarantee === id, change),
})

const withSettlement = (
  file: CaseFile,
  id: Settlement['settlement'],
  change: (one: Settlement) => Settlement,
): CaseFile => ({ ...file, settlements: file.settlements.changeLast((one) => one.settlement === id, change) })

const withPlacement = (
  file: CaseFile,
  id: Placement['placement'],
  change: (one: Placement) => Placement,
): CaseFile => ({
  ...file,
  placements: file.placements.changeLast((one) => one.placement === id, change),
})
