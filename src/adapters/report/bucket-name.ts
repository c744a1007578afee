import type { MessageStyle } from '../../domain/message/style.js'
import { countIn } from '../../domain/message/words/count.js'
import { inDigits } from '../../domain/message/words/digits.js'
import type { AgingBucket } from '../../projections/aging/aging-convention.js'
import type { ReportWords } from './words/words.js'

/** What a bucket of 30 days is called, by the id that a roll rate has for it. */
export const bandName = (id: string, words: ReportWords, style: MessageStyle): string => {
  const [from, to] = id.split('-').map(Number)
  const band = id === 'current' ? { id, from: null, to: 0 } : { id, from: from ?? 1, to: to ?? null }
  return bucketName(band, words, style)
}

/** What a bucket is called in a page. */
export const bucketName = ({ from, to }: AgingBucket, words: ReportWords, style: MessageStyle): string => {
  const told = (days: number): string => countIn(days, 'days', style)
  if (to === null) return words.older(told((from ?? 1) - 1))
  if (from === null) return words.current
  return words.ages(inDigits(String(from), style.digits), told(to))
}
