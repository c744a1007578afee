import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { cheque } from '../../../src/domain/cheque/cheque.js'
import type { ChequeCommand } from '../../../src/domain/cheque/command.js'
import type { ChequeEvent } from '../../../src/domain/cheque/event.js'
import type { ChequeRejection } from '../../../src/domain/cheque/rejection.js'
import type { ChequeState } from '../../../src/domain/cheque/state.js'
import { fold } from '../../../src/domain/decider.js'
import * as s from './sample.js'

/** How a cheque came to where it is. Each ends on 1 June at the latest. */
const lives: { readonly [name: string]: readonly [ChequeState['situation'], ReadonlyArray<ChequeEvent>] } = {
  unreceived: ['unreceived', []],
  'in hand': ['in-hand', s.life()],
  'under collection': ['deposited', s.life(s.deposit('2026-05-31'))],
  'passed on with recourse': ['endorsed', s.life(s.endorse('2026-03-02', true))],
  'passed on without recourse': ['endorsed', s.life(s.endorse('2026-03-02', false))],
  cleared: ['cleared', s.life(s.deposit('2026-05-31'), s.clear('2026-06-01'))],
  'cleared by its holder, with recourse': ['cleared', s.life(s.endorse('2026-03-02', true), s.clear('2026-06-01'))],
  'cleared by its holder, without recourse': ['cleared', s.life(s.endorse('2026-03-02', false), s.clear('2026-06-01'))],
  bounced: ['bounced', s.life(s.deposit('2026-05-31'), s.bounce('2026-06-01'))],
  'cleared in part': ['bounced', s.life(s.deposit('2026-05-31'), s.partlyClear('500.00', '2026-06-01'))],
  'presented again': ['deposited', s.life(s.deposit('2026-05-31'), s.bounce('2026-06-01'), s.represent('2026-06-01'))],
  'at court': ['legal', s.life(s.deposit('2026-05-31'), s.bounce('2026-06-01'), s.refer('2026-06-01'))],
  redeemed: ['redeemed', s.life(s.redeem('1000.00', '2026-05-01'))],
  settled: ['settled', s.life(s.deposit('2026-05-31'), s.bounce('2026-06-01'), s.redeem('1000.00', '2026-06-01'))],
  replaced: ['replaced', s.life(s.replace('2026-05-01', 'CHQ-8'))],
  'given back': ['returned', s.life(s.giveBack('2026-05-01'))],
  stopped: ['stopped', s.life(s.stop('2026-05-01'))],
}

/** What is asked of each, a month later. The amounts fit a cheque of which 500.00 or more are outstanding. */
const commands: { readonly [T in ChequeCommand['type']]: ChequeCommand } = {
  ReceiveCheque: s.receive(),
  DepositCheque: s.deposit('2026-07-01'),
  RecallCheque: s.recall('2026-07-01'),
  ClearCheque: s.clear('2026-07-01', 2),
  PartlyClearCheque: s.partlyClear('200.00', '2026-07-01', 2),
  BounceCheque: s.bounce('2026-07-01'),
  RepresentCheque: s.represent('2026-07-01'),
  EndorseCheque: s.endorse('2026-07-01', true),
  ReplaceCheque: s.replace('2026-07-01', 'CHQ-8'),
  RedeemCheque: s.redeem('500.00', '2026-07-01', 2),
  ReturnCheque: s.giveBack('2026-07-01'),
  StopCheque: s.stop('2026-07-01'),
  ReverseClearing: s.reverse('2026-07-01'),
  ReferChequeToLegal: s.refer('2026-07-01'),
}

type Answer = ChequeEvent['type'] | ChequeRejection['_tag'] | 'nothing'
type Answers = { readonly [T in ChequeCommand['type']]?: Answer }

