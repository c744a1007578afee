import * as fc from 'fast-check'
import { cheque } from '../../../../domain/cheque/cheque.js'
import { ChequeCommand } from '../../../../domain/cheque/command.js'
import type { ChequeEvent } from '../../../../domain/cheque/event.js'
import type { ChequeRejection } from '../../../../domain/cheque/rejection.js'
import type { ChequeState } from '../../../../domain/cheque/state.js'
import type { Decider } from '../../../../domain/decider.js'
import type { History } from '../../history.js'
import { history } from '../history.js'
import { mostlyAccepted } from '../mostly-accepted.js'
import { slipping } from '../slip.js'
import { receivingCheque } from './receive.js'
import { type ChequeStepConstraints, chequeStep } from './step.js'

export type ChequeHistory = History<ChequeCommand, ChequeState, ChequeEvent, ChequeRejection>

export interface ChequeHistoryConstraints extends ChequeStepConstraints {
  /** Who decides: a decider of your own, the package's by default. */
  readonly decider?: Decider<ChequeCommand, ChequeState, ChequeEvent, ChequeRejection>
  /** Whether some commands have a slip, which is to be refused: another currency, an unknown name, a day too early. */
  readonly slips?: boolean
  /** How many commands follow the receipt at most; 12 by default. */
  readonly maxCommands?: number
}

/** What becomes of one cheque, as its decider lets it happen: collected, bounced, presented again, redeemed, taken back. */
export const chequeHistory = ({
  maxCommands = 12,
  decider = cheque,
  slips = false,
  ...constraints
}: ChequeHistoryConstraints = {}): fc.Arbitrary<ChequeHistory> => {
  const step = slips ? slipping(chequeStep(constraints), ChequeCommand.is) : chequeStep(constraints)
  const receipt = receivingCheque(constraints)
  const opening = fc.oneof(
    { weight: 12, arbitrary: receipt.map((first) => [first]) },
    { weight: 3, arbitrary: fc.tuple(receipt, receipt) },
    { weight: 1, arbitrary: fc.tuple(step, receipt) },
  )
  // Where a cheque is, few commands are possible: what would be refused is mostly drawn once more.
  const once = mostlyAccepted(decider, step, cheque)
  const next = fc.oneof(once, mostlyAccepted(decider, once, cheque))
  return history(decider, next, { opening, maxCommands })
}
