import * as E from 'fp-ts/lib/Either.js'

/** The `Right` values of a list, in order. */
export const rightsOf = <L, A>(list: ReadonlyArray<E.Either<L, A>>): ReadonlyArray<A> =>
  list.flatMap((one) => (E.isRight(one) ? [one.right] : []))

/** A list with what became of each that is right, in its order, in the place of it. */
export const inPlace = <L, A, M, B>(
  list: ReadonlyArray<E.Either<L, A>>,
  became: ReadonlyArray<E.Either<M, B>>,
): ReadonlyArray<E.Either<L | M, B>> => {
  let next = 0
  return list.flatMap((one): ReadonlyArray<E.Either<L | M, B>> => (E.isLeft(one) ? [one] : became.slice(next, ++next)))
}
