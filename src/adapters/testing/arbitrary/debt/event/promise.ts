import { paymentId, promiseId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { channel } from '../../method.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { promiseTime } from '../promise-time.js'
import { amount, type EventArbitraries, reason, says } from './says.js'

const verdict = { promise: promiseId(), counted: amount }

export const promiseEvents: EventArbitraries<
  | 'PaymentPromised'
  | 'PromiseKept'
  | 'PromisePartiallyKept'
  | 'PromiseBroken'
  | 'PromiseWithdrawn'
  | 'PromiseSuperseded'
  | 'PromiseReleased'
  | 'PromiseReopened'
  | 'PromiseReinstated'
> = {
  PaymentPromised: record(
    {
      ...says('PaymentPromised'),
      promise: promiseId(),
      amount,
      by: localDate(),
      deadline: localDate(),
      tolerance: amount,
      channel: channel(),
    },
    { promisedBy: text(), ...promiseTime },
  ),
  PromiseKept: record({ ...says('PromiseKept'), ...verdict }),
  PromisePartiallyKept: record({ ...says('PromisePartiallyKept'), ...verdict }),
  PromiseBroken: record({ ...says('PromiseBroken'), ...verdict }),
  PromiseWithdrawn: record({ ...says('PromiseWithdrawn'), promise: promiseId(), reason }),
  PromiseSuperseded: record({ ...says('PromiseSuperseded'), promise: promiseId(), successor: promiseId() }),
  PromiseReleased: record({ ...says('PromiseReleased'), promise: promiseId(), amount, left: amount }),
  PromiseReopened: record({ ...says('PromiseReopened'), promise: promiseId(), payment: paymentId() }),
  PromiseReinstated: record({ ...says('PromiseReinstated'), promise: promiseId(), amount }),
}
