// Runs every program in examples/ against the build, under the package's own name, and prints the last line of each.
// A folder in it is a program of several files, and is run by its test in test/examples.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { binOf, ensureBuilt, root, runNode } from './project.mjs'

ensureBuilt()

const examples = readdirSync(join(root, 'examples'))
  .filter((file) => file.endsWith('.ts'))
  .sort()

let failures = 0
for (const example of examples) {
  // tsconfig.json leads `receivables` to src for editors; tsconfig.build.json leaves it to the exports of package.json.
  const { ok, stdout, output } = runNode([
    binOf('tsx'),
    '--tsconfig',
    join(root, 'tsconfig.build.json'),
    join('examples', example),
  ])
  if (ok) {
    console.log(`ok      ${example}: ${stdout.trimEnd().split('\n').at(-1)}`)
  } else {
    failures += 1
    console.log(`FAILED  ${example}\n${output.trimEnd()}`)
  }
}
console.log(`${examples.length - failures} of ${examples.length} examples ran`)
if (failures > 0 || examples.length === 0) process.exit(1)
