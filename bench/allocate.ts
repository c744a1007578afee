// How the processor time of planning an allocation grows with the open debts: its exponent from 1,000 to 10,000 and from 10,000
// to 100,000. Usage: allocate.ts [rounds]
import { type BookEvent, debt, decodeCommand, payment } from 'receivables'
import { type Account, type AccountDebt, type AccountPayment, planAllocations } from 'receivables/allocation'
import { printRound, seconds } from './report.js'

const eur = (amount: number) => ({ amount: String(amount), currency: 'EUR' })
const dayOf = (n: number) => new Date(Date.UTC(2025, 0, 1 + ((n * 7919) % 365))).toISOString().slice(0, 10)

const told = (json: object): ReadonlyArray<BookEvent> => {
  const decoded = decodeCommand(json)
  if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left))
  const command = decoded.right
  const decision =
    command.type === 'IssueDebt'
      ? debt.decide(command, debt.initial)
      : command.type === 'ReceivePayment'
        ? payment.decide(command, payment.initial)
        : undefined
  if (decision?._tag !== 'Right') throw new Error('refused')
  return decision.right
}

const accountOf = (count: number): Account => {
  const debts = new Map<AccountDebt['debt'], AccountDebt>()
  for (let n = 0; n < count; n++) {
    const issue = { type: 'IssueDebt', debt: `INV-${n}`, debtor: 'C-1', on: '2025-01-01', principal: eur(100) }
    let state = debt.initial
    for (const event of told({ ...issue, dueDate: dayOf(n) })) state = debt.evolve(state, event as never)
    if (state.situation !== 'unissued') debts.set(state.debt, state)
  }
  const receive = { type: 'ReceivePayment', payment: 'P-1', debtor: 'C-1', on: '2026-01-05', method: 'transfer' }
  let paid = payment.initial
  for (const event of told({ ...receive, amount: eur(count * 90) })) paid = payment.evolve(paid, event as never)
  if (paid.situation === 'unreceived') throw new Error('not received')
  const payments: ReadonlyArray<AccountPayment> = [paid]
  return { owner: paid.received.debtor, debts, payments, cheques: [], booked: new Map(), debtor: undefined }
}

const accounts = [1_000, 10_000, 100_000].map((count) => ({ count, account: accountOf(count) }))
/** Often enough that small ones take as long as the clock can tell. */
const timesOf = (count: number): number => Math.max(1, 100_000 / count)

const planned = async (count: number, account: Account): Promise<number> => {
  const { cpu } = await seconds(() => {
    for (let time = 0; time < timesOf(count); time++) {
      if (planAllocations(account).length === 0) throw new Error('nothing planned')
    }
  })
  return cpu / timesOf(count)
}
const rounds = Number(process.argv[2] ?? 5)
for (let round = -1; round < rounds; round++) {
  const ours: number[] = []
  for (const { count, account } of accounts) ours.push(await planned(count, account))
  for (const step of [1, 2]) {
    const exponent = Math.log10((ours[step] ?? 0) / (ours[step - 1] ?? 1))
    if (round >= 0) printRound({ ours: exponent, against: 1 })
  }
}
