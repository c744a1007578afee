import { visibleJson } from '../../domain/value/visible.js'
import type { Format } from './options.js'
import { say } from './say.js'

/** The forms of one answer. Only the one that was asked for is made. */
export type Forms = { readonly json: () => unknown; readonly table: () => string; readonly csv?: () => string }

/** Prints one form: as JSON it is one document, and nothing else is on standard output. */
export const print = (format: Format, { json, table, csv = table }: Forms): void => {
  say(format === 'json' ? visibleJson(JSON.stringify(json(), null, 2)) : format === 'csv' ? csv() : table())
}
