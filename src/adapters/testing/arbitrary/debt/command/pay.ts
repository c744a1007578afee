import * as fc from 'fast-check'
import { debtorId, paymentId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { paymentMethod } from '../../method.js'
import { record } from '../../record.js'
import { paymentOrder } from '../payment-order.js'
import { amount, type CommandArbitraries, reason, says } from './says.js'

const allocation = { payment: paymentId(), allocation: fc.nat(9) }

export const paymentCommands: CommandArbitraries<'ApplyPayment' | 'ReversePayment'> = {
  ApplyPayment: record(
    { ...says('ApplyPayment'), ...allocation, amount, method: paymentMethod(), valueDate: localDate() },
    { order: paymentOrder(), payer: debtorId() },
  ),
  ReversePayment: record(
    { ...says('ReversePayment'), ...allocation, reason },
    { part: record({ amount, time: fc.nat(3) }), fee: amount },
  ),
}
