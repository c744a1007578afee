import { describe, expect, it } from 'vitest'
import { cheque } from '../../../src/domain/cheque/cheque.js'
import type { ChequeEvent } from '../../../src/domain/cheque/event.js'
import { chequeCountedOnce } from '../../../src/domain/law/cheque-counted-once.js'
import { chequeCoversFit } from '../../../src/domain/law/cheque-covers-fit.js'
import { chequeFiguresStated } from '../../../src/domain/law/cheque-figures-stated.js'
import { chequeLaws } from '../../../src/domain/law/cheque-laws.js'
import { chequeSecurityCoversNothing } from '../../../src/domain/law/cheque-security-covers-nothing.js'
import { chequeStepsInOrder } from '../../../src/domain/law/cheque-steps-in-order.js'
import { chequeTransitions } from '../../../src/domain/law/cheque-transitions.js'
import type { Law } from '../../../src/domain/law/law.js'
import { replayedBy } from '../../../src/domain/law/replayed.js'
import type { ReplayedCheque } from '../../../src/domain/law/replayed-cheque.js'
import {
  A,
  B,
  bounce,
  CHQ,
  clear,
  deposit,
  life,
  partlyClear,
  redeem,
  refer,
  replace,
  represent,
  reverse,
} from '../cheque/sample.js'
import { day, eur, PAY } from '../sample.js'

const told = (events: ReadonlyArray<ChequeEvent>): ReplayedCheque =>
  replayedBy(
    cheque,
    events,
    (event) => event,
    (event) => event,
  )

const last = (events: ReadonlyArray<ChequeEvent>, says: object): ReadonlyArray<ChequeEvent> =>
  events.map((event, index) => (index === events.length - 1 ? ({ ...event, ...says } as ChequeEvent) : event))

const cleared = life(deposit('2026-05-31'), clear('2026-06-02'))
const inPart = life(deposit('2026-05-31'), partlyClear('700.00', '2026-06-02'))
const bounced = life(deposit('2026-05-31'), bounce('2026-06-02'))
const redeemed = life(deposit('2026-05-31'), bounce('2026-06-02'), redeem('250.00', '2026-06-10'))
const twiceBounced = life(deposit('2026-05-31'), bounce('2026-06-02'), represent('2026-06-10'), bounce('2026-06-12'))
const referred = life(deposit('2026-05-31'), bounce('2026-06-02'), refer('2026-06-10'))
const reversed = life(deposit('2026-05-31'), clear('2026-06-02'), reverse('2026-06-05'))
const replaced = life(replace('2026-05-01', 'CHQ-8'))
const again = life(
  ...[deposit('2026-05-31'), clear('2026-06-02'), reverse('2026-06-05'), represent('2026-06-10')],
  clear('2026-06-12', 2),
)
const received = (says: object) => last(life(), says)
const cover = (...amounts: ReadonlyArray<readonly [typeof A, string]>) => ({
  covers: amounts.map(([debt, amount]) => ({ debt, amount: eur(amount) })),
})
const [clearing] = cleared.slice(-1) as [ChequeEvent]
const [redemption] = redeemed.slice(-1) as [ChequeEvent]

