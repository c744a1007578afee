import { describe, expect, it } from 'vitest'
import { given } from '../../../../src/adapters/testing/index.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { money } from '../../../../src/domain/value/money.js'
import {
  customer,
  day,
  eur,
  INV,
  issued,
  judge,
  life,
  PAY,
  PTP,
  pay,
  promise,
  stateAfter,
  takeBack,
} from '../../sample.js'
import { concede, credit } from '../sample.js'

const verdictsOf = (events: Parameters<typeof stateAfter>[0]): ReadonlyArray<ReadonlyArray<unknown>> =>
  events.flatMap((event): ReadonlyArray<ReadonlyArray<unknown>> => {
    if ('counted' in event) return [[event.type, event.on, event.counted.amount]]
    return event.type === 'PromiseReopened' ? [[event.type, event.on]] : []
  })
const statusOf = (events: Parameters<typeof stateAfter>[0], n = 1) =>
  stateAfter(events).promises.find((each) => each.promise === PTP(n))?.status
const withdraw = (on: string, n = 1) =>
  ({ type: 'WithdrawPromise', debt: INV, on: day(on), promise: PTP(n), reason: 'said in error' }) as const

describe('a promise', () => {
  it('says how much, by when, and when it is too late', () => {
    given(debt, issued)
      .when(promise('300.00', '2026-04-02', '2026-04-10', { deadline: day('2026-04-13'), promisedBy: 'Mr Karimi' }))
      .then({
        type: 'PaymentPromised',
        debt: INV,
        debtor: customer,
        on: day('2026-04-02'),
        promise: PTP(1),
        amount: eur('300.00'),
        by: day('2026-04-10'),
        deadline: day('2026-04-13'),
        tolerance: eur('0.00'),
        channel: 'phone',
        promisedBy: 'Mr Karimi',
      })
  })

  it('is for what is open and not promised yet', () => {
    given(debt, ...life(promise('700.00', '2026-04-02', '2026-04-10')))
      .when(promise('300.01', '2026-04-03', '2026-04-20', { promise: PTP(2) }))
      .thenRejected({ _tag: 'ExceedsOpen', open: eur('300.00') })
  })

  it('is for a day to come, with a deadline no earlier than that day', () => {
    given(debt, issued)
      .when(promise('1.00', '2026-04-02', '2026-04-01'))
      .thenRejected({ _tag: 'DeadlinePassed' })
    given(debt, issued)
      .when(promise('1.00', '2026-04-02', '2026-04-09', { deadline: day('2026-04-08') }))
      .thenRejected({ _tag: 'DeadlinePassed' })
  })

  it('is one of so many as the policy lets be open', () => {
    given(debt, ...life(promise('100.00', '2026-04-02', '2026-04-10')))
      .when(promise('100.00', '2026-04-03', '2026-04-20', { promise: PTP(2), maxOpen: 1 }))
      .thenRejected({ _tag: 'TooManyPromises', open: 1, max: 1 })
  })

  it('that replaces another is for what that one was for as well, and in its place among those that may be open', () => {
    const first = promise('700.00', '2026-04-02', '2026-04-10')
    const second = promise('1000.00', '2026-04-03', '2026-04-20', { promise: PTP(2), supersedes: PTP(1), maxOpen: 1 })
    const events = life(first, second)
    expect(events.slice(2).map(({ type }) => type)).toEqual(['PromiseSuperseded', 'PaymentPromised'])
    expect([statusOf(events), statusOf(events, 2)]).toEqual(['superseded', 'open'])
    given(debt, ...life(first))
      .when({ ...second, amount: eur('1000.01') })
      .thenRejected({ _tag: 'ExceedsOpen', open: eur('1000.00') })
  })

  it('has no tolerance of another currency, not even of nothing', () => {
    given(debt, issued)
      .when(promise('1.00', '2026-04-02', '2026-04-10', { tolerance: money(0n, 'USD') }))
      .thenRejected({ _tag: 'CurrencyMismatch', expected: 'EUR', given: 'USD' })
  })

  it('does not move the due date', () => {
    expect(stateAfter(life(promise('300.00', '2026-04-02', '2026-06-30'))).dueDate).toBe(issued.dueDate)
  })
})

