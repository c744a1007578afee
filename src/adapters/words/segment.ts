import type { Segment } from '../../domain/collection/policy/segment.js'
import type { Money } from '../../domain/value/money.js'
import { tellAmount } from './amount.js'
import { some } from './some.js'

/** Amounts of several currencies, of which one holds. */
export const tellAmounts = (named: ReadonlyArray<Money> = []): string => named.map(tellAmount).join(' or ')

/** Which debts are in a segment; nothing where all are. */
export const tellSegment = (segment: Segment = {}): string | undefined => {
  const parts = [
    segment.kinds?.join(' or '),
    segment.jurisdictions && `in ${segment.jurisdictions.join(', ')}`,
    segment.languages && `who reads ${segment.languages.join(', ')}`,
    segment.bands && `of band ${segment.bands.join(', ')}`,
    segment.currencies && `in ${segment.currencies.join(', ')}`,
    segment.from && `from ${tellAmounts(segment.from)}`,
    segment.below && `below ${tellAmounts(segment.below)}`,
    segment.customerFrom !== undefined && `a customer for ${some(segment.customerFrom, 'day')}`,
    segment.customerBelow !== undefined && `a customer for less than ${some(segment.customerBelow, 'day')}`,
    segment.tags && `tagged ${told(segment.tags)}`,
    segment.debtorTags && `whose debtor is tagged ${told(segment.debtorTags)}`,
  ].filter((part) => typeof part === 'string')
  return parts.length === 0 ? undefined : parts.join(', ')
}

const told = (tags: Readonly<Record<string, string>>): string =>
  Object.entries(tags)
    .map(([name, text]) => `${name} ${text}`)
    .join(', ')
