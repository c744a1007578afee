import * as E from 'fp-ts/lib/Either.js'
import type { CsvForm } from '../csv/csv-file.js'
import type { FileError } from '../csv/file-error.js'
import { partsOf } from '../header/columns.js'
import type { ReadingRequest } from '../import-request.js'
import type { ImportPlan } from '../plan/import-plan.js'
import { planOf } from '../plan/plan-of.js'
import { presetOf } from '../preset/presets.js'
import { withPreset } from '../preset/with-preset.js'
import type { Question } from '../question.js'
import type { Reading } from '../reading.js'
import { valueTold } from '../row/row-problem.js'
import type { RowSource } from '../row-source.js'
import type { Understood } from '../understood.js'
import { currencyOf, currencyQuestion } from './currency.js'
import { datesOf } from './dates.js'
import { dueQuestion } from './due-date.js'
import { headerRowOf, headersOf } from './header-row.js'
import { lookAt } from './look.js'
import { isOpenBelowZero, isPaidBelowZero } from './paid-sign.js'
import { sample } from './sample.js'
import { leftColumns, understoodFields } from './tell-columns.js'
import { tellForm } from './tell-form.js'
import { readOn, watch } from './watch.js'

/** How the rows of a source are to be read, and what was understood; or what has to be asked first. */
export type Survey =
  | { readonly _tag: 'Clear'; readonly reading: Reading; readonly understood: Understood; readonly plan: ImportPlan }
  | { readonly _tag: 'Unclear'; readonly questions: ReadonlyArray<Question> }

/** Looks at a source as far as it takes to read it rightly. Nothing of it where it is empty. */
export const survey = async (
  source: RowSource,
  asked: ReadingRequest & CsvForm,
  thisYear: number,
): Promise<E.Either<FileError, Survey | undefined>> => {
  const sampled = await sample(source)
  if (E.isLeft(sampled)) return sampled
  const { records, entire } = sampled.right
  const named = asked.map.flatMap(([, column]) => (typeof column === 'string' ? [column, ...partsOf(column)] : column))
  const header = source.headers === undefined ? headerRowOf(records, named) : { row: 0, cells: source.headers }
  const headers = header === undefined ? [] : headersOf(header)
  if (header === undefined || headers.length === 0) return E.right(undefined)
  const preset = asked.preset ?? (asked.anyPreset === false ? undefined : presetOf(headers))
  const request = preset === undefined ? asked : withPreset(asked, preset)
  const titles = records.filter(({ row }) => row < header.row)
  const looked = lookAt(
    headers,
    titles,
    records.filter(({ row }) => row > header.row),
    request,
  )
  if (E.isLeft(looked)) return E.right({ _tag: 'Unclear', questions: looked.left })
  const { columns, rows, questions, sections, reasons } = looked.right
  const currency = currencyOf(columns, headers, rows, request)
  const evidence = watch(columns, headers, request, currency)
  for (const record of rows) evidence.see(record)
  if (!entire && !evidence.decided()) {
    const read = await readOn(source, header.row, columns, evidence)
    if (E.isLeft(read)) return read
  }
  const dates = await datesOf(evidence, request, thisYear)
  questions.push(...dates.questions)
  const decimal = request.decimal ?? evidence.decimal.mark()
  if (typeof decimal !== 'string') questions.push(decimal)
  questions.push(...currencyQuestion(columns, rows, currency), ...dueQuestion(columns, headers, rows, request))
  if (questions.length > 0 || typeof decimal !== 'string') return E.right({ _tag: 'Unclear', questions })
  const reading: Reading = {
    headers,
    headerRow: header.row,
    width: headers.length,
    columns,
    dates: dates.of,
    context: { calendars: dates.calendars, zone: request.zone },
    currency: currency?.currency,
    toman: currency?.toman ?? false,
    decimal,
    terms: request.terms,
    opening: request.opening,
    paidOn: request.paidOn,
    shared: request.instalments ? 'instalments' : request.lines ? 'lines' : undefined,
    minorUnits: request.minorUnits ?? false,
    scale: request.scale ?? 1,
    paidBelowZero: isPaidBelowZero(columns, rows),
    openBelowZero: isOpenBelowZero(columns, rows),
    sections,
  }
  const understood: Understood = {
    form: tellForm(source.form),
    ...(preset !== undefined && { preset: { name: preset.name, system: preset.system } }),
    headerRow: header.row,
    titles: titles.slice(0, 5).map(({ cells }) => valueTold(cells.filter((cell) => cell !== '').join(' '))),
    fields: understoodFields(columns, headers, rows, sections),
    left: leftColumns(columns, headers, rows, request, sections, reasons),
    dates: dates.told(columns, headers),
    zone: request.zone ?? null,
    decimal: { mark: decimal, because: request.decimal === undefined ? 'by the figures' : 'as you say' },
    currency:
      currency === undefined
        ? null
        : { code: currency.toman ? 'IRR (toman)' : currency.currency, because: currency.because },
  }
  return E.right({ _tag: 'Clear', reading, understood, plan: planOf(reading, understood, rows, request) })
}