describe('the verdict on a promise', () => {
  const promised = promise('300.00', '2026-04-02', '2026-04-10')

  it('is kept at once when the money comes, be it early', () => {
    expect(verdictsOf(life(promised, pay('300.00', '2026-04-05')))).toEqual([['PromiseKept', '2026-04-05', 30_000n]])
  })

  it('is kept within the tolerance', () => {
    const tolerant = promise('300.00', '2026-04-02', '2026-04-10', { tolerance: eur('1.00') })
    expect(statusOf(life(tolerant, pay('299.00', '2026-04-05')))).toBe('kept')
    expect(statusOf(life(tolerant, pay('298.99', '2026-04-05')))).toBe('open')
  })

  it('is not given before the deadline has passed', () => {
    given(debt, ...life(promised))
      .when(judge('2026-04-10'))
      .thenRejected({ _tag: 'TooEarlyToJudge', deadline: day('2026-04-10'), on: day('2026-04-10') })
    given(debt, ...life(promised))
      .when(judge('2026-04-11'))
      .then({
        type: 'PromiseBroken',
        debt: INV,
        debtor: customer,
        on: day('2026-04-11'),
        promise: PTP(1),
        counted: eur('0.00'),
      })
  })

  it('is kept in part when some of the money came in time', () => {
    const events = life(promised, pay('100.00', '2026-04-10'), pay('200.00', '2026-04-11', 2), judge('2026-04-12'))
    expect(verdictsOf(events)).toEqual([['PromisePartiallyKept', '2026-04-12', 10_000n]])
  })

  it('does not count what came before the promise, though on the same day', () => {
    const events = life(pay('300.00', '2026-04-02'), promised, judge('2026-04-11'))
    expect(verdictsOf(events)).toEqual([['PromiseBroken', '2026-04-11', 0n]])
    expect(statusOf(life(promised, pay('300.00', '2026-04-02')))).toBe('kept')
  })

  it('counts each cent for one promise, the first promise first', () => {
    const events = life(
      promised,
      promise('300.00', '2026-04-02', '2026-04-10', { promise: PTP(2) }),
      pay('400.00', '2026-04-10'),
      judge('2026-04-11', 2),
    )
    expect(verdictsOf(events)).toEqual([
      ['PromiseKept', '2026-04-10', 30_000n],
      ['PromisePartiallyKept', '2026-04-11', 10_000n],
    ])
  })

  it('is given once', () => {
    given(debt, ...life(promised, judge('2026-04-11')))
      .when(judge('2026-04-12'))
      .thenNothing()
  })
})

describe('a verdict when money moves afterwards', () => {
  const kept = [promise('300.00', '2026-04-02', '2026-04-10'), pay('300.00', '2026-04-05')] as const

  it('is open again when the payment is taken back in time, and broken when it is taken back too late', () => {
    expect(verdictsOf(life(...kept, takeBack('2026-04-08'))).slice(1)).toEqual([['PromiseReopened', '2026-04-08']])
    expect(verdictsOf(life(...kept, takeBack('2026-04-30'))).slice(1)).toEqual([
      ['PromiseReopened', '2026-04-30'],
      ['PromiseBroken', '2026-04-30', 0n],
    ])
  })

  it('is kept again by other money in time', () => {
    const events = life(...kept, takeBack('2026-04-08'), pay('300.00', '2026-04-09', 2))
    expect(statusOf(events)).toBe('kept')
  })

  it('is given anew when a payment in time is recorded late', () => {
    const [promised] = kept
    const events = life(promised, judge('2026-04-11'), pay('300.00', '2026-04-09'))
    expect(verdictsOf(events)).toEqual([
      ['PromiseBroken', '2026-04-11', 0n],
      ['PromiseReopened', '2026-04-09'],
      ['PromiseKept', '2026-04-09', 30_000n],
    ])
  })

  it('names the payment that opened it again', () => {
    expect(life(...kept, takeBack('2026-04-08')).at(-1)).toMatchObject({ type: 'PromiseReopened', payment: PAY(1) })
  })
})

describe('a promise that ends without a verdict', () => {
  const promised = promise('300.00', '2026-04-02', '2026-04-10')
  const instead = (on: string) => promise('300.00', on, '2026-05-10', { promise: PTP(2), supersedes: PTP(1) })

  it('may be withdrawn, and then is nothing to judge', () => {
    const events = life(promised, withdraw('2026-04-03'))
    given(debt, ...events)
      .when(withdraw('2026-04-04'))
      .thenNothing()
    given(debt, ...events)
      .when(judge('2026-04-11'))
      .thenRejected({ _tag: 'PromiseNotOpen', status: 'withdrawn' })
    given(debt, ...life(promised, judge('2026-04-11')))
      .when(withdraw('2026-04-12'))
      .thenRejected({ _tag: 'PromiseNotOpen', status: 'broken' })
  })

  it('gives way to another that is made until its deadline', () => {
    const events = life(promised, instead('2026-04-10'))
    expect(events.map(({ type }) => type)).toEqual([
      'DebtIssued',
      'PaymentPromised',
      'PromiseSuperseded',
      'PaymentPromised',
    ])
    expect([statusOf(events, 1), statusOf(events, 2)]).toEqual(['superseded', 'open'])
  })

  it('gives way only while it is open, and only if it was made', () => {
    given(debt, issued)
      .when(instead('2026-04-03'))
      .thenRejected({ _tag: 'UnknownPromise', promise: PTP(1) })
    given(debt, ...life(promised, withdraw('2026-04-03')))
      .when(instead('2026-04-04'))
      .thenRejected({ _tag: 'PromiseNotOpen', status: 'withdrawn' })
  })
})

