import * as E from 'fp-ts/lib/Either.js'
import type { Cells, MixedDates } from './cells.js'
import type { RowProblem } from './row-problem.js'

/** A row that cannot be read: everything that is wrong with it. */
export interface Unread {
  readonly problems: ReadonlyArray<RowProblem>
  readonly mixed: MixedDates | undefined
}

export const refused = ({ problems, mixed }: Cells): E.Either<Unread, never> => E.left({ problems, mixed })
