import * as E from 'fp-ts/lib/Either.js'
import { type BookEvent, debtorsOfEvents, isDebtEvent, type OutsideCommand } from '../../domain/book/book.js'
import type { Contact } from '../../domain/contact/contact.js'
import { contactsOf } from '../../domain/contact/contacts-of.js'
import type { DebtorId } from '../../domain/value/id.js'
import type { Instant } from '../../domain/value/instant.js'
import { addDays, type LocalDate, laterOf } from '../../domain/value/local-date.js'
import { zone } from '../../domain/value/zone.js'
import type { CommandInContext } from '../command/handle-batch.js'
import { openAgenda, type Shift, shifts, type Work } from './agenda.js'
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
  /** When what is told next is told. */
  readonly moment: () => Instant
  /** What was ever said to a debtor, and by it. */
  readonly contacts: (debtor: DebtorId) => ReadonlyArray<Contact>
  /** A number that was not given before. */
  readonly number: () => number
  /** Puts work down for the business day on or after that day; what is past is done on the next business day. */
  readonly plan: (day: LocalDate, shift: Shift, work: Work) => void
  /** Tells the book a command, if the rules allow it and it is news. */
  readonly tell: (actor: Actor, command: OutsideCommand) => boolean
}

/** The commands of a shift, and the debtors whose cash finds its debts after it. */
export interface ShiftWork {
  readonly tasks: ReadonlyArray<CommandInContext<OutsideCommand>>
  readonly debtors: ReadonlyArray<DebtorId>
  readonly settleAt: Instant
}

const hours = { morning: 8, afternoon: 12, evening: 16 } as const
const secondsApart = 19

const instantAt = (day: LocalDate, hour: number, seconds: number): Instant => {
  const time = new Date(Date.UTC(1970, 0, 1, hour, 0, Math.min(seconds, 4 * 3600 - 1)))
  return `${day}${time.toISOString().slice(10)}` as Instant
}

/** Opens a desk, and answers it with the function that does the work of a shift. */
export const openDesk = (demo: DemoSeed): { desk: Desk; work: (day: LocalDate, shift: Shift) => ShiftWork } => {
  const ledger = openLedger()
  const agenda = openAgenda()
  let now: { readonly day: LocalDate; readonly shift: Shift } = { day: firstDay, shift: 'morning' }
  let tasks: CommandInContext<OutsideCommand>[] = []
  let touched = new Set<DebtorId>()
  let commands = 0
  let numbers = 10_000
  const bookZone = zone('UTC')
  const contacts = new Map<DebtorId, Contact[]>()

  const moment = (): Instant => instantAt(now.day, hours[now.shift], tasks.length * secondsApart)

  const heard = (events: ReadonlyArray<BookEvent>, recordedAt: Instant): void => {
    const told = events.flatMap((event) => (isDebtEvent(event) ? [{ event, recordedAt }] : []))
    for (const contact of contactsOf(told, bookZone)) {
      const { debtor } = contact
      if (debtor === undefined) continue
      const before = contacts.get(debtor)
      if (before === undefined) contacts.set(debtor, [contact])
      else before.push(contact)
    }
  }

  const desk: Desk = {
    random: seeded(demo.seed),
    ledger,
    today: () => now.day,
    moment,
    contacts: (debtor) => contacts.get(debtor) ?? [],
    number: () => ++numbers,
    plan: (day, shift, work) => {
      const isToCome = shifts.indexOf(shift) > shifts.indexOf(now.shift)
      const first = isToCome ? now.day : addDays(now.day, 1)
      agenda.put(onBusinessDay(laterOf(day, first)), shift, work)
    },
    tell: (actor, command) => {
      const events = ledger.handle(command)
      if (E.isLeft(events) || events.right.length === 0) return false
      for (const debtor of debtorsOfEvents(events.right)) touched.add(debtor)
      const at = moment()
      heard(events.right, at)
      tasks.push({ command, given: { commandId: commandId(demo, ++commands), actor, at } })
      return true
    },
  }

  const work = (day: LocalDate, shift: Shift): ShiftWork => {
    now = { day, shift }
    tasks = []
    touched = new Set()
    ledger.beginShift()
    agenda.do(day, shift)
    return { tasks, debtors: [...touched].filter(ledger.applyCash), settleAt: instantAt(day, hours[shift] + 4, 0) }
  }

  return { desk, work }
}
