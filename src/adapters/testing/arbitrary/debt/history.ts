import * as fc from 'fast-check'
import { DebtCommand } from '../../../../domain/debt/command.js'
import { debt } from '../../../../domain/debt/debt.js'
import type { DebtEvent } from '../../../../domain/debt/event.js'
import type { DebtRejection } from '../../../../domain/debt/rejection.js'
import type { DebtState } from '../../../../domain/debt/state.js'
import type { Decider } from '../../../../domain/decider.js'
import type { History } from '../../history.js'
import { lives } from '../lives.js'
import { slipping } from '../slip.js'
import { focuses, type Subject, subjects } from './focus.js'
import { issuing } from './issue.js'
import { type DebtStepConstraints, debtStep } from './step.js'

/**
 * A random history of one debt: what was asked, what was refused, and each state on the way.
 *
 * @since 0.1.0
 */
export type DebtHistory = History<DebtCommand, DebtState, DebtEvent, DebtRejection>

/**
 * How long a random debt lives.
 *
 * @since 0.1.0
 */
export interface DebtHistoryConstraints extends DebtStepConstraints {
  /** Who decides: a decider of your own, the package's by default. */
  readonly decider?: Decider<DebtCommand, DebtState, DebtEvent, DebtRejection>
  /** Lives that mostly turn around these commands: the subjects that have one of them, all subjects where there are none. */
  readonly around?: ReadonlyArray<DebtCommand['type']>
  /** Whether some commands have a slip, which is to be refused: another currency, an unknown name, a day too early. */
  readonly slips?: boolean
  /** How many commands follow the issue at most; 20 by default. */
  readonly maxCommands?: number
}

/**
 * The life of one debt, as its decider lets it happen: reminded, promised, paid, disputed, rescheduled, settled, charged,
 * back-dated, reversed, written off, recovered, and asked for much that it refuses. Most turn around one subject,
 * unless `only` says around which commands.
 *
 * @since 0.1.0
 * @example fc.assert(fc.property(debtHistory(), ({ events }) => myRule(events)))
 */
export const debtHistory = ({ around, ...constraints }: DebtHistoryConstraints = {}): fc.Arbitrary<DebtHistory> => {
  if (constraints.only !== undefined) return lifeOf(constraints)
  const of = (subject: Subject) => lifeOf({ ...constraints, ...subject })
  if (around === undefined) {
    const focused = focuses.map((only) => ({ weight: 1, arbitrary: of({ only }) }))
    return fc.oneof({ weight: 3, arbitrary: lifeOf(constraints) }, ...focused)
  }
  const near = subjects.filter(({ only }) => around.length === 0 || only.some((one) => around.includes(one)))
  return fc.oneof(
    { weight: 3, arbitrary: lifeOf(constraints) },
    ...near.map((subject) => ({ weight: around.length === 0 ? 1 : 3, arbitrary: of(subject) })),
    ...around.map((one) => ({ weight: 1, arbitrary: of({ only: ['ApplyPayment', one] }) })),
  )
}

const lifeOf = ({
  maxCommands,
  decider = debt,
  slips = false,
  ...constraints
}: Omit<DebtHistoryConstraints, 'around'>): fc.Arbitrary<DebtHistory> => {
  const step = slips ? slipping(debtStep(constraints), DebtCommand.is) : debtStep(constraints)
  const issue = issuing(constraints)
  const opening = fc.oneof(
    { weight: 15, arbitrary: issue.map((first) => [first]) },
    { weight: 1, arbitrary: fc.tuple(step, issue) },
  )
  return lives(decider, debt, step, {
    opening,
    ...(maxCommands === undefined ? {} : { maxCommands }),
  })
}
