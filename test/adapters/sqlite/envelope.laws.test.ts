import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeRows } from '../../../src/adapters/sqlite/envelope.js'
import { toyCodec } from '../toy-codec.js'

/** Texts in which quotes, escapes, control characters and pieces of metadata are as likely as letters. */
const text = fc
  .array(
    fc.constantFrom('a', 'ز', '"', '\\', '\n', '\u0000', ',', '{', '}', '","commandId":"', '","tenant":"', '\u0085'),
    {
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(''))

const read = (meta: string) =>
  decodeRows(toyCodec)('trust', 1, 'debt-1', 0, 'id', '2026-03-31T09:30:00.000Z', 2, '{"type":"Counted","n":1}', meta)

test('metadata is read as JSON reads it, whatever is in its texts', () => {
  const meta = fc.record(
    { actor: text, commandId: text, correlationId: text, tenant: text },
    { requiredKeys: ['actor', 'commandId'] },
  )
  fc.assert(
    fc.property(meta, (told) => {
      const decoded = read(JSON.stringify(told))
      const isSound = Object.values(told).every((value) => value !== '')
      if (!isSound) {
        expect(decoded).toHaveProperty('_tag', 'Undecodable')
        return
      }
      const { actor, commandId, correlationId = commandId, tenant } = told
      expect(decoded).toMatchObject({ actor, commandId, correlationId, causationId: commandId, tenant })
    }),
    { numRuns: 1000 },
  )
})

test('a text that is no JSON is no metadata, however much it looks like it', () => {
  const spoilt = fc
    .tuple(text, text)
    .map(([actor, commandId]) => `{"actor":"${actor}","commandId":"${commandId}"}`)
    .filter((meta) => {
      try {
        JSON.parse(meta)
        return false
      } catch {
        return true
      }
    })
  fc.assert(
    fc.property(spoilt, (meta) => {
      expect(read(meta)).toHaveProperty('_tag', 'Undecodable')
    }),
  )
})
