import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { dutiesOf } from '../../../src/domain/contact/duties.js'
import { lawPacks } from '../../../src/domain/contact/pack/all.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { withoutIsolates } from '../../../src/domain/message/isolate.js'
import { snapshotOf } from '../../../src/domain/message/snapshot.js'
import { disputeId, paymentId, planId, promiseId } from '../../../src/domain/value/id.js'
import { money } from '../../../src/domain/value/money.js'
import { debtOf } from '../contact/sample.js'
import { resolve } from '../debt/sample.js'
import { customer, day, dispute, eur, INV, life, pay, stateAfter, takeBack, writeOff } from '../sample.js'
import { rials, senders, textOf, write } from './sample.js'

const about = (on: string) => ({ debt: INV, debtor: customer, on: day(on) })

const disputed: DebtEvent = {
  type: 'DisputeRaised',
  ...about('2026-04-05'),
  dispute: disputeId('D-1'),
  amount: eur('400.00'),
  reason: 'the goods',
}
const promised: DebtEvent = {
  type: 'PaymentPromised',
  ...about('2026-04-06'),
  promise: promiseId('P-1'),
  amount: eur('100.00'),
  by: day('2026-04-20'),
  deadline: day('2026-04-20'),
  tolerance: eur('0.00'),
  channel: 'phone',
}

const snapshot = (asOf: string, ...since: ReadonlyArray<DebtEvent>) => {
  const taken = snapshotOf(debtOf(...since), 1 + since.length, day(asOf))
  if (taken === undefined) throw new Error('issued by then')
  return taken
}

