import * as E from 'fp-ts/lib/Either.js'
import type { EventCodec } from '../../src/adapters/store/event-codec.js'
import type { NewEvent } from '../../src/adapters/store/event-store.js'
import { instant } from '../../src/domain/value/instant.js'

export interface Counted {
  readonly type: 'Counted'
  readonly n: number
}

export const counted = (n: number): Counted => ({ type: 'Counted', n })

/** An event that the codec writes, and does not know when it reads. */
export const forgotten = { type: 'Forgotten', n: 0 } as unknown as Counted

/** Version 1 was a bare number. */
export const toyCodec: EventCodec<Counted> = {
  version: () => 2,
  encode: (event) => event,
  decode: (stored, version, decoding) => {
    if (version === 1) return E.right(counted(stored as number))
    const event = stored as Counted
    if ((event.type as string) === 'Forgotten') return E.left({ type: event.type, version, known: undefined })
    return decoding === 'trust' || (event.type === 'Counted' && Number.isInteger(event.n))
      ? E.right(event)
      : E.left([`n: expected an integer, got ${JSON.stringify(event.n)}`])
  },
}

export const toldToy = (n: number, id = `id-${n}`): NewEvent<Counted> => ({
  id,
  recordedAt: instant('2026-03-31T09:30:00.000Z'),
  actor: 'clerk-1',
  commandId: `command-${n}`,
  correlationId: `command-${n}`,
  causationId: `command-${n}`,
  tenant: undefined,
  event: counted(n),
})
