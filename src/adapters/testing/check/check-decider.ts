import type * as fc from 'fast-check'
import type { Decider } from '../../../domain/decider.js'
import type { Law } from '../../../domain/law/law.js'
import { history as historyOf } from '../arbitrary/history.js'
import { mostlyAccepted } from '../arbitrary/mostly-accepted.js'
import type { Fit, History } from '../history.js'
import type { AnyHistory } from '../law/any-history.js'
import { deciderLaws } from '../law/decider-laws.js'
import { plain } from '../story/plain.js'
import { story } from '../story.js'
import { changedIn } from '../with-rule.js'
import { answersEveryCommand } from './answers-every-command.js'
import type { Checked, Counterexample, LawChecked, Trouble } from './checked.js'
import { guarded, tellCause, type Waiting } from './guarded.js'
import { type AnyKind, kindNamed, kindOf } from './kind.js'
import { type CheckOptions, defaults, runsOfDeciderLaws } from './options.js'
import { reach } from './reach.js'
import { runLaws, type Tried, untried } from './run-laws.js'
import { shortest } from './shortest.js'
import { OutOfTime } from './watchdog.js'

/**
 * Checks the stock laws on 1,000 realistic random histories of a decider: of a debt, payment, cheque, debtor or whole book, yours
 * or one of the package with your own rules ({@link withRule}). The result is data, with the shortest story that breaks each broken
 * law. It never throws: a decider that throws, never ends or is invalid is reported. For another kind of decider pass `commands`.
 *
 * @since 0.2.0
 * @example checkDecider(withRule(debt, { RemindDebtor: mine })).passed // false
 */
export const checkDecider = <C, S, E, R>(
  decider: Decider<C, S, E, R>,
  options: CheckOptions<C, S, E, R> = {},
): Checked => {
  const { runs, seed, timeLimit, patience } = { ...defaults, ...options }
  const { run, first = false } = options
  const began = performance.now()
  const late = () => performance.now() - began > timeLimit
  const none = { runs: 0, asked: runs, seed, laws: [], passed: false }
  const kind = options.kind === undefined ? kindOf(initialOf(decider)) : kindNamed(options.kind)
  const subject = options.name ?? (kind === undefined ? 'a decider' : `a ${kind.name}`)
  const isCommand = options.isCommand ?? ((command: unknown) => kind === undefined || kind.command.is(command))
  const reached = reach()
  const answer = (says: Pick<Checked, 'runs' | 'asked' | 'seed' | 'laws' | 'passed'>, trouble?: Trouble): Checked => ({
    subject,
    ...says,
    milliseconds: Math.round(performance.now() - began),
    coverage: reached.all(kind),
    ...(trouble !== undefined && { trouble }),
  })
  const unlike = whyNoDecider(decider)
  if (unlike !== undefined) return answer(none, { _tag: 'NotADecider', why: `${subject} is no decider: ${unlike}` })
  const waiting: Waiting = { command: undefined, law: undefined }
  const own = guarded(decider, waiting) as Decider<C, S, E, R>
  const histories = historiesOf(own, decider, kind, options)
  if (histories === undefined) return answer(none, unknownKind(subject))
  const tried = trialsOf(kind, options)
  let [made, asked] = [0, 0]
  const seen = (history: AnyHistory): void => {
    made += 1
    asked += history.commands.length
    reached.add(history)
  }
  const plan = { histories, tried, runs, seed, run, first, late, patience, waiting, seen }
  const trouble = troubleIn(subject, patience, waiting, () => runLaws(plan))
  if (asked === 0) return answer({ ...none, runs: made }, trouble ?? nothingAsked(subject, made))
  const laws = tried.map((one) => lawChecked(one, seed, isCommand))
  const unfinished =
    trouble ??
    (late() && made < runs && laws.every(({ verdict }) => verdict === 'held')
      ? timeOver(subject, made, runs)
      : undefined)
  const passed = unfinished === undefined && laws.every(({ verdict }) => verdict === 'held')
  return answer({ runs: made, asked: run === undefined ? runs : 1, seed, laws, passed }, unfinished)
}

/** Why the work could not be done; else `undefined`. */
const troubleIn = (subject: string, patience: number, waiting: Waiting, work: () => void): Trouble | undefined => {
  try {
    work()
    return undefined
  } catch (cause) {
    return cause instanceof OutOfTime ? neverEnds(subject, patience, waiting) : threw(subject, cause)
  }
}

