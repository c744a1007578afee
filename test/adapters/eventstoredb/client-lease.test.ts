import { setImmediate as soon } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { EventStoreDbClient } from '../../../src/adapters/eventstoredb/client.js'
import { clientLeases } from '../../../src/adapters/eventstoredb/client-lease.js'
import { systemClock } from '../../../src/adapters/eventstoredb/clock.js'
import type { StoreOperation } from '../../../src/adapters/store/event-store.js'

const unclear = { type: 'unknown' }
const lost = { type: 'unavailable' }

/** Leases of clients that only tell when they come and go, by a clock that stands still. */
const leasesOf = () => {
  const told: Array<string> = []
  let made = 0
  let time = 0
  let fails = false
  const makeClient = (): EventStoreDbClient => {
    if (fails) throw new Error('no such file')
    made += 1
    const name = made
    told.push(`made ${name}`)
    return { dispose: async () => void told.push(`disposed ${name}`) } as EventStoreDbClient
  }
  const leases = clientLeases({ makeClient, youth: 100, clock: { now: () => time, after: () => () => {} } })
  const fail = (thrown: unknown, operation: StoreOperation = 'read'): void => {
    const lease = leases.lease(operation)
    lease.failed(thrown)
    lease.release()
  }
  return {
    ...{ leases, told, fail },
    pass: (milliseconds: number) => {
      time += milliseconds
    },
    failing: (now: boolean) => {
      fails = now
    },
  }
}

test('the new client is there before the old one goes, and that goes with its last call', async () => {
  const { leases, told, fail } = leasesOf()
  const [one, other] = [leases.lease('read'), leases.lease('append')]
  for (let i = 0; i < 3; i++) fail(unclear)
  expect(told).toEqual(['made 1', 'made 2'])
  expect(leases.lease('read').client).not.toBe(one.client)
  one.release()
  one.release()
  expect([told.length, other.disposed()]).toEqual([2, false])
  other.release()
  await soon()
  expect(told).toEqual(['made 1', 'made 2', 'disposed 1'])
})

test('calls that fail at the same time are one failure', () => {
  const { leases, told } = leasesOf()
  const calls = Array.from({ length: 50 }, () => leases.lease('read'))
  for (const call of calls) call.failed(unclear)
  expect(told).toEqual(['made 1'])
})

test('an answer in between begins the count again, of its own operation', () => {
  const { leases, told, fail } = leasesOf()
  for (let i = 0; i < 8; i++) {
    fail(unclear, 'append')
    leases.lease('append').worked()
  }
  expect(told).toEqual(['made 1'])
  for (let i = 0; i < 3; i++) {
    fail(unclear)
    leases.lease('append').worked()
  }
  expect(told).toEqual(['made 1', 'made 2'])
})

test('a lost connection is left to a young client; one that stays lost is not', async () => {
  const { told, fail, pass } = leasesOf()
  for (let i = 0; i < 20; i++) fail(lost)
  expect(told).toEqual(['made 1'])
  pass(100)
  fail(lost)
  await soon()
  expect(told).toEqual(['made 1', 'made 2', 'disposed 1'])
  pass(100)
  for (let i = 0; i < 3; i++) fail(lost)
  await soon()
  expect(told).toHaveLength(3)
  fail(lost)
  await soon()
  expect(told.slice(3)).toEqual(['made 3', 'disposed 2'])
})

test('what the server refuses for good is no fault of the client', () => {
  const { told, fail, pass } = leasesOf()
  pass(1000)
  for (const type of ['wrong-expected-version', 'stream-deleted', 'stream-not-found', 'invalid-argument']) {
    for (let i = 0; i < 10; i++) fail({ type })
  }
  expect(told).toEqual(['made 1'])
})

test('where no new client can be made the old one stays', () => {
  const { leases, told, fail, failing } = leasesOf()
  fail(unclear)
  fail(unclear)
  failing(true)
  fail(unclear)
  expect([told, leases.lease('read').disposed()]).toEqual([['made 1'], false])
  failing(false)
  fail(unclear)
  expect(told).toEqual(['made 1', 'made 2'])
})

test('a client that is handed out twice stays, and who else disposes of it is seen', () => {
  let disposed = 0
  const one = { dispose: async () => void disposed++ } as unknown as EventStoreDbClient
  const shared = { makeClient: () => one, youth: 0, clock: systemClock }
  const [mine, others] = [clientLeases(shared), clientLeases(shared)]
  for (let i = 0; i < 9; i++) {
    const lease = mine.lease('read')
    lease.failed(unclear)
    lease.release()
  }
  expect(disposed).toBe(0)
  const before = mine.lease('read')
  others.lease('read')
  void others.close()
  expect([before.disposed(), mine.lease('read').disposed()]).toEqual([true, false])
})