describe('the snapshot of a debt', () => {
  it('asks for what may be asked for, and no more', () => {
    expect(snapshot('2026-04-10')).toMatchObject({ asked: eur('1000.00'), overdue: 10, due: '2026-03-31' })
    expect(snapshot('2026-04-10', disputed, promised)).toMatchObject({
      asked: eur('500.00'),
      open: eur('1000.00'),
      dispute: { disputed: eur('400.00'), isResolved: false },
      promise: { amount: eur('100.00'), by: '2026-04-20', status: 'open' },
    })
    const covered = snapshotOf(debtOf(), 1, day('2026-04-10'), { covered: 300_00n, unapplied: 50_00n })
    expect(covered?.asked).toEqual(eur('650.00'))
  })

  it('is of its day: what came later is not in it, and before the issue there is none', () => {
    expect(snapshot('2026-04-04', disputed).asked).toEqual(eur('1000.00'))
    expect(snapshotOf(debtOf(), 1, day('2026-02-28'))).toBeUndefined()
  })

  it('is ahead of the due date until that day is over', () => {
    expect(snapshot('2026-03-31')).toMatchObject({ overdue: 0, asked: eur('1000.00') })
    expect(write('before-due', 'en', snapshot('2026-03-31'))._tag).toBe('Right')
    expect(write('friendly', 'en', snapshot('2026-03-31'))).toMatchObject(
      E.left({ _tag: 'NotSo', because: 'not-overdue' }),
    )
    expect(write('before-due', 'en', snapshot('2026-04-01'))).toMatchObject(
      E.left({ _tag: 'NotSo', because: 'overdue-already' }),
    )
  })

  it('tells what was paid, and that nothing is open any more', () => {
    const paid: DebtEvent = {
      type: 'DebtPaid',
      ...about('2026-04-07'),
      payment: paymentId('PAY-1'),
      allocation: 1,
      amount: eur('1000.00'),
      split: { principal: 1000_00n },
      method: 'transfer',
      valueDate: day('2026-04-07'),
      remaining: eur('0.00'),
    }
    const taken = snapshot('2026-04-08', paid)
    expect(taken).toMatchObject({ open: eur('0.00'), paid: eur('1000.00'), isClosed: true })
    expect(textOf(write('settled', 'en', taken))).toContain('nothing of INV-7 is open')
    expect(write('friendly', 'en', taken)).toMatchObject(E.left({ _tag: 'NothingToAsk' }))
    expect(write('settled', 'en', snapshot('2026-04-06', paid))).toMatchObject(
      E.left({ _tag: 'NotSo', because: 'not-settled' }),
    )
  })

  it('tells the last payment that stayed, and counts none that was taken back, nor what came for a loss', () => {
    const some = life(pay('100.00', '2026-04-02'), pay('50.00', '2026-04-03', 2), takeBack('2026-04-05', 2))
    const told = snapshotOf(stateAfter(some), 1, day('2026-04-08'))
    expect(told).toMatchObject({ paid: eur('100.00'), payment: { amount: eur('100.00'), on: '2026-04-02' } })
    const lost = life(pay('100.00', '2026-04-02'), writeOff('2026-12-31'), pay('70.00', '2027-01-10', 2))
    expect(snapshotOf(stateAfter(lost), 1, day('2027-01-11'))).toMatchObject({ paid: eur('100.00') })
  })

  it('tells how the last dispute was decided, and not how the one before was', () => {
    const decided = life(dispute('300.00', '2026-04-02'), resolve('2026-04-05', 'partly'))
    expect(snapshotOf(stateAfter(decided), 1, day('2026-04-08'))?.dispute).toEqual({
      ...{ disputed: eur('300.00'), isResolved: true, decision: 'partly' },
    })
    const again = life(dispute('300.00', '2026-04-02'), resolve('2026-04-05'), dispute('20.00', '2026-04-06', 2))
    expect(snapshotOf(stateAfter(again), 1, day('2026-04-08'))?.dispute).toEqual({
      ...{ disputed: eur('20.00'), isResolved: false, decision: undefined },
    })
  })

  it('has the instalments of a plan, the next one, and one that was missed', () => {
    const plan: DebtEvent = {
      type: 'DebtRescheduled',
      ...about('2026-04-02'),
      plan: planId('PLAN-1'),
      instalments: [
        { due: day('2026-05-01'), amount: eur('400.00') },
        { due: day('2026-06-01'), amount: eur('600.00') },
      ],
      document: 'contract 1',
      reason: 'less cash for a while',
    }
    expect(snapshot('2026-04-10', plan)).toMatchObject({
      asked: eur('0.00'),
      plan: { total: eur('1000.00') },
      instalment: { due: '2026-05-01', amount: eur('400.00') },
    })
    // A plan that is kept is not overdue since the day that it replaced.
    expect(snapshot('2026-05-01', plan)).toMatchObject({ due: '2026-05-01', overdue: 0, asked: eur('400.00') })
    expect(snapshot('2026-04-10', plan)).toMatchObject({ due: '2026-05-01', overdue: 0 })
    expect(snapshot('2026-05-03', plan)).toMatchObject({ due: '2026-05-01', overdue: 2 })
    expect(write('firm', 'en', snapshot('2026-04-10', plan))).toMatchObject(E.left({ _tag: 'NothingToAsk' }))
    expect(textOf(write('instalment-due', 'en', snapshot('2026-04-10', plan), { form: 'short' }))).toContain(
      '400.00 EUR of your plan for INV-7 is due on 1 May 2026',
    )
  })
})

