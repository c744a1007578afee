// Whole debts through the facade, with cash application at rest, or by hand with the same effect, alone in its process: prints
// commands a second as JSON. Usage: submit-memory.ts ours|hand [debts]
import {
  type BookEvent,
  type CommandInput,
  type DebtCommand,
  type DebtEvent,
  debt,
  decodeCommand,
  isDebtCommand,
  isPaymentCommand,
  openBook,
  type PaymentCommand,
  type PaymentEvent,
  payment,
} from 'receivables'
import { memoryStore } from 'receivables/memory'
import { speed, type Timed } from './report.js'

const eur = (amount: string) => ({ amount, currency: 'EUR' }) as const

/** The commands of one debt's life: issued, reminded twice, promised, and paid in two parts by money that finds it. */
const life = (id: string): ReadonlyArray<CommandInput> => {
  const about = { debt: `INV-${id}`, channel: 'sms' } as const
  const reminded = { type: 'RemindDebtor', ...about, tone: 1, balance: eur('125000') } as const
  const paid = { type: 'ReceivePayment', debtor: `C-${id}`, method: 'transfer' } as const
  return [
    {
      type: 'IssueDebt',
      debt: about.debt,
      debtor: `C-${id}`,
      on: '2026-01-05',
      principal: eur('125000'),
      dueDate: '2026-02-04',
    },
    { ...reminded, on: '2026-02-10', step: 'reminder-1', message: 'M-1', revision: 0 },
    { ...reminded, on: '2026-02-14', step: 'reminder-2', message: 'M-2', revision: 1 },
    { type: 'PromisePayment', ...about, on: '2026-02-15', promise: 'PR-1', amount: eur('50000'), by: '2026-02-20' },
    { ...paid, payment: `P-${id}-1`, on: '2026-02-18', amount: eur('50000') },
    { ...paid, payment: `P-${id}-2`, on: '2026-03-02', amount: eur('75000') },
  ]
}

type Handle = (command: CommandInput, commandId: string) => Promise<void>

/** The library: commands as JSON, checked, told apart by id, and the money carried to its debts. */
const ours = (): Handle => {
  const book = openBook(memoryStore<BookEvent>())
  return async (command, commandId) => {
    const submitted = await book.submit(command, { commandId, actor: 'bench' })
    if (submitted._tag === 'Left' || submitted.right.unfinished !== undefined) throw new Error('not submitted')
  }
}

/** What one would write by hand for this one life: the same checks and rules, and a map of streams. */
const hand = (): Handle => {
  interface Stored<Event> {
    readonly revision: number
    readonly commandId: string
    readonly actor: string
    readonly at: string
    readonly event: Event
  }
  const debts = new Map<string, Stored<DebtEvent>[]>()
  const payments = new Map<string, Stored<PaymentEvent>[]>()
  const debtsOf = new Map<string, ReadonlyArray<string>>()

  const append = async <E>(
    streams: Map<string, Stored<E>[]>,
    id: string,
    commandId: string,
    events: ReadonlyArray<E>,
  ) => {
    const held = streams.get(id) ?? []
    streams.set(id, held)
    const at = new Date().toISOString()
    for (const event of events) held.push({ revision: held.length, commandId, actor: 'bench', at, event })
  }

  const debtState = (id: string) =>
    (debts.get(id) ?? []).reduce((state, { event }) => debt.evolve(state, event), debt.initial)

  const ofDebt = async (command: DebtCommand, commandId: string): Promise<void> => {
    const decided = debt.decide(command, debtState(command.debt))
    if (decided._tag === 'Left') throw new Error(decided.left._tag)
    await append(debts, command.debt, commandId, decided.right)
    if (command.type === 'IssueDebt')
      debtsOf.set(command.debtor, [...(debtsOf.get(command.debtor) ?? []), command.debt])
  }

  const ofPayment = async (command: PaymentCommand, commandId: string): Promise<ReadonlyArray<PaymentEvent>> => {
    const held = payments.get(command.payment) ?? []
    const decided = payment.decide(
      command,
      held.reduce((state, { event }) => payment.evolve(state, event), payment.initial),
    )
    if (decided._tag === 'Left') throw new Error(decided.left._tag)
    await append(payments, command.payment, commandId, decided.right)
    return decided.right
  }

  /** The money of a payment to the debts of its debtor, the oldest first. */
  const place = async (command: PaymentCommand & { readonly type: 'ReceivePayment' }, commandId: string) => {
    let left = command.amount.amount
    const placements = (debtsOf.get(command.debtor) ?? [])
      .map((id) => debtState(id))
      .flatMap((state) => (state.situation === 'unissued' ? [] : [state]))
      .sort((a, b) => (a.dueDate < b.dueDate ? -1 : 1))
      .flatMap(({ debt: id, open: parts }) => {
        const open = parts.principal + parts.fee + parts.interest + parts.cost
        const amount = open < left ? open : left
        left -= amount
        return amount > 0n ? [{ debt: id, amount: { ...command.amount, amount }, on: command.on }] : []
      })
    const allocate = {
      type: 'AllocatePayment',
      payment: command.payment,
      strategy: 'oldest-due-first',
      placements,
    } as const
    for (const event of await ofPayment(allocate, `${commandId}:allocate`)) {
      if (event.type !== 'PaymentAllocated') continue
      const { on, amount, allocation } = event
      const apply = {
        payment: command.payment,
        allocation,
        on,
        valueDate: command.on,
        amount,
        method: command.method,
      } as const
      await ofDebt({ type: 'ApplyPayment', debt: event.debt, ...apply }, `${commandId}:apply:${allocation}`)
    }
  }

  return async (input, commandId) => {
    const decoded = decodeCommand(input)
    if (decoded._tag === 'Left') throw new Error('no command')
    const command = decoded.right
    if (isDebtCommand(command)) await ofDebt(command, commandId)
    if (!isPaymentCommand(command)) return
    await ofPayment(command, commandId)
    if (command.type === 'ReceivePayment') await place(command, commandId)
  }
}

const handle = { ours, hand }[process.argv[2] ?? '']
if (handle === undefined) throw new Error('ours or hand')

const size = Number(process.argv[3] ?? 500)
const run = async (prefix: string): Promise<Timed> => {
  const lives = Array.from({ length: size }, (_, n) => life(`${prefix}-${n}`))
  const submit = handle()
  return speed(size * 6, async () => {
    for (let step = 0; step < 6; step++) {
      for (const [n, commands] of lives.entries())
        await submit(commands[step] as CommandInput, `${prefix}-${n}-${step}`)
    }
  })
}
for (let warmUp = 0; warmUp < 5; warmUp++) await run(`W${warmUp}`)
const speeds = [await run('A'), await run('B'), await run('C')].sort((a, b) => a.cpu - b.cpu)
console.log(JSON.stringify(speeds[1]))
