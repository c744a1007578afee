import * as fc from 'fast-check'
import { gap } from '../day.js'
import { channel } from '../method.js'
import { record } from '../record.js'
import { contactOutcome, delayReason, excuse } from './kinds.js'
import { type DebtFit, sightOf } from './sight.js'

const said = fc.constantFrom('pays when he is paid', 'the goods are unsold')

export const excusing = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), excuse: excuse(), channel: channel() }, { said }).map(({ gap, ...says }) => (state, before) => ({
    type: 'RecordExcuse',
    ...sightOf(state, before).about(gap),
    ...says,
  }))

export const refusing = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), channel: channel(), written: fc.boolean() }, { said }).map(
    ({ gap, ...says }) =>
      (state, before) => ({ type: 'RecordRefusal', ...sightOf(state, before).about(gap), ...says }),
  )

export const explaining = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), delayReason: delayReason() }).map(({ gap, ...says }) => (state, before) => ({
    type: 'RecordDelayReason',
    ...sightOf(state, before).about(gap),
    ...says,
  }))

export const contacting = (): fc.Arbitrary<DebtFit> =>
  record(
    { gap: gap(), channel: channel(), outcome: contactOutcome(), conversation: fc.boolean() },
    { regarding: fc.constant('the second reminder') },
  ).map(({ gap, ...says }) => (state, before) => ({
    type: 'RecordContact',
    ...sightOf(state, before).about(gap),
    ...says,
  }))

export const calledBack = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), channel: channel(), conversation: fc.boolean() }).map(({ gap, ...says }) => (state, before) => ({
    type: 'RecordInboundContact',
    ...sightOf(state, before).about(gap),
    ...says,
    regarding: 'the invoice',
  }))

export const complaining = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), channel: channel() }).map(({ gap, ...says }) => (state, before) => ({
    type: 'RecordComplaint',
    ...sightOf(state, before).about(gap),
    ...says,
    complaint: 'called too often',
  }))

export const noting = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap() }).map(({ gap }) => (state, before) => ({
    type: 'AddNote',
    ...sightOf(state, before).about(gap),
    note: 'ask for the bank letter',
  }))

export const withholding = (): fc.Arbitrary<DebtFit> =>
  record(
    { gap: gap(), step: fc.constantFrom('first', 'second'), rule: fc.constantFrom('promised', 'contact') },
    { pack: fc.constant('us-regulation-f') },
  ).map(({ gap, ...says }) => (state, before) => ({
    type: 'WithholdStep',
    ...sightOf(state, before).about(gap),
    ...says,
    policy: 'house-1',
  }))
