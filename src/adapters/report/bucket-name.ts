import type { MessageStyle } from '../../domain/message/style.js'
import { inDigits } from '../../domain/message/words/digits.js'
import type { AgingBucket } from '../../projections/aging/aging-convention.js'
import type { ReportWords } from './words/words.js'

/** What a bucket is called in a page. */
export const bucketName = ({ from, to }: AgingBucket, words: ReportWords, { digits }: MessageStyle): string => {
  const told = (days: number): string => inDigits(String(days), digits)
  if (to === null) return words.older(told((from ?? 1) - 1))
  if (from === null) return words.current
  return words.ages(told(from), told(to))
}
