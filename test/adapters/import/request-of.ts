import type { ImportRequest } from '../../../src/adapters/import/import-request.js'
import { instant } from '../../../src/domain/value/instant.js'

export const recordedAt = instant('2026-03-31T09:30:00.000Z')

/** An import in euro, of a file whose headers and dates tell the rest. */
export const requestOf = (file: string, asked: Partial<ImportRequest> = {}): ImportRequest => ({
  file,
  map: [],
  tags: [],
  exclude: [],
  currency: 'EUR',
  decimal: 'point',
  terms: 0,
  onError: 'stop',
  actor: 'clerk-1',
  recordedAt,
  ...asked,
})
