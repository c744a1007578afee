import type { DebtEventOf } from '../../../domain/debt/event.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import type { Words } from '../words.js'

type Made = DebtEventOf<'PaymentPromised'>

const timeOf = ({ time, zone }: Made): string =>
  `${time === undefined ? '' : ` at ${time}`}${zone === undefined ? '' : ` in ${zone}`}`

const toleranceOf = ({ tolerance }: Made): string =>
  tolerance.amount === 0n ? '' : `, of which ${tellAmount(tolerance)} may be missing`

type PromiseEvent = DebtEventOf<
  | 'PaymentPromised'
  | 'PromiseKept'
  | 'PromisePartiallyKept'
  | 'PromiseBroken'
  | 'PromiseWithdrawn'
  | 'PromiseSuperseded'
  | 'PromiseReleased'
  | 'PromiseReopened'
  | 'PromiseReinstated'
>

export const promiseWords: Words<PromiseEvent> = {
  PaymentPromised: (e) =>
    `${e.promisedBy ?? 'Debtor'} promises ${tellAmount(e.amount)} by ${e.by}${timeOf(e)}${e.deadline === e.by ? '' : `, at the latest ${e.deadline}`}${toleranceOf(e)} (${e.channel}; ${e.promise})`,
  PromiseKept: (e) => `Promise ${e.promise} kept: ${tellAmount(e.counted)} came in time`,
  PromisePartiallyKept: (e) => `Promise ${e.promise} kept in part: only ${tellAmount(e.counted)} came in time`,
  PromiseBroken: (e) => `Promise ${e.promise} broken: nothing came in time`,
  PromiseWithdrawn: (e) => `Promise ${e.promise} withdrawn: ${e.reason}`,
  PromiseSuperseded: (e) => `Promise ${e.promise} gives way to ${e.successor}`,
  PromiseReleased: (e) =>
    `${tellAmount(e.amount)} of promise ${e.promise} released, with nothing left to pay for it${e.left.amount === 0n ? '' : `; ${tellAmount(e.left)} is still to come`}`,
  PromiseReopened: (e) => `Promise ${e.promise} is open again because of payment ${e.payment}`,
  PromiseReinstated: (e) =>
    `Promise ${e.promise} is open again by what is known now${e.amount.amount === 0n ? '' : `; ${tellAmount(e.amount)} of it is to be paid again`}`,
}
