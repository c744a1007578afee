import * as fc from 'fast-check'
import { promiseId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { channel } from '../../method.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { promiseTime } from '../promise-time.js'
import { amount, type CommandArbitraries, reason, says } from './says.js'

const promise = promiseId()

export const promiseCommands: CommandArbitraries<'PromisePayment' | 'EvaluatePromise' | 'WithdrawPromise'> = {
  PromisePayment: record(
    { ...says('PromisePayment'), promise, amount, by: localDate(), channel: channel() },
    {
      deadline: localDate(),
      tolerance: amount,
      promisedBy: text(),
      supersedes: promise,
      maxOpen: fc.nat(3),
      ...promiseTime,
    },
  ),
  EvaluatePromise: record({ ...says('EvaluatePromise'), promise }),
  WithdrawPromise: record({ ...says('WithdrawPromise'), promise, reason }),
}
