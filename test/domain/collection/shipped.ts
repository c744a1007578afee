// The policies of examples/policies.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CollectionPolicy } from '../../../src/domain/collection/index.js'
import { policyOf } from './sample.js'

export const shippedNames = ['tehran-wholesaler', 'riyadh-retail-lender', 'berlin-saas', 'trading-house'] as const

export const shippedJson = (name: (typeof shippedNames)[number]): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../../examples/policies/${name}.json`, import.meta.url)), 'utf8'))

export const shipped = (name: (typeof shippedNames)[number]): CollectionPolicy => policyOf(shippedJson(name))