/** Time to look for the shortest story of one law, in milliseconds. */
const shrinkTime = 3_000

const initialOf = (decider: unknown): unknown =>
  typeof decider === 'object' && decider !== null && 'initial' in decider ? decider.initial : undefined

const whyNoDecider = (decider: unknown): string | undefined => {
  if (typeof decider !== 'object' || decider === null) return `it is ${plain(decider)}, and not an object`
  const lacks = (['decide', 'evolve'] as const).filter(
    (name) => typeof (decider as Readonly<Record<string, unknown>>)[name] !== 'function',
  )
  if (lacks.length > 0) return `it has no function ${lacks.join(' and no function ')}`
  return 'initial' in decider ? undefined : 'it has no initial state'
}

const historiesOf = <C, S, E, R>(
  own: Decider<C, S, E, R>,
  subject: object,
  kind: AnyKind | undefined,
  { histories, commands }: CheckOptions<C, S, E, R>,
): fc.Arbitrary<AnyHistory> | undefined => {
  if (histories !== undefined) return typeof histories === 'function' ? histories(own) : histories
  if (commands !== undefined) {
    const fit = commands.map((one): Fit<C, S> => (typeof one === 'function' ? (one as Fit<C, S>) : () => one))
    return historyOf(own, mostlyAccepted(own, fit)) as fc.Arbitrary<AnyHistory>
  }
  return kind?.histories(own, changedIn(subject))
}

const trialsOf = <C, S, E, R>(
  kind: AnyKind | undefined,
  { laws, also = [], run }: CheckOptions<C, S, E, R>,
): ReadonlyArray<Tried> => {
  const all = (some: ReadonlyArray<Law<History<C, S, E, R>>>): ReadonlyArray<Tried> =>
    some.map((law) => untried(law as Law<AnyHistory>))
  if (laws !== undefined) return all([...laws, ...also])
  const most = run === undefined ? runsOfDeciderLaws : 1
  const own = deciderLaws.map((law) => untried(law, most))
  return [...all([answersEveryCommand]), ...all(kind?.laws ?? []), ...all(also), ...own]
}

const lawChecked = (
  { law, tested, broken, fault }: Tried,
  seed: number,
  fits: (command: unknown) => boolean,
): LawChecked => {
  const says = { law: law.name, says: law.says ?? law.name, source: law.source, tested }
  if (fault !== undefined) {
    return { ...says, says: `The law itself failed, and says nothing: ${fault}`, verdict: 'faulty' }
  }
  if (broken === undefined) return { ...says, verdict: tested === 0 ? 'vacuous' : 'held' }
  const { history, violation } = shortest(broken, law, fits, shrinkTime)
  const events = history.events.slice(0, violation.after)
  const counterexample: Counterexample = {
    law: law.name,
    run: broken.run,
    commands: history.commands,
    events,
    ...violation,
    story: story(events, { remark: { after: violation.after, words: violation.wrong } }),
    replay: `checkDecider(subject, { seed: ${seed}, run: ${broken.run} })`,
  }
  return { ...says, verdict: 'broken', counterexample }
}

const unknownKind = (subject: string): Trouble => ({
  _tag: 'NoHistories',
  why: `${subject} is no debt, payment, cheque, debtor or book by its first state: say what may be asked of it, with { commands }`,
})

const timeOver = (subject: string, made: number, runs: number): Trouble => ({
  _tag: 'OutOfTime',
  why: `time was over after ${made} of ${runs} histories of ${subject}: every law held until then`,
})

const nothingAsked = (subject: string, runs: number): Trouble => ({
  _tag: 'EmptyHistories',
  why: `nothing was ever asked of ${subject} in ${runs} histories: the generator makes none`,
})

const neverEnds = (subject: string, patience: number, { command, law }: Waiting): Trouble => {
  const waited = `in ${patience / 1000} s`
  const why =
    command !== undefined
      ? `${subject} did not answer a command ${waited}: ${plain(command)}`
      : law !== undefined
        ? `the law "${law}" was not checked ${waited}`
        : `no history of ${subject} was made ${waited}: the generator makes none`
  return { _tag: 'OutOfTime', why }
}

const threw = (subject: string, cause: unknown): Trouble => ({
  _tag: 'Threw',
  why: `the histories of ${subject} could not be made: ${tellCause(cause)}`,
})
