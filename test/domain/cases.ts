// Numeric cases of other systems are kept beside the project, not in it: tests of them are skipped where they are not.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as t from 'io-ts'

const CaseFile = t.type({ cases: t.array(t.intersection([t.type({ id: t.string }), t.UnknownRecord])) })

/** The cases of that file by id, or why there are none. */
export const casesOf = (
  file: string,
): { readonly missing: string } | { readonly cases: ReadonlyMap<string, unknown> } => {
  const path = join(process.cwd(), '..', 'shared', 'cases', file)
  if (!existsSync(path)) return { missing: `skipped: there is no ${path}` }
  const decoded = CaseFile.decode(JSON.parse(readFileSync(path, 'utf8')))
  if (decoded._tag === 'Left') throw new Error(`${path} holds no cases`)
  return { cases: new Map(decoded.right.cases.map((each) => [each.id, each])) }
}
