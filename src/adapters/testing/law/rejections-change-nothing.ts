import { isDeepStrictEqual } from 'node:util'
import * as E from 'fp-ts/lib/Either.js'
import { eachTurn } from '../../../domain/law/each-turn.js'
import type { Law } from '../../../domain/law/law.js'
import type { AnyHistory } from './any-history.js'

/**
 * After a rejection the aggregate is as it was before the command.
 *
 * @since 0.1.0
 */
export const rejectionsChangeNothing: Law<AnyHistory> = {
  name: 'a rejection changes nothing',
  source: 'a refused command leaves no event',
  says: 'What is refused leaves no trace.',
  guard: ({ rejections }) => rejections.length,
  check: ({ turns }) =>
    eachTurn(turns, ({ answer, events, before, after }) =>
      E.isLeft(answer) && (events.length > 0 || !isDeepStrictEqual(before, after))
        ? 'the command was refused, yet the state is another'
        : undefined,
    ),
}
