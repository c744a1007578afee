import type { Hono } from 'hono'
import { expect, test } from 'vitest'
import { backend } from '../../examples/backend/app.js'
import policyJson from '../../examples/backend/policy.json' with { type: 'json' }
import { type Book, SalePolicy } from '../../src/index.js'

const decoded = SalePolicy.decode(policyJson)
if (decoded._tag === 'Left') throw new Error('policy.json is no policy')
export const policy = decoded.right

export const eur = (amount: string) => ({ amount, currency: 'EUR' })

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what a client sees, who has no types.
  readonly body: any
}

export const answerOf = async (responding: Response | Promise<Response>): Promise<Answer> => {
  const response = await responding
  return { status: response.status, headers: response.headers, body: await response.json() }
}

export const get = (app: Hono, path: string): Promise<Answer> => answerOf(app.request(path))

export const post = (app: Hono, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  answerOf(
    app.request(path, {
      method: 'POST',
      headers: { 'X-Actor': 'clerk-1', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )

export const issue = (debt: string) => ({
  ...{ type: 'IssueDebt', debt, debtor: 'ACME', on: '2026-01-05', dueDate: '2026-02-04', principal: eur('100000') },
})

/** The life of a debt as a client tells it. On an empty book, whatever that is stored in. */
export const backendStory = (open: () => Promise<Book>): void => {
  test('issue, remind, promise, pay: the reports tell it', async () => {
    const book = await open()
    const app = backend(book, policy)
    const about = { debt: 'INV-1', on: '2026-02-10' }

    expect(await get(app, '/health')).toMatchObject({ status: 200, body: { status: 'ok' } })
    expect(await get(app, '/debts/INV-1')).toMatchObject({ status: 404 })

    const issued = await post(app, '/commands', issue('INV-1'), { 'Idempotency-Key': 'order-1' })
    expect(issued).toMatchObject({
      status: 201,
      body: { stream: 'debt-INV-1', revision: 0, events: [{ type: 'DebtIssued', principal: eur('100000') }] },
    })
    const again = await post(app, '/commands', issue('INV-1'), { 'Idempotency-Key': 'order-1' })
    expect(again.status).toBe(200)
    expect(again.body).toEqual({ ...issued.body, repeated: true })

    const { body: stated } = await get(app, '/debts/INV-1')
    expect(stated).toMatchObject({ revision: 0, open: eur('100000'), situation: 'open', debtor: 'ACME' })
    const reminder = { ...about, type: 'RemindDebtor', channel: 'email', step: 'reminder-1', tone: 1, message: 'M-1' }
    expect(
      await post(app, '/commands', { ...reminder, balance: stated.open, revision: stated.revision }),
    ).toMatchObject({ status: 201 })

    const promise = { ...about, type: 'PromisePayment', promise: 'PR-1', by: '2026-02-20', channel: 'phone' }
    expect(await post(app, '/commands', { ...promise, amount: eur('100000') })).toMatchObject({ status: 201 })
    // All of it is promised, so nothing is left to remind of.
    const nagging = { ...reminder, on: '2026-02-12', message: 'M-2', balance: stated.open, revision: 2 }
    expect(await post(app, '/commands', nagging)).toMatchObject({ status: 422, body: { _tag: 'Rejected' } })

    const due = await get(app, '/aging?asOf=2026-02-15&groupBy=debtor')
    expect(due.body.currencies).toMatchObject([
      {
        currency: 'EUR',
        outstanding: eur('100000'),
        columns: { promised: eur('100000') },
        decimals: { outstanding: '1000.00' },
      },
    ])
    expect(due.body.groups).toMatchObject([{ group: 'ACME' }])
    const expected = await get(app, '/cashflow?asOf=2026-02-15&horizon=2w')
    expect(expected.body.currencies[0].periods[0]).toMatchObject({
      amount: eur('100000'),
      bySource: { promise: eur('100000') },
    })

    const payment = { type: 'ReceivePayment', payment: 'P-1', debtor: 'ACME', on: '2026-02-18', method: 'transfer' }
    expect(await post(app, '/commands', { ...payment, amount: eur('40000') })).toMatchObject({ status: 201 })

    // The payment has found the debt by itself.
    const after = await get(app, '/aging?asOf=2026-02-18')
    expect(after.body.currencies).toMatchObject([
      { outstanding: eur('60000'), unapplied: eur('0'), worstBucket: '1-30' },
    ])
    const before = await get(app, '/aging?asOf=2026-02-17')
    expect(before.body.currencies).toMatchObject([{ outstanding: eur('100000') }])
    const unknown = await get(app, '/aging?asOf=2026-02-18&knownAt=2000-01-01T00:00:00.000Z')
    expect(unknown.body.currencies).toEqual([])

    const statement = await get(app, '/debtors/ACME/statement?asOf=2026-02-28')
    expect(statement.body.currencies).toMatchObject([
      {
        closing: eur('60000'),
        lines: [
          { entry: 'debt', amount: eur('100000') },
          { entry: 'payment', balance: eur('60000'), decimals: { balance: '600.00' } },
        ],
      },
    ])
    const exposure = await get(app, '/debtors/ACME/exposure?asOf=2026-02-28')
    expect(exposure.body.currencies).toMatchObject([{ open: eur('60000'), overdueDays: 24 }])

    const history = await get(app, '/debts/INV-1/history')
    expect(history.body.events.map(({ event }: Answer['body']) => event.type)).toEqual([
      ...['DebtIssued', 'DebtorReminded', 'PaymentPromised', 'DebtPartiallyPaid'],
    ])
    expect(history.body.events[0]).toMatchObject({ actor: 'clerk-1', commandId: 'order-1' })
    await book.close()
  })

  test('a sale on credit is judged by the policy and what the debtor owes', async () => {
    const book = await open()
    const app = backend(book, policy)
    const sale = { debtor: 'ACME', on: '2026-02-28', amount: eur('500000'), cashShare: 5000 }
    const refused = await post(app, '/sales', sale)
    expect(refused).toMatchObject({ status: 200, body: { decision: 'refuse', policy: policy.version } })

    const known = { type: 'RegisterDebtor', debtor: 'ACME', on: '2026-01-02', kind: 'business', jurisdiction: 'DE' }
    expect(await post(app, '/commands', known)).toMatchObject({ status: 201 })
    expect(await post(app, '/commands', issue('INV-1'))).toMatchObject({ status: 201 })
    // The house limit is 10,000.00 and 1,000.00 is owed.
    expect((await post(app, '/sales', sale)).body).toMatchObject({ decision: 'accept', creditRoom: eur('900000') })
    const late = await post(app, '/sales', { ...sale, on: '2026-03-31' })
    expect(late.body.decision).toBe('refuse')
    expect(late.body.reasons.filter(({ ok }: Answer['body']) => !ok)).toMatchObject([
      { rule: 'overdue', overdueDays: 55, maxOverdueDays: 30 },
    ])
    await book.close()
  })

  test('twenty repetitions at once are one command', async () => {
    const book = await open()
    const app = backend(book, policy)
    const pay = { type: 'ReceivePayment', payment: 'P-1', debtor: 'ACME', on: '2026-02-18', method: 'cash' }
    expect((await post(app, '/commands', issue('INV-1'))).status).toBe(201)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        post(app, '/commands', { ...pay, amount: eur('30000') }, { 'Idempotency-Key': 'statement-7/line-3' }),
      ),
    )
    expect(answers.filter(({ status }) => status !== 200 && status !== 201)).toEqual([])
    for (const { body } of answers) expect(body.events).toEqual(answers[0]?.body.events)
    // Money that came once is counted once, and a repetition later says so.
    expect((await get(app, '/debts/INV-1')).body.open).toEqual(eur('70000'))
    expect((await get(app, '/debts/INV-1/history')).body.events).toHaveLength(2)
    const later = await post(
      app,
      '/commands',
      { ...pay, amount: eur('30000') },
      { 'Idempotency-Key': 'statement-7/line-3' },
    )
    expect(later).toMatchObject({ status: 200, body: { repeated: true } })
    await book.close()
  })
}
