import type * as t from 'io-ts'
import { leaf } from '../value/leaf.js'

/**
 * Mark of the type, which tells a checked {@link SayadId} from any other text.
 *
 * @since 0.1.0
 */
export interface SayadIdBrand {
  readonly SayadId: unique symbol
}

/**
 * The number under which Iran's central bank registers a cheque (Sayad, since the Cheque Act as amended in 2018).
 *
 * @since 0.1.0
 */
export type SayadId = t.Branded<string, SayadIdBrand>

// ASCII alone: the same number in Persian digits would be another text, and so another cheque.
const isSayadId = (u: unknown): u is SayadId => typeof u === 'string' && /^[0-9]{16}$/.test(u)

export const SayadId = leaf<SayadId, string>('a Sayad id of 16 digits', isSayadId)
