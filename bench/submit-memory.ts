// Whole debts through the facade, with cash application at rest, or by hand with the same effect, alone in its process: prints
// commands a second as JSON. `same` holds what both have stored against each other. Usage: submit-memory.ts ours|hand|same [debts]
import { deepEqual } from 'node:assert/strict'
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
import { eventId } from 'receivables/store'
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

/** Under which id, and of which command from outside it follows. */
interface By {
  readonly commandId: string
  readonly correlationId: string
}

/** What is stored of an event, but when and where, and under which names the steps go that carry the money. */
type Log = () => Promise<
  ReadonlyArray<{ readonly stream: string; readonly revision: number; readonly event: BookEvent }>
>

interface Side {
  readonly submit: (command: CommandInput, commandId: string) => Promise<void>
  readonly log: Log
}

/** The library: commands as JSON, checked, told apart by id, and the money carried to its debts. */
const ours = (): Side => {
  const store = memoryStore<BookEvent>()
  const book = openBook(store)
  return {
    submit: async (command, commandId) => {
      const submitted = await book.submit(command, { commandId, actor: 'bench' })
      if (submitted._tag === 'Left' || submitted.right.unfinished !== undefined) throw new Error('not submitted')
    },
    log: async () => {
      const page = await store.readAll(store.start, 1000, 'trust')()
      if (page._tag === 'Left') throw new Error('no log')
      return page.right.events
    },
  }
}

/**
 * What one would write by hand for this one life: the same checks and rules, a map of streams, one log of all, and events that are told
 * apart by id, so that a command that comes again adds nothing.
 */
const hand = (): Side => {
  interface Stored<Event> {
    readonly stream: `debt-${string}` | `payment-${string}`
    readonly revision: number
    readonly position: string
    readonly id: string
    readonly recordedAt: string
    readonly actor: string
    readonly commandId: string
    readonly correlationId: string
    readonly causationId: string
    readonly event: Event
  }
  const all: Stored<DebtEvent | PaymentEvent>[] = []
  const debts = new Map<string, Stored<DebtEvent>[]>()
  const payments = new Map<string, Stored<PaymentEvent>[]>()
  const debtsOf = new Map<string, ReadonlyArray<string>>()

  const append = async <E extends DebtEvent | PaymentEvent>(
    streams: Map<string, Stored<E>[]>,
    kind: 'debt' | 'payment',
    id: string,
    by: By,
    events: ReadonlyArray<E>,
  ) => {
    const held = streams.get(id) ?? []
    streams.set(id, held)
    const { commandId, correlationId } = by
    const recordedAt = new Date().toISOString()
    const stream = `${kind}-${id}` as const
    events.forEach((event, n) => {
      const stored = {
        ...{
          stream,
          revision: held.length,
          position: `${all.length + 1}`,
          id: eventId(commandId, n, stream),
          recordedAt,
        },
        ...{ actor: 'bench', commandId, correlationId, causationId: correlationId, event },
      }
      held.push(stored)
      all.push(stored)
    })
  }

  const isRepeated = (held: ReadonlyArray<Stored<unknown>>, { commandId }: By): boolean =>
    held.some((stored) => stored.commandId === commandId)

  const debtState = (id: string) =>
    (debts.get(id) ?? []).reduce((state, { event }) => debt.evolve(state, event), debt.initial)

  const ofDebt = async (command: DebtCommand, by: By): Promise<void> => {
    if (isRepeated(debts.get(command.debt) ?? [], by)) return
    const decided = debt.decide(command, debtState(command.debt))
    if (decided._tag === 'Left') throw new Error(decided.left._tag)
    await append(debts, 'debt', command.debt, by, decided.right)
    if (command.type === 'IssueDebt')
      debtsOf.set(command.debtor, [...(debtsOf.get(command.debtor) ?? []), command.debt])
  }

  const ofPayment = async (command: PaymentCommand, by: By): Promise<ReadonlyArray<PaymentEvent>> => {
    const held = payments.get(command.payment) ?? []
    if (isRepeated(held, by)) return []
    const decided = payment.decide(
      command,
      held.reduce((state, { event }) => payment.evolve(state, event), payment.initial),
    )
    if (decided._tag === 'Left') throw new Error(decided.left._tag)
    await append(payments, 'payment', command.payment, by, decided.right)
    return decided.right
  }

  /** The money of a payment to the debts of its debtor, the oldest first. */
  const place = async (command: PaymentCommand & { readonly type: 'ReceivePayment' }, { commandId }: By) => {
    const step = (name: string): By => ({ commandId: `${commandId}:${name}`, correlationId: commandId })
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
    for (const event of await ofPayment(allocate, step('allocate'))) {
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
      await ofDebt({ type: 'ApplyPayment', debt: event.debt, ...apply }, step(`apply:${allocation}`))
    }
  }

  return {
    submit: async (input, commandId) => {
      const by = { commandId, correlationId: commandId }
      const decoded = decodeCommand(input)
      if (decoded._tag === 'Left') throw new Error('no command')
      const command = decoded.right
      if (isDebtCommand(command)) await ofDebt(command, by)
      if (!isPaymentCommand(command)) return
      await ofPayment(command, by)
      if (command.type === 'ReceivePayment') await place(command, by)
    },
    log: async () => all,
  }
}

const side = { ours, hand }
const size = Number(process.argv[3] ?? 500)

const run = async (of: () => Side, prefix: string): Promise<Timed> => {
  const lives = Array.from({ length: size }, (_, n) => life(`${prefix}-${n}`))
  const { submit } = of()
  return speed(size * 6, async () => {
    for (let step = 0; step < 6; step++) {
      for (const [n, commands] of lives.entries())
        await submit(commands[step] as CommandInput, `${prefix}-${n}-${step}`)
    }
  })
}

/** Throws where one life is not stored by both as the same events of the same streams, in one order, and once if it comes twice. */
const compare = async (): Promise<void> => {
  const [log, other] = await Promise.all(
    [ours(), hand()].map(async ({ submit, log }) => {
      for (const [step, command] of life('1').entries()) await submit(command, `C-${step}`)
      for (const [step, command] of life('1').entries()) await submit(command, `C-${step}`)
      return (await log()).map(({ stream, revision, event }) => ({ stream, revision, event }))
    }),
  )
  deepEqual(log, other)
}

const name = process.argv[2]
if (name === 'same') await compare()
else if (name === 'ours' || name === 'hand') {
  for (let warmUp = 0; warmUp < 5; warmUp++) await run(side[name], `W${warmUp}`)
  const speeds = []
  for (const prefix of ['A', 'B', 'C']) speeds.push(await run(side[name], prefix))
  console.log(JSON.stringify(speeds.sort((a, b) => a.cpu - b.cpu)[1]))
} else throw new Error('ours, hand or same')
