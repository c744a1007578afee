import { compareFractions, fraction, multiplyFractions } from '../../../../domain/late-charge/fraction.js'
import type { ChargeSegment } from '../../../../domain/late-charge/segment.js'
import { addDays, type LocalDate } from '../../../../domain/value/local-date.js'

/** Days, both inclusive. */
interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

const told = ({ from, to }: Days): string => `${from} to ${to}`

const wrongLine = (line: ChargeSegment, within: Days): string | undefined => {
  if (line.from > line.to || line.from < within.from || line.to > within.to) return `is not within ${told(within)}`
  if (line.held < 0n || line.principal + line.held !== line.balance) {
    return `has ${line.principal} bearing and ${line.held} held of ${line.balance}`
  }
  if (line.by !== 'rate') return undefined
  const right = multiplyFractions(line.rate, fraction(line.principal * BigInt(line.days), BigInt(line.yearDays)))
  return compareFractions(line.exact, right) === 0 ? undefined : 'is not its principal by its rate by its days'
}

/** What is wrong with the lines behind a charge by themselves: each adds up, lies within the days charged for, and no day is in two at a rate. */
export const wrongEvidence = (lines: ReadonlyArray<ChargeSegment>, within: Days): string | undefined => {
  let last: ChargeSegment | undefined
  for (const line of lines) {
    const wrong = wrongLine(line, within)
    if (wrong !== undefined) return `the line of ${told(line)} ${wrong}`
    if (last !== undefined && line.by === 'rate' && line.from <= last.to) {
      return `${line.from} is in the lines of ${told(last)} and of ${told(line)}`
    }
    last = line
  }
  return undefined
}

/** The first of those days that no line tells of. */
export const dayLeftOut = (lines: ReadonlyArray<Days>, { from, to }: Days): LocalDate | undefined => {
  let day = from
  while (day <= to) {
    const line = lines.find((one) => one.from <= day && day <= one.to)
    if (line === undefined) return day
    day = addDays(line.to, 1)
  }
  return undefined
}
