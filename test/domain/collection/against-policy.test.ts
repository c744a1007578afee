import { describe, expect, it } from 'vitest'
import { againstPolicy, type StepCommand } from '../../../src/domain/collection/refusal/against-policy.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import { day, INV, life, stateAfter } from '../sample.js'
import { house, housePolicy, remind } from './sample.js'

const [, friendly] = house.steps

/** A friendly letter, the agency two weeks after it, and nothing else. */
const policy = housePolicy({
  steps: [...(friendly === undefined ? [] : [friendly]), { step: 'handed over', days: 15, does: 'place-with-agency' }],
  agency: { agency: 'A-1', commission: 1000 },
})

const place = (on: string): StepCommand =>
  ({
    ...{
      type: 'PlaceWithAgency',
      debt: INV,
      on: day(on),
      placement: 'PL-1' as never,
      agency: 'A-1',
      expiresOn: day(on),
    },
    ...{ scope: 'all', commission: 1000 },
  }) as unknown as StepCommand
const refer = (on: string): StepCommand =>
  ({ type: 'ReferToLegal', debt: INV, on: day(on), court: 'Amtsgericht' }) as unknown as StepCommand

const reminded = stateAfter(life(remind('friendly', '2026-04-01')))
const ask = (command: StepCommand) => againstPolicy({ policy, debtor: debtor.initial }, command, reminded)

describe('a step that is taken against the policy', () => {
  it('is no placement with an agency on the day that it is due', () => {
    expect(ask(place('2026-04-15'))).toBeUndefined()
  })

  it('is a placement before its day: it is named as the policy names it, with what is due instead and why', () => {
    expect(ask(place('2026-04-14'))).toMatchObject({
      ...{ _tag: 'NotByPolicy', policy: 'house-1', step: 'handed over', channel: undefined, due: [] },
      reasons: [{ rule: 'offset', on: '2026-04-15' }],
    })
  })

  it('is what the policy has no step for: it is named by what it does', () => {
    expect(ask(refer('2026-04-15'))).toMatchObject({
      ...{ _tag: 'NotByPolicy', step: 'refer-to-legal', due: [{ step: 'handed over', channel: undefined }] },
    })
  })

  it('is a reminder by another channel, or after a look at an older revision; not what an agency says', () => {
    const first = stateAfter(life())
    const asks = (says: object, revision?: number) =>
      againstPolicy(
        { policy, debtor: debtor.initial, revision },
        { ...remind('friendly', '2026-04-01'), ...says } as StepCommand,
        first,
      )
    expect(asks({})).toBeUndefined()
    expect(asks({ channel: 'phone' })).toMatchObject({ _tag: 'NotByPolicy', step: 'friendly', channel: 'phone' })
    expect(asks({ revision: 0 }, 1)).toEqual({ _tag: 'RevisionMoved', stated: 0, revision: 1 })
    expect(asks({ channel: 'phone', by: 'agency' })).toBeUndefined()
    expect(asks({ channel: 'phone', by: 'creditor' })).toBeDefined()
  })
})
