import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { given } from '../../../../src/adapters/testing/index.js'
import type { DebtCommand } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { type DebtEvent, DelayReason, Excuse } from '../../../../src/domain/debt/event.js'
import { answerToDelay, answerToExcuse } from '../../../../src/domain/debt/rule/contact.js'
import { customer, day, INV, issued, life, pay, stateAfter } from '../../sample.js'
import { concede } from '../sample.js'

const on = day('2026-04-05')
const about = { debt: INV, on } as const
const keysOf = <K extends string>(codec: { readonly keys: Readonly<Record<K, unknown>> }) =>
  Object.keys(codec.keys) as ReadonlyArray<string> as ReadonlyArray<K>

/** Each thing that may be said, with all that it may have. */
const said = [
  [{ type: 'RecordExcuse', ...about, excuse: 'no-money', channel: 'phone', said: 'next month' }, 'ExcuseRecorded'],
  [{ type: 'RecordExcuse', ...about, excuse: 'other', channel: 'phone' }, 'ExcuseRecorded'],
  [{ type: 'RecordRefusal', ...about, channel: 'letter', written: true, said: 'never' }, 'RefusalRecorded'],
  [{ type: 'RecordRefusal', ...about, channel: 'phone', written: false }, 'RefusalRecorded'],
  [{ type: 'RecordDelayReason', ...about, delayReason: 'forgot' }, 'DelayReasonRecorded'],
  [
    { type: 'RecordContact', ...about, channel: 'phone', outcome: 'reached', conversation: true, regarding: 'MSG-1' },
    'ContactAttempted',
  ],
  [{ type: 'RecordContact', ...about, channel: 'phone', outcome: 'busy', conversation: false }, 'ContactAttempted'],
  [
    { type: 'RecordInboundContact', ...about, channel: 'email', conversation: true, regarding: 'the invoice' },
    'InboundContactRecorded',
  ],
  [{ type: 'RecordComplaint', ...about, channel: 'email', complaint: 'called at night' }, 'ComplaintRecorded'],
  [{ type: 'AddNote', ...about, note: 'speaks only Persian' }, 'NoteAdded'],
  [{ type: 'WithholdStep', ...about, step: 'call', policy: 'house-1', rule: 'promised' }, 'StepWithheld'],
] as const satisfies ReadonlyArray<readonly [DebtCommand, string]>

describe('what is said', () => {
  it.each(said.map(([command, event]) => [command.type, event, command] as const))('%s: %s', (_, event, command) => {
    const { type: __, ...says } = command
    given(debt, issued)
      .when(command)
      .then({ type: event, debtor: customer, ...says } as DebtEvent)
  })

  it('is put on file, and changes nothing of what is owed, when, or by promise', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...said)), (some) => {
        const { history, latest, ...owed } = stateAfter(life(...some.map(([command]) => command)))
        expect({ ...owed, history: 0, latest: 0 }).toEqual({ ...stateAfter([issued]), history: 0, latest: 0 })
      }),
    )
  })

  it('is put on file when the debt is paid, too, and twice when it is said twice', () => {
    const [[excuse]] = said
    expect(life(pay('600.00', '2026-03-20'), concede('400.00', '2026-03-21'), excuse, excuse)).toHaveLength(5)
    given(debt).when(excuse).thenRejected({ _tag: 'NotIssued', debt: INV })
    given(debt, issued)
      .when({ ...excuse, on: day('2026-02-28') })
      .thenRejected({ _tag: 'BeforeIssue' })
  })
})

describe('what to answer', () => {
  it('to "I have no money" is a plan; to any other excuse, that it is due', () => {
    const offered = keysOf(Excuse).filter((excuse) => answerToExcuse(excuse) === 'offer-a-plan')
    expect(offered).toEqual(['no-money'])
    expect(keysOf(Excuse).filter((excuse) => answerToExcuse(excuse) === 'insist')).toHaveLength(
      keysOf(Excuse).length - 1,
    )
  })

  it('to a reason of delay is what mends it', () => {
    expect(Object.fromEntries(keysOf(DelayReason).map((reason) => [reason, answerToDelay(reason)]))).toEqual({
      forgot: 'insist',
      'invoice-missing': 'send-the-invoice',
      'invoice-wrong': 'open-a-dispute',
      'dispute-quality': 'open-a-dispute',
      'approval-process': 'extend-the-due-date',
      'temporary-cash': 'offer-a-plan',
      insolvent: 'pause-and-ask-who-represents',
      unwilling: 'insist',
      'bank-technical': 'extend-the-due-date',
      'third-party-excuse': 'insist',
      'deceased-or-closed': 'pause-and-ask-who-represents',
      'force-majeure': 'extend-the-due-date',
    })
  })
})
