import type { Either } from 'fp-ts/lib/Either.js'
import type { PaymentEvent } from './event.js'
import type { PaymentRejection } from './rejection.js'

/** What a rule answers. */
export type Decision = Either<PaymentRejection, ReadonlyArray<PaymentEvent>>
