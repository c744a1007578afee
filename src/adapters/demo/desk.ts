import * as E from 'fp-ts/lib/Either.js'
import { debtorsOfEvents, type OutsideCommand } from '../../domain/book/book.js'
import type { DebtorId } from '../../domain/value/id.js'
import type { Instant } from '../../domain/value/instant.js'
import { addDays, type LocalDate, laterOf } from '../../domain/value/local-date.js'
import type { CommandInContext } from '../command/handle-batch.js'
import { type Half, openAgenda, type Work } from './agenda.js'
import { firstDay, onBusinessDay } from './business-day.js'
import { commandId, type DemoSeed } from './demo-seed.js'
import { type Ledger, openLedger } from './ledger.js'
import { type Random, seeded } from './random.js'

export type Actor =
  | 'billing'
  | 'bank-feed'
  | 'cash-application'
  | 'collector-1'
  | 'collector-2'
  | 'claims'
  | 'legal'
  | 'credit'
  | 'treasury'

/** What everybody in the demo works with: chance, the ledger, an agenda, and the book that is written. */
export interface Desk {
  readonly random: Random
  readonly ledger: Ledger
  readonly today: () => LocalDate
  /** A number that was not given before. */
  readonly number: () => number
  /** Puts work down for the business day on or after that day; what is past is done on the next business day. */
  readonly plan: (day: LocalDate, half: Half, work: Work) => void
  /** Tells the book a command, if the rules allow it and it is news. */
  readonly tell: (actor: Actor, command: OutsideCommand) => boolean
}

/** Half a day of commands, and the debtors whose cash finds its debts after it. */
export interface HalfDay {
  readonly tasks: ReadonlyArray<CommandInContext<OutsideCommand>>
  readonly debtors: ReadonlyArray<DebtorId>
  readonly settleAt: Instant
}

const hours = { morning: 8, afternoon: 13 } as const
const secondsApart = 19

const instantAt = (day: LocalDate, hour: number, seconds: number): Instant => {
  const time = new Date(Date.UTC(1970, 0, 1, hour, 0, Math.min(seconds, 4 * 3600 - 1)))
  return `${day}${time.toISOString().slice(10)}` as Instant
}

/** Opens a desk, and answers it with the function that does half a day of its work. */
export const openDesk = (demo: DemoSeed): { desk: Desk; work: (day: LocalDate, half: Half) => HalfDay } => {
  const ledger = openLedger()
  const agenda = openAgenda()
  let now: { readonly day: LocalDate; readonly half: Half } = { day: firstDay, half: 'morning' }
  let tasks: CommandInContext<OutsideCommand>[] = []
  let touched = new Set<DebtorId>()
  let commands = 0
  let numbers = 10_000

  const desk: Desk = {
    random: seeded(demo.seed),
    ledger,
    today: () => now.day,
    number: () => ++numbers,
    plan: (day, half, work) => {
      const tomorrow = now.half === 'morning' && half === 'afternoon' ? now.day : addDays(now.day, 1)
      agenda.put(onBusinessDay(laterOf(day, tomorrow)), half, work)
    },
    tell: (actor, command) => {
      const events = ledger.handle(command)
      if (E.isLeft(events) || events.right.length === 0) return false
      for (const debtor of debtorsOfEvents(events.right)) touched.add(debtor)
      const at = instantAt(now.day, hours[now.half], tasks.length * secondsApart)
      tasks.push({ command, given: { commandId: commandId(demo, ++commands), actor, at } })
      return true
    },
  }

  const work = (day: LocalDate, half: Half): HalfDay => {
    now = { day, half }
    tasks = []
    touched = new Set()
    agenda.do(day, half)
    return { tasks, debtors: [...touched].filter(ledger.applyCash), settleAt: instantAt(day, hours[half] + 4, 0) }
  }

  return { desk, work }
}