describe('regressions', () => {
  it('a promise whose deadline has passed cannot be renegotiated away: it gets its verdict first', () => {
    const instead = promise('300.00', '2026-04-11', '2026-05-10', { promise: PTP(2), supersedes: PTP(1) })
    given(debt, ...life(promise('300.00', '2026-04-02', '2026-04-10')))
      .when(instead)
      .thenRejected({ _tag: 'DeadlinePassed', deadline: day('2026-04-10'), on: day('2026-04-11') })
  })

  it('the money of a promise that was given up does not keep a later promise that was made after it came', () => {
    const events = life(
      promise('300.00', '2026-04-02', '2026-04-10'),
      pay('100.00', '2026-04-05'),
      promise('300.00', '2026-04-06', '2026-05-10', { promise: PTP(2), supersedes: PTP(1) }),
      judge('2026-05-11', 2),
    )
    expect(verdictsOf(events)).toEqual([['PromiseBroken', '2026-05-11', 0n]])
  })
})

describe('a promise of what is credited', () => {
  const made = (by = '2026-03-31') => promise('1000.00', '2026-03-05', by)

  it('falls by what was credited, and is kept by the rest', () => {
    const events = life(made(), credit('300.00', '2026-03-10'), pay('700.00', '2026-03-20'))
    expect(events.slice(-4)).toMatchObject([
      { type: 'CreditNoteIssued', remaining: eur('700.00') },
      { type: 'PromiseReleased', amount: eur('300.00'), left: eur('700.00') },
      { type: 'DebtPaid' },
      { type: 'PromiseKept', counted: eur('700.00') },
    ])
  })

  it('is released where all is credited: neither kept nor broken', () => {
    const events = life(made(), credit('1000.00', '2026-03-10'))
    expect(events.at(-1)).toMatchObject({ type: 'PromiseReleased', amount: eur('1000.00'), left: eur('0.00') })
    expect(stateAfter(events).promises.at(0)).toMatchObject({ status: 'released', counted: 0n })
    given(debt, ...events)
      .when(judge('2026-04-10'))
      .thenRejected({ _tag: 'PromiseNotOpen', status: 'released' })
  })

  it('is kept where the rest of it is credited after money came', () => {
    const events = life(made(), pay('700.00', '2026-03-10'), credit('300.00', '2026-03-20'))
    expect(events.slice(-2)).toMatchObject([
      { type: 'PromiseReleased' },
      { type: 'PromiseKept', counted: eur('700.00') },
    ])
  })

  it('stays as it is while as much is open beside it', () => {
    const events = life(promise('600.00', '2026-03-05', '2026-03-31'), credit('300.00', '2026-03-10'))
    expect(stateAfter(events).promises.at(0)).toMatchObject({ status: 'open', released: 0n })
  })

  it('falls off the last of two first', () => {
    const second = { ...promise('400.00', '2026-03-06', '2026-03-31'), promise: PTP(2) }
    const events = life(promise('600.00', '2026-03-05', '2026-03-31'), second, credit('500.00', '2026-03-10'))
    expect(stateAfter(events).promises.map(({ released, status }) => [released, status])).toEqual([
      [10_000n, 'open'],
      [40_000n, 'released'],
    ])
  })

  it('is released by a credit that pays the debt, as by a concession, and by the end of the debt', () => {
    const ended = [
      { ...pay('1000.00', '2026-03-10'), method: 'credit' as const },
      { ...concede('500.00', '2026-03-10'), amount: eur('1000.00'), approval: { by: 'owner', limit: eur('1000.00') } },
      { type: 'CancelDebt' as const, debt: INV, on: day('2026-03-10'), reason: 'issued in error' },
    ]
    for (const end of ended) expect(stateAfter(life(made(), end)).promises.at(0)?.status).toBe('released')
  })

  it('that is overdue is judged all the same', () => {
    const events = life(made('2026-03-15'), credit('1000.00', '2026-03-20'))
    expect(stateAfter(events).promises.at(0)?.status).toBe('open')
    expect(life(made('2026-03-15'), credit('1000.00', '2026-03-20'), judge('2026-04-01')).at(-1)?.type).toBe(
      'PromiseBroken',
    )
  })
})
