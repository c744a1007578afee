import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, test } from 'vitest'

// Real ledgers lie beside the repository, where they are. They are not ours to copy into it.

export const sharedFile = (path: string): string => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url))

export const sharedJson = <A>(path: string): A => JSON.parse(readFileSync(sharedFile(path), 'utf8')) as A

/** Tests on files that may be absent: then they are skipped, and the reason is printed. */
export const describeWith = (files: ReadonlyArray<string>, name: string, tests: () => void): void => {
  const absent = files.filter((path) => !existsSync(sharedFile(path)))
  if (absent.length === 0) {
    describe(name, tests)
    return
  }
  const reason = `there is no ../shared/${absent.join(', no ../shared/')}`
  console.info(`skipped: ${name} (${reason})`)
  test.skip(`${name}: ${reason}`)
}
