import { isRejection, tellRejection } from '../../words/rejection.js'
import { plain } from './plain.js'

/** A refusal in words where it is one of the package; another, or one that only looks like it, as it is. */
export const tellRefusal = (refusal: unknown): string => {
  try {
    return typeof refusal === 'object' && refusal !== null && isRejection(refusal as { readonly _tag: string })
      ? tellRejection(refusal as never)
      : plain(refusal)
  } catch {
    return plain(refusal)
  }
}
