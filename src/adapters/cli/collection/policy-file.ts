import type * as E from 'fp-ts/lib/Either.js'
import { type CollectionPolicy, readPolicy } from '../../../domain/collection/policy/policy.js'
import { readJsonFile } from '../option/json-file.js'

/** The policy that stands in a file, or why there is none, each problem on a line of its own. */
export const readPolicyFile = (file: string): Promise<E.Either<string, CollectionPolicy>> =>
  readJsonFile(file, 'a collection policy', readPolicy)
