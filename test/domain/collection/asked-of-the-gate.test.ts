import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { gateOf } from '../../../src/domain/collection/index.js'
import type { GateQuestion } from '../../../src/domain/contact/question.js'
import type { DebtCommandOf } from '../../../src/domain/debt/command.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import { fold } from '../../../src/domain/decider.js'
import { customer, day, life, stateAfter } from '../sample.js'
import { decided, remind } from './sample.js'

/** What a gate that allows everything is asked on a day. */
const askedOn = (
  on: string,
  ...commands: ReadonlyArray<DebtCommandOf<'RemindDebtor'>>
): ReadonlyArray<GateQuestion> => {
  const asked: GateQuestion[] = []
  decided(on, life(...commands), undefined, {
    gate: (question) => {
      asked.push(question)
      return { allowed: true, reasons: [] }
    },
  })
  return asked
}

describe('a ladder asks the gate', () => {
  it('as a demand, and as a threat of law only where the tone says so', () => {
    const first = remind('friendly', '2026-04-01')
    const second = remind('firm', '2026-04-14')
    expect(askedOn('2026-04-01').map(({ purpose }) => purpose)).toEqual(['ask'])
    expect(askedOn('2026-04-14', first).map(({ purpose }) => purpose)).toEqual(['ask'])
    expect(askedOn('2026-04-30', first, second).map(({ purpose }) => purpose)).toEqual(['legal-threat'])
  })

  it('about the one debt, by the channel of the step', () => {
    const [question] = askedOn('2026-04-01')
    expect([question?.debt?.debt, question?.channel, question?.debts]).toEqual(['INV-7', 'email', undefined])
  })
})

describe('the gate of a policy', () => {
  const consumer = debtor.decide(
    {
      ...{ type: 'RegisterDebtor', debtor: customer, on: day('2026-01-01'), kind: 'consumer' },
      ...{ jurisdiction: 'US', zone: 'America/Chicago' },
    } as const,
    debtor.initial,
  )
  if (E.isLeft(consumer)) throw new Error(consumer.left._tag)
  // Half past one in the night in Chicago.
  const night: GateQuestion = {
    ...{ debt: stateAfter(life()), channel: 'phone', at: '2026-04-12T06:30:00.000Z', contacts: [] },
    ...{ debtor: fold(debtor, consumer.right), by: 'agency' },
  }
  const packsThatDeny = (packs?: ReadonlyArray<string>): ReadonlyArray<string> => {
    const answer = gateOf(packs === undefined ? {} : { contact: { packs } })(night)
    return answer.allowed ? [] : answer.reasons.map((reason) => reason.pack ?? reason.rule)
  }

  it('asks all packs where none are named, and else those that are', () => {
    expect(packsThatDeny()).toContain('us-regulation-f')
    expect(packsThatDeny(['us-regulation-f'])).toContain('us-regulation-f')
    expect(packsThatDeny(['de-bgb'])).not.toContain('us-regulation-f')
  })
})
