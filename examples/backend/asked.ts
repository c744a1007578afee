import * as E from 'fp-ts/lib/Either.js'
import type { Context } from 'hono'
import type * as t from 'io-ts'
import { type Problem, problems } from 'receivables'

/** A request that does not say what it must: every problem with its path, value and expectation. */
export interface InvalidRequest {
  readonly _tag: 'InvalidRequest'
  readonly problems: ReadonlyArray<Problem>
}

const invalid = (problems: ReadonlyArray<Problem>): InvalidRequest => ({ _tag: 'InvalidRequest', problems })

/** What a codec makes of headers, a query or a body. */
export const asked = <A>(codec: t.Decoder<unknown, A>, given: unknown): E.Either<InvalidRequest, A> =>
  E.mapLeft((errors: t.Errors) => invalid(problems(errors)))(codec.decode(given))

export const bodyOf = async (c: Context): Promise<E.Either<InvalidRequest, unknown>> => {
  const text = await c.req.text()
  try {
    return E.right(JSON.parse(text))
  } catch {
    return E.left(invalid([{ path: '', value: text.slice(0, 200), expected: 'JSON' }]))
  }
}