describe('a message that is refused', () => {
  const good = snapshot('2026-04-10')

  it('names the figure that it has no value for', () => {
    expect(write('firm', 'en', good, { figures: {} })).toEqual(E.left({ _tag: 'FigureMissing', placeholder: 'payBy' }))
    expect(write('cheque-due', 'en', good, { figures: {} })).toEqual(
      E.left({ _tag: 'FigureMissing', placeholder: 'cheque' }),
    )
  })

  it('names what a law wants in it, and where that would stand', () => {
    const whom = { jurisdiction: 'US', kind: 'consumer', collector: 'third-party' } as const
    const duties = dutiesOf(lawPacks, {}, whom, 'sms', day('2026-04-10'))
    expect(write('firm', 'en', good, { duties, form: 'short' })).toMatchObject(
      E.left({
        _tag: 'DutyUnmet',
        duties: [
          { duty: 'opt-out-line', pack: 'us-regulation-f', provision: '1006.6(e)', placeholder: 'optOut' },
          { duty: 'say-it-is-collection', placeholder: 'purposeLine' },
        ],
      }),
    )
    const sender = {
      ...senders.en,
      optOut: 'Answer STOP for no more texts.',
      purposeLine: 'This is from a debt collector, about a debt.',
    }
    expect(textOf(write('firm', 'en', good, { duties, sender, form: 'short' }))).toMatch(
      /This is from a debt collector, about a debt\. Answer STOP for no more texts\.$/,
    )
    expect(
      write('firm', 'en', good, { duties: dutiesOf(lawPacks, {}, whom, 'letter', day('2026-04-10')), sender }),
    ).toMatchObject({ _tag: 'Right' })
  })

  it('names the calendar that was not given', () => {
    const style = { language: 'fa', digits: 'arabext', calendar: 'persian', calendars: {}, toman: 'beside' } as const
    expect(write('firm', 'fa', good, { style })).toMatchObject(
      E.left({ _tag: 'DateNotTold', because: { _tag: 'CalendarNotSupplied', calendar: 'persian' } }),
    )
  })

  it('finds the disrespect that stands beside a template', () => {
    const sender = { name: 'X', phone: '1', howToPay: 'immediately, or we tell your employer' }
    expect(write('firm', 'en', good, { sender })).toMatchObject(
      E.left({ _tag: 'Disrespectful', findings: [{ rule: 'false-urgency' }, { rule: 'third-party' }] }),
    )
  })

  it('takes a bank in capitals, and a department by its name, as the creditor gives them', () => {
    const sender = { name: 'X', phone: '1', howToPay: 'to BERLINER SPARKASSE', department: 'Legal department' }
    expect(write('firm', 'en', good, { sender })).toMatchObject({ _tag: 'Right' })
  })

  it('is not written in one language with the digits and dates of another', () => {
    const style = { language: 'fa', digits: 'arabext', calendar: 'gregory', calendars: {}, toman: 'none' } as const
    expect(write('firm', 'en', good, { style })).toEqual(E.left({ _tag: 'OtherLanguage', template: 'en', style: 'fa' }))
  })
})

describe('what a debtor reads', () => {
  const of = (currency: 'IRR' | 'SAR' | 'EUR', principal: bigint) => {
    const known = debtOf()
    const taken = snapshotOf(known, 1, day('2026-04-10'))
    if (taken === undefined) throw new Error('issued by then')
    return { ...taken, asked: currency === 'IRR' ? rials(principal) : money(principal * 100n, currency) }
  }

  it('in Tehran', () => {
    expect(withoutIsolates(textOf(write('friendly', 'fa', of('IRR', 125_000_000n), { form: 'short' })))).toBe(
      'سررسید ۱۲۵٬۰۰۰٬۰۰۰ ریال (۱۲٬۵۰۰٬۰۰۰ تومان) بابت INV-7 روز ۱۱ فروردین ۱۴۰۵ بود؛ شاید از قلم افتاده باشد. لطفاً تا ۴ اردیبهشت ۱۴۰۵ پرداخت بفرمایید. اگر پرداخته‌اید، سپاسگزاریم. بازرگانی پارس، ۰۲۱-۱۲۳۴۵۶۷۸',
    )
  })

  it('in Riyadh', () => {
    expect(withoutIsolates(textOf(write('friendly', 'ar', of('SAR', 4_250n), { form: 'short' })))).toBe(
      'حلّ موعد ٤٬٢٥٠٫٠٠ ريال سعودي عن INV-7 يوم ١٢ شوال ١٤٤٧هـ (٣١ مارس ٢٠٢٦م)، وربما غاب عن البال. نرجو التكرم بالسداد قبل نهاية يوم ٧ ذو القعدة ١٤٤٧هـ (٢٤ أبريل ٢٠٢٦م). وإن كنتم قد سددتم فشكرًا لكم. شركة الرياض للتمويل، 920000000',
    )
  })

  it('in Berlin', () => {
    expect(textOf(write('firm', 'en', of('EUR', 1_234n)))).toBe(`Dear Ms Weber,

1,234.00 EUR for INV-7 of 1 March 2026 has been due since 31 March 2026; on 10 April 2026 it was 10 days overdue.

Please pay by 24 April 2026. This is how you can pay: by transfer to DE02 1203 0000 0000 2020 51.

If that is more than you can pay at once, call us before that day: we will look for instalments that you can keep. If you do not agree with the amount, tell us why, and we will not ask for that part until it is settled.

This takes account of payments up to 10 April 2026. If you have paid since, please regard it as settled.

Thank you.

With kind regards,
Nordlicht Software GmbH
Accounts
+49 30 1234567 (weekdays, 9 to 5)`)
  })
})
