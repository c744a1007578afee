import * as E from 'fp-ts/lib/Either.js'
import type { Language } from '../../../domain/message/language.js'
import type { Printing, SheetFormat } from '../option/options.js'
import { csv } from './csv.js'
import { deliver } from './deliver.js'
import { type Forms, inForm } from './print.js'
import { complain } from './say.js'
import type { Sheet } from './sheet.js'

/** The forms of a report. Only the one that was asked for is made. */
export interface ReportForms extends Pick<Forms, 'json' | 'table'> {
  readonly sheet: () => Sheet
}

export type Answer = (forms: ReportForms) => Promise<string | Uint8Array>

/**
 * Makes the answer in the form that was asked for, of as many reports as there are; or why there is none. In a language that is
 * written from right to left, so are the columns of a workbook.
 */
export const answerIn = async (format: SheetFormat, lang: Language = 'en'): Promise<E.Either<string, Answer>> => {
  if (format !== 'xlsx') {
    return E.right(async ({ json, table, sheet }) =>
      inForm(format, {
        json,
        table,
        csv: () => {
          const { head, rows } = sheet()
          return csv(head, rows)
        },
      }),
    )
  }
  const writer = await (await import('./workbook.js')).workbookWriter()
  return E.isLeft(writer) ? writer : E.right(({ sheet }) => writer.right(sheet(), lang !== 'en'))
}

/** Prints one form of a report, or writes it into a file. Answers the exit code. */
export const printReport = async (
  { format, out, lang }: Printing & { readonly lang?: Language },
  forms: ReportForms,
): Promise<number> => {
  const answer = await answerIn(format, lang)
  if (E.isLeft(answer)) {
    complain(answer.left)
    return 1
  }
  return (await deliver(out, await answer.right(forms))) ? 0 : 1
}
