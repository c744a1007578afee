import * as E from 'fp-ts/lib/Either.js'
import type { StoreFailure } from '../store/event-store.js'
import { APPLICATION_ID, FORMAT } from './schema.js'

/** What a file says about itself. In a file of another kind, `format` is usually 0. */
export interface Claim {
  readonly applicationId: number
  readonly format: number
}

/** Whether this version of the library can open a file with that claim. */
export const accept = ({ applicationId, format }: Claim, where: string): E.Either<StoreFailure, Claim> => {
  if (applicationId !== APPLICATION_ID) {
    const detail = `its SQLite application id is ${applicationId}, that of a book is ${APPLICATION_ID}`
    return E.left({ _tag: 'NotABook', where, detail })
  }
  if (format > FORMAT) {
    const detail = `the file has format ${format}, this version of receivables reads formats up to ${FORMAT}`
    return E.left({ _tag: 'NewerFormat', where, detail })
  }
  return E.right({ applicationId, format })
}
