import { describe, test } from 'vitest'

/** Names a server that is not in use for anything else: EVENTSTOREDB_URL=esdb://127.0.0.1:2113?tls=false */
export type ServerVariable = 'EVENTSTOREDB_URL' | 'KURRENTDB_URL'

/** Tests that need a server. Where the environment names none, they are skipped and say so. */
export const onRealServer = (what: string, variable: ServerVariable, suite: (url: string) => void): void => {
  const url = process.env[variable]
  if (url !== undefined && url !== '') {
    describe(`${what}, on a real server`, () => suite(url))
    return
  }
  const reason = `skipped: ${variable} names no server`
  console.info(`${what}, on a real server: ${reason}`)
  describe(`${what}, on a real server`, () => {
    test.skip(reason, () => {})
  })
}
