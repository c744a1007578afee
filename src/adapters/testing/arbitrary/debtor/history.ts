import * as fc from 'fast-check'
import { DebtorCommand } from '../../../../domain/debtor/command.js'
import { debtor } from '../../../../domain/debtor/debtor.js'
import type { DebtorEvent } from '../../../../domain/debtor/event.js'
import type { DebtorRejection } from '../../../../domain/debtor/rejection.js'
import type { DebtorState } from '../../../../domain/debtor/state.js'
import type { Decider } from '../../../../domain/decider.js'
import type { History } from '../../history.js'
import { lives } from '../lives.js'
import { slipping } from '../slip.js'
import { registering } from './register.js'
import { type DebtorStepConstraints, debtorStep } from './step.js'

export type DebtorHistory = History<DebtorCommand, DebtorState, DebtorEvent, DebtorRejection>

export interface DebtorHistoryConstraints extends DebtorStepConstraints {
  /** Who decides: a decider of your own, the package's by default. */
  readonly decider?: Decider<DebtorCommand, DebtorState, DebtorEvent, DebtorRejection>
  /** Whether some commands have a slip, which is to be refused: another currency, an unknown name, a day too early. */
  readonly slips?: boolean
  /** How many commands follow the registration at most; 20 by default. */
  readonly maxCommands?: number
}

/**
 * What becomes known of one debtor, as its decider lets it happen: assessed, limited, held, agreed with, asked for consent,
 * spared, erased, back-dated, and asked for much that it refuses.
 *
 * @example fc.assert(fc.property(debtorHistory(), ({ events }) => myRule(events)))
 */
export const debtorHistory = ({
  maxCommands,
  decider = debtor,
  slips = false,
  ...constraints
}: DebtorHistoryConstraints = {}): fc.Arbitrary<DebtorHistory> => {
  const step = slips ? slipping(debtorStep(constraints), DebtorCommand.is) : debtorStep(constraints)
  const registration = registering(constraints)
  const opening = fc.oneof(
    { weight: 15, arbitrary: registration.map((first) => [first]) },
    { weight: 1, arbitrary: fc.tuple(step, registration) },
  )
  return lives(decider, debtor, step, {
    opening,
    ...(maxCommands === undefined ? {} : { maxCommands }),
  })
}
