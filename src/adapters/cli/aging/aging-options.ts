import type { Language } from '../../../domain/message/language.js'
import type { CurrencyCode } from '../../../domain/value/currency.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import {
  type AgingConvention,
  type AgingConventionName,
  agingConventions,
  net,
} from '../../../projections/aging/aging-convention.js'
import type { Recognition } from '../../../projections/open-item/cheque-cover.js'
import type { ReportAt } from '../../../projections/open-item/place.js'
import type { AskedAt } from '../option/at.js'
import { tellAt } from '../option/known.js'
import type { PageFormat, ReportOptions } from '../option/options.js'
import type { Grouping } from './aging-grouping.js'
import type { Narrowing } from './aging-narrowing.js'

/** What an aging is asked for on the command line. */
export interface AgingOptions extends ReportOptions<PageFormat>, Narrowing {
  readonly lang: Language
  readonly debtor?: string
  readonly compare?: LocalDate
  readonly compareKnownAt?: NonNullable<ReportAt['knownAt']> | LocalDate
  readonly by?: Grouping
  /** A file of what debtors are called. */
  readonly names?: string
  readonly buckets?: AgingConvention
  readonly convention?: AgingConventionName
  readonly recognition: Recognition
  readonly explain?: string | true
  readonly currency?: CurrencyCode
  readonly group?: string
}

/** Told in the head of a report wherever cheques count before they clear. */
export const recognitionWords: Readonly<Record<Recognition, string>> = {
  clearing: '',
  receipt: ', cheques counted from their receipt',
  'cheque-date': ', cheques counted from their date',
}

/** What ends every table of an aging. */
export const footer = ({ name, anchor }: AgingConvention, asked: AskedAt, place: ReportAt['knownAt']): string =>
  `Convention ${name}: days past the ${anchor} date; ${tellAt(asked, place)}`

export const conventionOf = ({ buckets, convention }: AgingOptions): AgingConvention =>
  buckets ?? (convention === undefined ? net : agingConventions[convention])
