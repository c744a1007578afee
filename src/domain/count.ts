import * as t from 'io-ts'

const isCount = (u: unknown): u is number => Number.isSafeInteger(u) && (u as number) >= 0

/** A whole number from 0. */
export const Count = new t.Type<number, number>(
  'a whole number from 0',
  isCount,
  (u, context) => (isCount(u) ? t.success(u) : t.failure(u, context)),
  t.identity,
)
