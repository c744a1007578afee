import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A directory of the test file, gone after its tests; and in it a new file name at each call. */
export const tempFiles = (): (() => string) => {
  const dir = mkdtempSync(join(tmpdir(), 'receivables-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  let count = 0
  return () => join(dir, `book-${count++}.db`)
}
