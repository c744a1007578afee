import { readFile } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import { type Problem, tellProblem } from '../../../domain/value/codec-error.js'

const parsed = async (file: string): Promise<E.Either<string, unknown>> => {
  try {
    return E.right(JSON.parse(await readFile(file, 'utf8')))
  } catch (cause) {
    return E.left(`${file} cannot be read as JSON: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

/** What stands in a file as JSON, such as `a collection policy`, or why it does not, each problem on a line of its own. */
export const readJsonFile = async <A>(
  file: string,
  what: string,
  read: (json: unknown) => E.Either<ReadonlyArray<Problem>, A>,
): Promise<E.Either<string, A>> => {
  const json = await parsed(file)
  if (E.isLeft(json)) return json
  const found = read(json.right)
  if (E.isRight(found)) return found
  return E.left([`${file} is not ${what}:`, ...found.left.map((one) => `  ${tellProblem(one)}`)].join('\n'))
}
