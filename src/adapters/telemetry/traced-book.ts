import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { aggregateOf, type BookEvent, type BookRejection } from '../../domain/book/book.js'
import { type Answer, answer } from '../answer.js'
import type { Book, BookError, CommandBy, Submitted } from '../book.js'
import type { Outcomes } from '../command/handle-batch.js'
import type { Rejected } from '../command/handle-command.js'
import { type Failed, fail, spanned } from './span.js'
import { type Attributes, instrumentsOf, secondsSince, type Telemetry } from './telemetry.js'

/** What came from outside need not be a command: only names that are known are told. */
const typeOf = (command: { readonly type?: unknown } | null | undefined): string => {
  const type = command?.type
  return typeof type === 'string' && Object.hasOwn(aggregateOf, type) ? type : 'unknown'
}

const isRejected = (failure: Failed): failure is Rejected<BookRejection> => failure._tag === 'Rejected'

const outcomeOf = (answer: Either<Failed, Submitted>): Attributes => {
  if (answer._tag === 'Right') return { 'receivables.outcome': answer.right.repeated ? 'repeated' : 'accepted' }
  return isRejected(answer.left)
    ? { 'receivables.outcome': 'rejected', 'receivables.rejection': answer.left.rejection._tag }
    : { 'receivables.outcome': 'failed', 'error.type': answer.left._tag }
}

// Who acts comes from outside as well: what is none is refused by the book, and has nothing to tell.
const correlationGiven = (by: CommandBy): Attributes => {
  const { correlationId, commandId, causationId } = by ?? {}
  const correlation = correlationId ?? commandId
  return {
    ...(correlation === undefined ? {} : { 'messaging.message.conversation_id': correlation }),
    ...(causationId === undefined ? {} : { 'receivables.causation_id': causationId }),
  }
}

/**
 * The same book, telling what it is asked: a span for each `handle`, `submit`, `handleBatch` and `applyCash`, the counter
 * `receivables.commands` and the histogram `receivables.command.duration`.
 *
 * `receivables.outcome` is `accepted`, `repeated`, `rejected` with `receivables.rejection`, or `failed` with `error.type`. A
 * rejection is an answer, so the status of its span stays unset; a failure sets it. Amounts, ids of debts and names of people
 * are in none of it. Correlation and causation are, where the caller gives them.
 *
 * ```ts
 * const book = tracedBook(openBook(tracedStore(store)))
 * ```
 *
 * @since 0.1.0
 */
export const tracedBook = (book: Book, telemetry: Telemetry = {}): Book => {
  const { tracer, meter } = instrumentsOf(telemetry)
  const commands = meter.createCounter('receivables.commands', {
    description: 'Commands by type and outcome.',
    unit: '{command}',
  })
  const duration = meter.createHistogram('receivables.command.duration', {
    description: 'Duration of a command, with the cash application that follows from it.',
    unit: 's',
    advice: { explicitBucketBoundaries: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] },
  })

  const asked = (
    how: 'handle' | 'submit',
    type: string,
    by: CommandBy,
    work: TaskEither<BookError, Submitted>,
  ): Answer<BookError, Submitted> => {
    const about = { 'receivables.command.type': type }
    return answer(async () => {
      const began = performance.now()
      const attributes = { ...about, ...correlationGiven(by) }
      return spanned(tracer, `${how} ${type}`, { attributes }, work, (span, answered) => {
        const outcome = outcomeOf(answered)
        span.setAttributes(outcome)
        if (answered._tag === 'Right') span.setAttribute('receivables.events', answered.right.events.length)
        else if (!isRejected(answered.left)) fail(span, answered.left)
        commands.add(1, { ...about, ...outcome })
        duration.record(secondsSince(began), { ...about, ...outcome })
      })()
    })
  }

  const tellOutcomes = (
    types: ReadonlyArray<string>,
    outcomes: Outcomes<BookEvent, BookRejection>,
  ): Record<string, number> => {
    const counts: Record<string, number> = {}
    outcomes.forEach((answer, index) => {
      const outcome = outcomeOf(answer)
      commands.add(1, { 'receivables.command.type': types[index] ?? 'unknown', ...outcome })
      const name = `receivables.${outcome['receivables.outcome']}`
      counts[name] = (counts[name] ?? 0) + 1
    })
    return counts
  }

  return {
    ...book,
    submit: (command, by) => asked('submit', typeOf(command), by, book.submit(command, by)),
    handle: (command, by) => asked('handle', typeOf(command), by, book.handle(command, by)),
    handleBatch: (tasks) => {
      const attributes = { 'receivables.commands': tasks.length }
      return answer(
        spanned(tracer, 'handleBatch', { attributes }, book.handleBatch(tasks), (span, answered) => {
          if (answered._tag === 'Left') return fail(span, answered.left)
          const types = tasks.map(({ command }) => typeOf(command))
          span.setAttributes(tellOutcomes(types, answered.right))
        }),
      )
    },
    applyCash: (by, debtors) => {
      const attributes = {
        ...(debtors === undefined ? {} : { 'receivables.debtors': debtors.length }),
        ...correlationGiven(by),
      }
      return answer(
        spanned(tracer, 'applyCash', { attributes }, book.applyCash(by, debtors), (span, answered) => {
          if (answered._tag === 'Left') fail(span, answered.left)
        }),
      )
    },
  }
}
