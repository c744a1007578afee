// A program that has `receivables` installed and imports it. scripts/check-package.mjs compiles and runs it.
import * as receivables from 'receivables'
import * as memory from 'receivables/memory'
import * as projections from 'receivables/projections'
import * as sqlite from 'receivables/sqlite'
import * as testing from 'receivables/testing'

for (const [name, namespace] of Object.entries({ receivables, memory, projections, sqlite, testing }))
  if (Object.keys(namespace).length === 0) throw new Error(`${name} exports nothing`)
