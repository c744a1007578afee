import { describe, expect, it } from 'vitest'
import { decodeRecord, encodeEvent } from '../../../src/adapters/eventstoredb/envelope.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { instant } from '../../../src/domain/value/instant.js'
import { toldToy, toyCodec } from '../toy-codec.js'

const told = {
  ...toldToy(1),
  id: '00000000-0000-4000-8000-000000000001',
  recordedAt: instant('2026-03-31T09:28:00.000Z'),
}
const created = new Date('2026-03-31T09:30:00.532Z')

const recordedOf = (clock: 'store' | undefined, stamp: Date | undefined, more: object = {}): string => {
  const { event } = right(encodeEvent({ ...told, clock }, toyCodec))
  const { id, type, data, metadata } = event
  const record = { streamId: 'debt-1', id, revision: 0n, type, isJson: true, data, metadata: { ...metadata, ...more } }
  return right(decodeRecord(toyCodec, 'validate', 'debt-1', { ...record, ...(stamp && { created: stamp }) })).recordedAt
}

describe('the time of an event on a server', () => {
  it('is the end of the second in which the server wrote it, where the writer leaves it to that', () => {
    expect(recordedOf('store', created)).toBe('2026-03-31T09:30:00.999Z')
    // As a read tells it that knows no milliseconds.
    expect(recordedOf('store', new Date('2026-03-31T09:30:00.000Z'))).toBe('2026-03-31T09:30:00.999Z')
  })

  it('is as it was told, of older records and of every book of before', () => {
    expect(recordedOf(undefined, created)).toBe(told.recordedAt)
    expect(recordedOf(undefined, created, { clock: 'another' })).toBe(told.recordedAt)
  })

  it('is as it was told where the server tells none', () => {
    expect(recordedOf('store', undefined)).toBe(told.recordedAt)
    expect(recordedOf('store', new Date(Number.NaN))).toBe(told.recordedAt)
  })

  it('is what a version of before reads: the metadata keeps the time of the writer', () => {
    const { event } = right(encodeEvent({ ...told, clock: 'store' }, toyCodec))
    expect(event.metadata).toMatchObject({ recordedAt: told.recordedAt, clock: 'server' })
    expect(right(encodeEvent(told, toyCodec)).event.metadata).not.toHaveProperty('clock')
  })
})
