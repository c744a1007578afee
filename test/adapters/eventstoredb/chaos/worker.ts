// A process of its own: chains of commands at once, each acknowledged on standard output with the ids of its events.
// Usage: worker.ts client url namespace [the next command of each chain]
import { writeSync } from 'node:fs'
import { setTimeout as rest } from 'node:timers/promises'
import { books } from '../../../../src/adapters/command/aggregate.js'
import { handleCommand } from '../../../../src/adapters/command/handle-command.js'
import { eventId } from '../../../../src/adapters/store/event-id.js'
import { commandOf } from './commands.js'
import { type ClientName, openStore } from './open-store.js'

const [client = '', url = '', namespace = '', ...next] = process.argv.slice(2)
const store = await openStore(client as ClientName, url, namespace)
const handle = handleCommand(store, books)

const chain = async (no: number, from: number): Promise<never> => {
  for (let n = from; ; n++) {
    const { command, given } = commandOf(no, n)
    for (;;) {
      const answer = await handle(command, given)()
      if (answer._tag === 'Right') {
        const ids = answer.right.events.map((_, index) => eventId(given.commandId, index, answer.right.stream))
        writeSync(1, `${no} ${n} ${ids.join(' ')}\n`)
        break
      }
      // Nobody knows what came of it: the same command again settles it.
      if (answer.left._tag !== 'Unavailable') throw new Error(JSON.stringify(answer.left))
      await rest(100)
    }
  }
}

await Promise.all(next.map((from, no) => chain(no, Number(from))))
