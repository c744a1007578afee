import { currentPlacement, type Placement } from '../case-file.js'
import type { DebtCommandOf } from '../command.js'
import { type DebtState, disputedBalance, type IssuedDebt, inCurrencyOf, openBalance } from '../state.js'
import {
  about,
  accept,
  beforeItBegan,
  belowZero,
  type Decision,
  nothing,
  reject,
  whenIssued,
  whenOpen,
  wrongAmount,
} from './decision.js'
import { dunnableBalance, notDunnable, ownerOfContact } from './reminder.js'
import { unrepresentedOn } from './representative.js'

/**
 * Places the debt with an agency, with what is open and not disputed as its claim. Rejected if nothing may be dunned after
 * `covered` and `unapplied`, or if an agency or counsel already speaks to the debtor.
 */
export const placeWithAgency = (command: DebtCommandOf<'PlaceWithAgency'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { placement, agency, commission, on } = command
    const { covered = inCurrencyOf(debt, 0n), unapplied = inCurrencyOf(debt, 0n) } = command
    const wrong = belowZero(debt, 'covered', covered) ?? belowZero(debt, 'unapplied', unapplied)
    if (wrong) return reject(wrong)
    if (find(debt, placement)) return reject({ _tag: 'DuplicateId', kind: 'placement', id: placement })
    const owner = ownerOfContact(debt)
    if (owner !== 'creditor') return reject({ _tag: 'NotOwnerOfContact', owner, by: 'creditor' })
    const unrepresented = unrepresentedOn(debt, on)
    if (unrepresented) return reject({ _tag: 'RepresentativeUnknown', ...unrepresented })
    if (dunnableBalance(debt, on, covered.amount + unapplied.amount) === 0n) {
      return reject({ _tag: 'NothingToDun', ...notDunnable(debt, on, covered.amount, unapplied.amount) })
    }
    const claim = inCurrencyOf(debt, openBalance(debt) - disputedBalance(debt))
    return accept({ type: 'PlacedWithAgency', ...about(debt, on), placement, agency, claim, commission })
  })

const find = (debt: IssuedDebt, id: Placement['placement']): Placement | undefined =>
  debt.file.placements.find(({ placement }) => placement === id)

/** Takes the debt back from the agency. */
export const recallFromAgency = (command: DebtCommandOf<'RecallFromAgency'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { placement, reason, on } = command
    const found = find(debt, placement)
    if (found === undefined) return reject({ _tag: 'UnknownPlacement', placement })
    if (found !== currentPlacement(debt.file)) return nothing
    const early = beforeItBegan('placement', on, found.on)
    return early ? reject(early) : accept({ type: 'RecalledFromAgency', ...about(debt, on), placement, reason })
  })

/**
 * Records a collection by the agency: once per payment, never more than its claim in all; also after a recall, since money may
 * have been on its way. The commission is rounded to the nearest minor unit, half up.
 */
export const recordAgencyCollection = (command: DebtCommandOf<'RecordAgencyCollection'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { placement, payment, amount, on } = command
    const found = find(debt, placement)
    if (found === undefined) return reject({ _tag: 'UnknownPlacement', placement })
    if (found.payments.includes(payment)) return reject({ _tag: 'DuplicateId', kind: 'collection', id: payment })
    const refused = wrongAmount(debt, 'amount', amount) ?? beforeItBegan('placement', on, found.on)
    if (refused) return reject(refused)
    const left = found.claim - found.collected
    if (amount.amount > left) return reject({ _tag: 'ExceedsClaim', amount, left: inCurrencyOf(debt, left) })
    const commission = inCurrencyOf(debt, (amount.amount * BigInt(found.commission) + 5_000n) / 10_000n)
    return accept({ type: 'AgencyCollected', ...about(debt, on), placement, payment, amount, commission })
  })
