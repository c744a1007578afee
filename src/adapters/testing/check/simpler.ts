import { addDays, daysBetween, LocalDate, localDate } from '../../../domain/value/local-date.js'
import { Money } from '../../../domain/value/money.js'

type Commands = ReadonlyArray<unknown>

/** Generates simpler variants of the commands, each from the commands as they are `now`. */
type Simpler = (now: () => Commands) => Iterable<Commands>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Replaces every part of a value for which `change` returns something. */
const everywhere = (value: unknown, change: (part: unknown, key: string) => unknown, key = ''): unknown => {
  const changed = change(value, key)
  if (changed !== undefined) return changed
  if (Array.isArray(value)) return value.map((part) => everywhere(part, change, key))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, everywhere(part, change, name)]))
}

/** Applies one change to all commands. */
const all = (commands: Commands, change: (part: unknown, key: string) => unknown): Commands =>
  commands.map((command) => everywhere(command, change))

const amountsIn = (commands: Commands): ReadonlyArray<bigint> => {
  const found = new Set<bigint>()
  all(commands, (part) => {
    if (Money.is(part)) found.add(part.amount)
    return undefined
  })
  return [...found].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))
}

const withAmount = (commands: Commands, from: bigint, to: bigint): Commands =>
  all(commands, (part) => (Money.is(part) && part.amount === from ? { ...part, amount: to } : undefined))

const inEuros: Simpler = (now) => [
  all(now(), (part, key) => (key === 'currency' && typeof part === 'string' ? 'EUR' : undefined)),
]

const roundFigures = [100_000n, 50_000n, 30_000n, 10_000n, 5_000n, 1_000n, 100n] as const

/** Scales all amounts so that the largest is 1,000.00, and rounds them down or up to ever rounder ones. */
const inProportion: Simpler = (now) => {
  const commands = now()
  const [most = 0n] = amountsIn(commands)
  if (most <= 0n) return []
  const scaled = (unit: bigint, up: bigint): Commands =>
    all(commands, (part) => {
      if (!Money.is(part) || part.amount <= 0n) return undefined
      const units = (part.amount * 100_000n + up * (most * unit - 1n)) / (most * unit)
      return { ...part, amount: (units === 0n ? 1n : units) * unit }
    })
  return [1n, 100n, 1_000n].flatMap((unit) => [scaled(unit, 0n), scaled(unit, 1n)])
}

/** Rounds one amount after another, everywhere it occurs. */
const rounder: Simpler = function* (now) {
  for (const amount of amountsIn(now())) {
    if (roundFigures.some((round) => round === amount)) continue
    for (const round of roundFigures) {
      if (amountsIn(now()).includes(amount)) yield withAmount(now(), amount, round)
    }
  }
}

const plainText = /^[\w .:/-]*$/

/** Replaces one text after another by a plain word. */
const plainer: Simpler = function* (now) {
  const texts = new Set<string>()
  all(now(), (part) => {
    if (typeof part === 'string' && !plainText.test(part)) texts.add(part)
    return undefined
  })
  for (const text of texts) yield all(now(), (part) => (part === text ? 'text' : undefined))
}

const without = (command: unknown, key: string): unknown => {
  if (!isObject(command)) return command
  const { [key]: _, ...rest } = command
  return rest
}

/** Leaves out optional fields. */
const lessSaid: Simpler = function* (now) {
  for (const [index, command] of now().entries()) {
    if (!isObject(command)) continue
    for (const key of Object.keys(command)) yield now().with(index, without(now()[index], key))
  }
}

const daysIn = (value: unknown): ReadonlyArray<LocalDate> => {
  const days: LocalDate[] = []
  everywhere(value, (part) => {
    if (typeof part === 'string' && LocalDate.is(part)) days.push(part)
    return undefined
  })
  return days
}

const shifted = (value: unknown, by: number): unknown =>
  everywhere(value, (part) => (typeof part === 'string' && LocalDate.is(part) ? addDays(part, by) : undefined))

/** Moves the first command to 5 January 2026, and the others by as many days. */
const fromJanuary: Simpler = (now) => {
  const commands = now()
  const [first] = daysIn(commands[0]).toSorted()
  return first === undefined
    ? []
    : [commands.map((command) => shifted(command, daysBetween(first, localDate('2026-01-05'))))]
}

const dayOf = (command: unknown): LocalDate | undefined =>
  isObject(command) && typeof command.on === 'string' && LocalDate.is(command.on) ? command.on : undefined

/** Moves each command and all after it closer to the one before. */
const sooner: Simpler = function* (now) {
  for (let index = 1; index < now().length; index++) {
    for (const days of [1, 7, 30]) {
      const [before, on] = [dayOf(now()[index - 1]), dayOf(now()[index])]
      const by = before === undefined || on === undefined ? 0 : days - daysBetween(before, on)
      if (by < 0) yield now().map((command, at) => (at < index ? command : shifted(command, by)))
    }
  }
}

/** The simplifications, in the order in which they are tried. */
export const simpler: ReadonlyArray<Simpler> = [inEuros, fromJanuary, inProportion, lessSaid, plainer, rounder, sooner]
