import { isRejection, tellRejection } from '../../words/rejection.js'
import { plain } from './plain.js'

/** A refusal of the package in words; any other value as plain text. */
export const tellRefusal = (refusal: unknown): string => {
  try {
    return typeof refusal === 'object' && refusal !== null && isRejection(refusal as { readonly _tag: string })
      ? tellRejection(refusal as never)
      : plain(refusal)
  } catch {
    return plain(refusal)
  }
}
