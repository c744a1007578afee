import { SpanKind } from '@opentelemetry/api'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Failed, fail, spanned } from './span.js'
import { type Attributes, instrumentsOf, secondsSince, type Telemetry } from './telemetry.js'

/** An operation of a store: on which collection, if on one, and what more is known of it before and after. */
interface Operation<A> {
  readonly name: string
  readonly collection: string | undefined
  readonly attributes?: Attributes
  readonly tell?: (answer: A) => Attributes
}

export type Operate = <L extends Failed, A>(operation: Operation<A>, work: TaskEither<L, A>) => TaskEither<L, A>

/**
 * Makes a client span of each operation and puts its time into `db.client.operation.duration`.
 *
 * Source: OpenTelemetry semantic conventions, database client spans and metrics (stable).
 */
export const operations = (telemetry: Telemetry): Operate => {
  const { tracer, meter } = instrumentsOf(telemetry)
  const duration = meter.createHistogram('db.client.operation.duration', {
    description: 'Duration of operations of the event store and the view store.',
    unit: 's',
    advice: { explicitBucketBoundaries: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] },
  })
  const { system } = telemetry
  return ({ name, collection, attributes, tell }, work) =>
    async () => {
      const about: Attributes = {
        ...(system === undefined ? {} : { 'db.system.name': system }),
        'db.operation.name': name,
        ...(collection === undefined ? {} : { 'db.collection.name': collection }),
      }
      const began = performance.now()
      let failure: Attributes = { 'error.type': 'exception' }
      try {
        return await spanned(
          tracer,
          collection === undefined ? name : `${name} ${collection}`,
          { kind: SpanKind.CLIENT, attributes: { ...about, ...attributes } },
          work,
          (span, answer) => {
            failure = answer._tag === 'Left' ? { 'error.type': answer.left._tag } : {}
            if (answer._tag === 'Left') fail(span, answer.left)
            else if (tell !== undefined) span.setAttributes(tell(answer.right))
          },
        )()
      } finally {
        duration.record(secondsSince(began), { ...about, ...failure })
      }
    }
}
