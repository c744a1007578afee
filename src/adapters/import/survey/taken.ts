import type { Columns } from '../header/columns.js'

/** The columns that are read. */
export const takenBy = ({ of, tags }: Columns): ReadonlySet<number> =>
  new Set([...Object.values(of).flatMap(({ at }) => at), ...tags.map(([, index]) => index)])
