import { readFile } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import { type CollectionPolicy, readPolicy } from '../../domain/collection/policy.js'
import { tellProblem } from '../../domain/value/codec-error.js'

const read = async (file: string): Promise<E.Either<string, unknown>> => {
  try {
    return E.right(JSON.parse(await readFile(file, 'utf8')))
  } catch (cause) {
    return E.left(`${file} cannot be read as JSON: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

/** The policy that stands in a file, or why there is none, each problem on a line of its own. */
export const readPolicyFile = async (file: string): Promise<E.Either<string, CollectionPolicy>> => {
  const json = await read(file)
  if (E.isLeft(json)) return json
  const policy = readPolicy(json.right)
  if (E.isRight(policy)) return policy
  return E.left([`${file} is no collection policy:`, ...policy.left.map((one) => `  ${tellProblem(one)}`)].join('\n'))
}
