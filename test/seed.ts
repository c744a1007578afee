import * as fc from 'fast-check'
import { seed } from './seed-of-run.js'

// Every property of every run tries the same cases: a test that is green stays green until the code changes.
fc.configureGlobal({ seed })
