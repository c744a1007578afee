import * as fc from 'fast-check'
import { v5 } from 'uuid'
import { expect, test } from 'vitest'
import { eventId } from '../../../src/adapters/store/event-id.js'
import { namedUuid } from '../../../src/adapters/store/named-uuid.js'

test('an id made of a name is the UUID of version 5 that others make of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (name, namespace) => {
      expect(namedUuid(namespace)(name)).toBe(v5(name, namespace))
    }),
  )
})

test('an event has the id that it has in every book there is', () => {
  expect(eventId('order-4711', 0)).toBe('adfd8c2c-84e5-5482-b1d1-a1dcd8677239')
  expect(eventId('order-4711', 0, 'debt-INV-1')).toBe(
    v5('order-4711\ndebt-INV-1:0', '2b6f7d6e-6f43-5a0e-9d3c-8f1f5f0f3c11'),
  )
})
