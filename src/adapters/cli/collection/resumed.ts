import { access, rename, writeFile } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { problems } from '../../../domain/value/codec-error.js'
import { readJsonFile } from '../option/json-file.js'

/** Long work over a list, a piece at a time, that may be stopped at any time and gone on with from a file. */
export interface LongWork<T> {
  /** What the work is of: a file of other work is refused. */
  readonly of: string
  readonly count: number
  readonly totals: t.Type<T, unknown>
  readonly begin: T
  /** The totals with those of the items from one place until another, exclusive. */
  readonly work: (totals: T, from: number, to: number) => T
  readonly onDone: (done: number) => void
}

/** So often, in milliseconds, the file is written. */
const often = 2_000
const piece = 50

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** Does the work, from where `file` says that it was, if there is one; what is done is kept there. */
export const resumed = async <T>(
  file: string | undefined,
  { of, count, totals: codec, begin, work, onDone }: LongWork<T>,
): Promise<E.Either<string, T>> => {
  const Kept = t.type({ of: t.string, done: t.number, totals: codec })
  let [done, totals] = [0, begin]
  if (file !== undefined && (await isThere(file))) {
    const kept = await readJsonFile(file, 'work that can be gone on with', (json) =>
      E.mapLeft(problems)(Kept.decode(json)),
    )
    if (E.isLeft(kept)) return kept
    if (kept.right.of !== of) {
      return E.left(`${file} is of other work: another policy, book, day, seed or behaviour. Name another file.`)
    }
    done = kept.right.done
    totals = kept.right.totals
  }
  const keep = async (): Promise<void> => {
    if (file === undefined) return
    await writeFile(`${file}.part`, JSON.stringify(Kept.encode({ of, done, totals })))
    await rename(`${file}.part`, file)
  }
  let keptAt = Date.now()
  while (done < count) {
    const to = Math.min(done + piece, count)
    totals = work(totals, done, to)
    done = to
    onDone(done)
    if (Date.now() - keptAt < often) continue
    await keep()
    keptAt = Date.now()
  }
  await keep()
  return E.right(totals)
}
