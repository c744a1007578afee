import type { ImportRequest } from '../../../src/adapters/import/import-request.js'
import type { ImportPlan } from '../../../src/adapters/import/plan/import-plan.js'
import { withPlan } from '../../../src/adapters/import/plan/with-plan.js'
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

/** An import of which a plan says how its rows are read, and nobody else. */
export const plannedOf = (plan: ImportPlan, asked: Partial<ImportRequest> = {}): Omit<ImportRequest, 'file'> => {
  const bare = requestOf('', { currency: undefined, decimal: undefined, terms: undefined, ...asked })
  const { file: _, ...request } = withPlan(bare, plan)
  return request
}
