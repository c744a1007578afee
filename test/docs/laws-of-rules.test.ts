import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../', import.meta.url)

/** Each law of contact, charges, plans and erasure, with the tests that hold it, by file and name. */
const laws: Readonly<Record<string, ReadonlyArray<readonly [string, string]>>> = {
  'no more than seven counted calls in any seven days, for each person and debt': [
    ['domain/contact/gate.laws.test.ts', 'is no more than seven counted calls in any seven days'],
    ['domain/collection/same-day.test.ts', 'are no more than a law allows'],
  ],
  'no counted call in the seven days that begin with a conversation': [
    ['domain/contact/gate.laws.test.ts', 'is no call in the seven days that begin with a conversation'],
  ],
  'hours go by the clock of the debtor, through changes of it': [
    ['domain/contact/gate.laws.test.ts', 'on the clock of the debtor'],
    ['domain/contact/gate.laws.test.ts', 'whose zone is not known says yes when it does in every zone'],
    ['domain/contact/local-clock.laws.test.ts', 'shows the time that it is there'],
  ],
  'one more contact or restriction never turns a no into a yes': [
    ['domain/contact/gate.laws.test.ts', 'never says yes for one more contact from us, or one more restriction'],
  ],
  'every no has a reason, and its next time is allowed and the first': [
    ['domain/contact/gate.laws.test.ts', 'gives a reason for every no, and a next time that is allowed'],
    ['domain/contact/gate.laws.test.ts', 'names the first such time'],
  ],
  'a wish never beats a cap': [
    ['domain/contact/gate.laws.test.ts', 'the stricter of the two wins'],
    ['domain/collection/same-day.test.ts', 'are no more than the house wants'],
  ],
  'an opt-out blocks its medium, and a cease all but three': [
    ['domain/contact/gate.laws.test.ts', 'to have no more by one medium keep no other back'],
    ['domain/contact/gate.laws.test.ts', 'let one confirmation pass'],
    ['domain/contact/gate.laws.test.ts', 'for no contact at all leave but three things to say'],
  ],
  'what is disputed gets no reminder, interest, escalation or allocation, and the rest goes on': [
    ['domain/collection/collection.laws.test.ts', 'asks for no more than may be asked for'],
    ['domain/collection/ladder.test.ts', 'asks for the rest of what is promised or disputed'],
    [
      'domain/late-charge/simple-interest.laws.test.ts',
      'a held part bears nothing and the rest bears as if it were all',
    ],
    ['../src/domain/law/disputed-not-allocated.ts', 'disputedNotAllocated'],
  ],
  'a moratorium bears nothing': [
    ['domain/late-charge/simple-interest.laws.test.ts', 'days on which all is held add nothing'],
    ['domain/debt/rule/late-charge.test.ts', 'is not borne by anything during a moratorium'],
    ['../src/domain/law/moratorium-bears-nothing.ts', 'moratoriumBearsNothing'],
  ],
  'where it is too late for a court none is asked, and none is spoken of': [
    ['domain/collection/collection.laws.test.ts', 'goes to no court, and asks by no notice of one'],
    ['domain/contact/gate.laws.test.ts', 'keeps a court from being spoken of where it is too late for one'],
  ],
  'statutory interest is never below zero, linear and additive, and rounded once': [
    ['domain/late-charge/preset.laws.test.ts', 'takes nothing off what is owed'],
    ['domain/late-charge/simple-interest.laws.test.ts', 'additive: the interest of a period is the sum of its parts'],
    ['domain/late-charge/simple-interest.laws.test.ts', 'linear in the balance'],
    ['domain/late-charge/simple-interest.laws.test.ts', 'rounded at the end is off by a half at most'],
  ],
  'a rate stays with the debt in the United Kingdom, and changes twice a year in the Union': [
    ['domain/late-charge/rate-source.test.ts', 'of the act depend on the day interest starts and on no later one'],
    ['domain/late-charge/rate-source.test.ts', 'of the directive change on 1 January and 1 July alone'],
  ],
  'interest is simple: none on interest': [
    ['domain/late-charge/simple-interest.laws.test.ts', 'it is what one counts by hand, day by day'],
    ['../src/adapters/testing/law/late-charge-earned.ts', 'lateChargeEarned'],
  ],
  'a fixed compensation comes once, by its bands': [
    ['domain/late-charge/preset.laws.test.ts', 'charges a fixed sum once, however late it is'],
    ['domain/late-charge/preset.test.ts', '999_99n, 1_000_00n, 9_999_99n, 10_000_00n'],
  ],
  'where no interest is known nothing is charged for time, and charity is no income': [
    ['domain/late-charge/preset.laws.test.ts', 'charges nothing for the time'],
    ['domain/debt/rule/late-charge.test.ts', 'what is given to charity never enters the balance'],
    ['../src/adapters/testing/law/house/money-laws.ts', 'nothing is charged for time where the law knows no interest'],
  ],
  'an index gives the ratio, grows with it, and nothing when it stands still': [
    ['domain/late-charge/preset.laws.test.ts', 'principal and damages are the principal by the ratio of the index'],
    ['domain/late-charge/index-ratio.test.ts', 'nothing when the index has not moved, more when it has risen more'],
  ],
  'in Egypt interest is no more than the principal': [
    ['domain/late-charge/preset.laws.test.ts', 'never charges more interest than there is principal'],
  ],
  'a validation period is no shorter than the law says': [
    ['domain/contact/validation-period.test.ts', 'is never shorter than thirty-five days from the sending'],
  ],
  'instalments sum to their plan, and an acceleration makes all due': [
    ['../src/domain/law/plans-sum.ts', 'plansSum'],
    ['domain/debt/rule/plan-follow-up.test.ts', 'all is due at once'],
  ],
  'what is erased is in no view, and no figure changes': [
    ['projections/erasure.laws.test.ts', 'an erasure leaves every figure as it was, before it and after it'],
    ['domain/debtor/credit.test.ts', 'is registered without a word of personal data'],
  ],
  'nobody is erased while their data must be kept': [
    ['domain/debtor/debtor.laws.test.ts', 'nobody is erased while their data must be kept'],
  ],
  'packs go by place, kind, collector and day alone, and a past decision is made again': [
    ['domain/contact/gate.laws.test.ts', 'goes by place, kind, collector and day alone when it takes packs'],
    ['domain/contact/gate.laws.test.ts', 'a decision of the past is made again'],
    ['domain/collection/collection.laws.test.ts', 'is the same when it is replayed'],
    ['domain/collection/adopted.laws.test.ts', 'decide about a past day as they did on that day'],
  ],
}

it.each(Object.entries(laws))('%s', (_, tests) => {
  const missing = tests.filter(([file, name]) => !readFileSync(new URL(file, root), 'utf8').includes(name))
  expect(missing).toEqual([])
})
