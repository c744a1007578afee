import * as E from 'fp-ts/lib/Either.js'
import type { CsvForm } from '../csv/csv-file.js'
import { dateFormat } from '../date/date-format.js'
import type { ReadingRequest } from '../import-request.js'
import type { ImportPlan } from './import-plan.js'

/**
 * Adds a plan to a request. The request itself overrides the plan.
 *
 * @since 0.2.0
 * @example await importFile(book, withPlan(request, plan))()
 */
export const withPlan = <R extends ReadingRequest & CsvForm>(request: R, plan: ImportPlan): R => {
  const fields = Object.entries(plan.fields)
  const said = new Set([...request.map, ...(request.constants ?? [])].map(([field]) => field))
  const planned = fields.filter(([field]) => !said.has(field))
  const format = plan.dateFormat === undefined ? E.left(undefined) : dateFormat(plan.dateFormat)
  return {
    ...request,
    as: request.as ?? plan.as,
    anyPreset: false,
    map: [
      ...planned.flatMap(([field, { columns }]) => (columns === undefined ? [] : [[field, columns] as const])),
      ...request.map,
    ],
    constants: [
      ...planned.flatMap(([field, { constant }]) => (constant === undefined ? [] : [[field, constant] as const])),
      ...(request.constants ?? []),
    ],
    translate: [
      ...fields.flatMap(([field, { translate = {} }]) =>
        Object.entries(translate).map(([word, meaning]) => [field, word, meaning] as const),
      ),
      ...(request.translate ?? []),
    ],
    tags: [...Object.entries(plan.tags ?? {}), ...request.tags],
    exclude: [...(plan.exclude ?? []).map(({ column, value }) => [column, value] as const), ...request.exclude],
    left: [...(plan.leave ?? []), ...(request.left ?? [])],
    currency: request.currency ?? plan.currency,
    dateFormat: request.dateFormat ?? (E.isRight(format) ? format.right : undefined),
    calendar: request.calendar ?? plan.calendar,
    zone: request.zone ?? plan.zone,
    decimal: request.decimal ?? plan.decimal,
    terms: request.terms ?? plan.terms,
    opening: request.opening ?? plan.opening,
    paidOn: request.paidOn ?? plan.paidOn,
    instalments: request.instalments ?? (request.lines ? undefined : plan.instalments),
    lines: request.lines ?? (request.instalments ? undefined : plan.lines),
    minorUnits: request.minorUnits ?? plan.minorUnits,
    scale: request.scale ?? plan.scale,
    encoding: request.encoding ?? plan.encoding,
    delimiter: request.delimiter ?? plan.delimiter,
    sheet: request.sheet ?? plan.sheet,
  }
}
