import { readFile } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import { type Problem, tellProblem } from '../../../domain/value/codec-error.js'

/** What stands in a file as JSON, whatever it is, or why nothing can be read. */
export const parsedJson = async (file: string): Promise<E.Either<string, unknown>> => {
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
  const json = await parsedJson(file)
  if (E.isLeft(json)) return json
  const found = read(json.right)
  return E.isRight(found) ? found : E.left(tellUnread(file, what, found.left))
}

/** Why what stands in a file is not what it should be, each problem on a line of its own. */
export const tellUnread = (file: string, what: string, problems: ReadonlyArray<Problem>): string =>
  [`${file} is not ${what}:`, ...problems.map((one) => `  ${tellProblem(one)}`)].join('\n')
