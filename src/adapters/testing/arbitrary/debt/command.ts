import * as fc from 'fast-check'
import type { DebtCommand, DebtCommandOf } from '../../../../domain/debt/command.js'
import { chargeCommands } from './command/charge.js'
import { conversationCommands } from './command/conversation.js'
import { disputeCommands } from './command/dispute.js'
import { endCommands } from './command/end.js'
import { handlingCommands } from './command/handling.js'
import { issueCommands } from './command/issue.js'
import { paymentCommands } from './command/pay.js'
import { guaranteeCommands, planCommands } from './command/plan.js'
import { promiseCommands } from './command/promise.js'
import { reductionCommands } from './command/reduce.js'
import type { CommandArbitraries } from './command/says.js'

const commands: CommandArbitraries<DebtCommand['type']> = {
  ...issueCommands,
  ...conversationCommands,
  ...promiseCommands,
  ...paymentCommands,
  ...planCommands,
  ...guaranteeCommands,
  ...disputeCommands,
  ...reductionCommands,
  ...chargeCommands,
  ...handlingCommands,
  ...endCommands,
}

/**
 * Any command of a debt that its codec accepts, sensible or not: for codecs, and as the wild ones among commands that
 * fit. For commands that a debt mostly accepts see {@link debtStep}.
 *
 * @example debtCommand('ApplyPayment', 'ReversePayment')
 */
export const debtCommand = <T extends DebtCommand['type'] = DebtCommand['type']>(
  ...types: ReadonlyArray<T>
): fc.Arbitrary<DebtCommandOf<T>> => {
  const chosen = types.length > 0 ? types : (Object.keys(commands) as ReadonlyArray<string> as ReadonlyArray<T>)
  return fc.oneof(...chosen.map((type) => commands[type] as fc.Arbitrary<DebtCommandOf<T>>))
}