/** What is not named is not possible there. */
const answers: { readonly [name: string]: Answers } = {
  unreceived: {
    ...(Object.fromEntries(Object.keys(commands).map((type) => [type, 'UnknownCheque'])) as Answers),
    ReceiveCheque: 'ChequeReceived',
  },
  'in hand': {
    DepositCheque: 'ChequeDeposited',
    EndorseCheque: 'ChequeEndorsed',
    ReplaceCheque: 'ChequeReplaced',
    RedeemCheque: 'NotInFull',
    ReturnCheque: 'ChequeReturned',
    StopCheque: 'ChequeStopped',
  },
  'under collection': {
    RecallCheque: 'ChequeRecalled',
    ClearCheque: 'ChequeCleared',
    PartlyClearCheque: 'ChequePartlyCleared',
    BounceCheque: 'ChequeBounced',
  },
  'presented again': {
    RecallCheque: 'ChequeRecalled',
    ClearCheque: 'ChequeCleared',
    PartlyClearCheque: 'ChequePartlyCleared',
    BounceCheque: 'ChequeBounced',
  },
  'passed on with recourse': { ClearCheque: 'ChequeCleared', BounceCheque: 'ChequeBounced' },
  'passed on without recourse': { ClearCheque: 'ChequeCleared', BounceCheque: 'NoRecourse' },
  cleared: { ReverseClearing: 'ClearingReversed' },
  'cleared by its holder, with recourse': { ReverseClearing: 'ClearingReversed' },
  'cleared by its holder, without recourse': { ReverseClearing: 'NoRecourse' },
  bounced: {
    RepresentCheque: 'ChequeRepresented',
    ReplaceCheque: 'ChequeReplaced',
    RedeemCheque: 'ChequeRedeemed',
    ReturnCheque: 'ChequeReturned',
    ReferChequeToLegal: 'ChequeReferredToLegal',
  },
  'cleared in part': {
    RepresentCheque: 'ChequeRepresented',
    ReplaceCheque: 'ChequeReplaced',
    RedeemCheque: 'ChequeRedeemed',
    ReturnCheque: 'ChequeReturned',
    ReferChequeToLegal: 'ChequeReferredToLegal',
    ReverseClearing: 'ClearingReversed',
  },
  'at court': { RedeemCheque: 'ChequeRedeemed' },
  redeemed: { ReverseClearing: 'ClearingReversed' },
  settled: { ReverseClearing: 'ClearingReversed' },
  replaced: { ReplaceCheque: 'nothing' },
  'given back': { ReturnCheque: 'nothing' },
  stopped: { StopCheque: 'nothing' },
}

/** A clearing is known by its number, wherever the cheque is; and a cheque is received once, whatever became of it. */
const otherwise = (type: ChequeCommand['type']): Answer =>
  type === 'ReverseClearing' ? 'UnknownClearing' : type === 'ReceiveCheque' ? 'nothing' : 'NotPossible'

const types = Object.keys(commands) as ReadonlyArray<ChequeCommand['type']>
const cases = Object.entries(lives).flatMap(([name, [situation, events]]) =>
  types.map((type) => ({ name, situation, events, type, answer: answers[name]?.[type] ?? otherwise(type) })),
)

describe('every command to a cheque in every situation', () => {
  it.each(cases)('$name, $type: $answer', ({ situation, events, type, answer }) => {
    const state = fold(cheque, events)
    expect(state.situation).toBe(situation)
    const decided = cheque.decide(commands[type], state)
    const told = E.isLeft(decided) ? decided.left._tag : (decided.right[0]?.type ?? 'nothing')
    expect(told).toBe(answer)
    if (answer === 'NotPossible') {
      expect(decided).toEqual(E.left({ _tag: 'NotPossible', cheque: s.CHQ, situation, command: type }))
    }
  })

  it('is in this table', () => {
    expect(Object.keys(answers).sort()).toEqual(Object.keys(lives).sort())
    const all: { readonly [S in ChequeState['situation']]: true } = {
      ...{ unreceived: true, 'in-hand': true, deposited: true, endorsed: true, cleared: true, bounced: true },
      ...{ legal: true, redeemed: true, settled: true, replaced: true, returned: true, stopped: true },
    }
    expect(new Set(Object.values(lives).map(([situation]) => situation))).toEqual(new Set(Object.keys(all)))
  })
})
