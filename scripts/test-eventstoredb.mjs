// Tests both clients' adapters on a real server, and says so where there is none.
// EVENTSTOREDB_URL      the server: esdb://127.0.0.1:2113?tls=false
// KURRENTDB_URL         as the client of KurrentDB should be told it; the same server unless given
// EVENTSTOREDB_RESTART  a command that kills the server without a warning and starts it again on the same data, which ends
//                       when the server is ready; without it the chaos tests are skipped
import { spawnSync } from 'node:child_process'
import { binOf, root } from './project.mjs'

const url = process.env.EVENTSTOREDB_URL
if (!url) {
  console.log('Skipped: EVENTSTOREDB_URL names no server.')
  process.exit(0)
}
const kurrent = process.env.KURRENTDB_URL || url.replace(/^esdb/, 'kurrentdb')
// One file after another: a server that is killed for one test is away for the others too.
const { status } = spawnSync(
  process.execPath,
  [
    binOf('vitest'),
    'run',
    '--no-file-parallelism',
    'adapters/eventstoredb/real-',
    'adapters/kurrentdb/real-',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, KURRENTDB_URL: kurrent } },
)
process.exit(status ?? 1)
