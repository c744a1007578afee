// A CommonJS program that has `receivables` installed and requires it. scripts/check-package.mjs compiles and runs it.
import receivables = require('receivables')
import memory = require('receivables/memory')
import projections = require('receivables/projections')
import sqlite = require('receivables/sqlite')
import testing = require('receivables/testing')

for (const [name, namespace] of Object.entries({ receivables, memory, projections, sqlite, testing }))
  if (Object.keys(namespace).length === 0) throw new Error(`${name} exports nothing`)