const faults: ReadonlyArray<readonly [string, Law<ReplayedCheque>, ReadonlyArray<ChequeEvent>]> = [
  ['more is cleared than the cheque is for', chequeCountedOnce, last(cleared, { amount: eur('1000.01') })],
  ['nothing is cleared', chequeCountedOnce, last(cleared, { amount: eur('0.00') })],
  ['another currency is cleared', chequeCountedOnce, last(cleared, { amount: { ...eur('1.00'), currency: 'USD' } })],
  ['a cheque clears twice', chequeCountedOnce, [...cleared, { ...clearing, payment: PAY(2) } as ChequeEvent]],
  ['a clearing skips a number', chequeCountedOnce, last(cleared, { clearing: 2 })],
  ['a payment brings money twice', chequeCountedOnce, last(again, { payment: PAY(1) })],
  ['a clearing is reversed that never was', chequeCountedOnce, last(reversed, { clearing: 2 })],
  ['a clearing is reversed in part', chequeCountedOnce, last(reversed, { amount: eur('999.99') })],
  ['a clearing is reversed for another payment', chequeCountedOnce, last(reversed, { payment: PAY(2) })],
  ['a clearing is reversed twice', chequeCountedOnce, [...reversed, ...reversed.slice(-1)]],
  ['the shortfall after a part is told wrong', chequeFiguresStated, last(inPart, { shortfall: eur('300.01') })],
  ['the shortfall of a bounce is told wrong', chequeFiguresStated, last(bounced, { shortfall: eur('999.99') })],
  ['what remains is told wrong', chequeFiguresStated, last(redeemed, { remaining: eur('750.01') })],
  ['the claim is told wrong', chequeFiguresStated, last(referred, { claim: eur('1100.00') })],
  ['a bounce skips a number', chequeFiguresStated, last(twiceBounced, { bounce: 3 })],
  ['a step is of another cheque', chequeFiguresStated, last(bounced, { cheque: 'CHQ-8' })],
  ['a step is of another debtor', chequeFiguresStated, last(bounced, { debtor: 'C-43' })],
  ['a cheque is for nothing', chequeFiguresStated, received({ amount: eur('0.00'), covers: [] })],
  ['a cheque bounces that is in hand', chequeTransitions, life().concat(bounced.slice(-1))],
  [
    'a cheque is replaced and redeemed as well',
    chequeTransitions,
    [...replaced, { ...redemption, on: day('2026-06-10') }],
  ],
  ['a cleared cheque bounces without a reversal', chequeTransitions, cleared.concat(bounced.slice(-1))],
  ['a bounced cheque is deposited for the first time', chequeTransitions, bounced.concat(bounced.slice(1, 2))],
  ['a cheque is received twice', chequeTransitions, [...life(), ...life()]],
  ['all of it clears in hand', chequeTransitions, [...life(), { ...clearing, on: day('2026-06-02') }]],
  ['a step is dated before the last', chequeStepsInOrder, last(bounced, { on: day('2026-05-30') })],
  ['a step is dated before the receipt', chequeStepsInOrder, last(replaced, { on: day('2026-02-28') })],
  ['more is covered than the cheque is for', chequeCoversFit, received(cover([A, '600.00'], [B, '400.01']))],
  ['a debt is covered twice', chequeCoversFit, received(cover([A, '600.00'], [A, '400.00']))],
  ['a debt is covered for nothing', chequeCoversFit, received(cover([A, '600.00'], [B, '0.00']))],
  [
    'a debt of another currency is covered',
    chequeCoversFit,
    received({ covers: [{ debt: A, amount: { ...eur('1.00'), currency: 'USD' } }] }),
  ],
]

describe('the laws of a cheque', () => {
  it.each(faults)('find that %s', (_, law, events) => {
    expect(law.check(told(events))).toMatchObject({ after: events.length, wrong: expect.stringMatching(/\w/) })
  })

  it.each(faults)('hold where it is left out: %s', (_, law, events) => {
    expect(law.check(told(events.slice(0, -1)))).toBeUndefined()
  })

  it.each(chequeLaws.map((law) => [law.name, law] as const))('hold for lives that are right: %s', (_, law) => {
    for (const events of [cleared, inPart, bounced, redeemed, twiceBounced, referred, reversed, replaced, again]) {
      expect(law.check(told(events))).toBeUndefined()
    }
  })

  it('find a fold that counts or moves a cheque otherwise', () => {
    const states = told(inPart).states
    const wrongly = (change: object): ReplayedCheque => ({
      ...told(inPart),
      states: states.map((state, index) => (index === 3 ? ({ ...state, ...change } as typeof state) : state)),
    })
    expect(chequeCountedOnce.check(wrongly({ clearings: [] }))).toMatchObject({ after: 3 })
    expect(chequeTransitions.check(wrongly({ situation: 'cleared' }))).toMatchObject({ after: 3 })
  })

  it('find that a cheque covers more than it can still bring', () => {
    const collected = told(life(deposit('2026-05-31')))
    const [received] = collected.events as [ChequeEvent]
    const more = { ...received, ...cover([A, '600.00'], [B, '500.00']) }
    const states = collected.states.map((state, index) =>
      index === 2 ? ({ ...state, received: more, presented: 110_000n } as typeof state) : state,
    )
    expect(chequeCoversFit.check({ ...collected, states })).toEqual({
      after: 2,
      wrong: '1,100.00 EUR is covered, and 1,000.00 EUR is outstanding',
    })
  })

  it('find that a security cheque covers a debt', () => {
    const security = life().map((event) => ({ ...event, purpose: 'security' }) as ChequeEvent)
    expect(chequeSecurityCoversNothing.check(told(security))).toBeUndefined()
    const asPayment = told(life()).states
    expect(chequeSecurityCoversNothing.check({ ...told(security), states: asPayment })).toEqual({
      after: 1,
      wrong: `it covers debt ${A}, ${B}`,
    })
    expect(security[0]?.cheque).toBe(CHQ)
  })
})
