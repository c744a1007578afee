// The stock laws alone, held against our own subjects as an embedder's are: `npm run mutate -- <folder> --stock` tells what they find.
import { describe, expect, it } from 'vitest'
import { checkDecider } from '../../../src/adapters/testing/check/check-decider.js'
import { checkLateCharge } from '../../../src/adapters/testing/check/check-late-charge.js'
import { checkGate, checkPolicy } from '../../../src/adapters/testing/check/check-policy.js'
import { checkProjection } from '../../../src/adapters/testing/check/check-projection.js'
import type { Checked } from '../../../src/adapters/testing/check/checked.js'
import { tellChecked } from '../../../src/adapters/testing/check/tell-checked.js'
import { settledBook } from '../../../src/adapters/testing/settled-book.js'
import { cheque } from '../../../src/domain/cheque/cheque.js'
import { contactGate } from '../../../src/domain/contact/gate.js'
import { lawPacks } from '../../../src/domain/contact/pack/all.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import { assessLateCharge } from '../../../src/domain/late-charge/late-charge.js'
import { payment } from '../../../src/domain/payment/payment.js'
import { collectionItems } from '../../../src/projections/collection/collection-items.js'
import { openItems } from '../../../src/projections/open-item/open-item.js'
import { pendingAccounts } from '../../../src/projections/pending-accounts.js'
import { shipped, shippedNames } from '../../domain/collection/shipped.js'

// Mutants run beside much else: what is slow is not what hangs.
const patient = { first: true, patience: 60_000, timeLimit: 1_200_000 }
const lives = { ...patient, runs: 100 }
const books = { ...patient, runs: 25 }

const subjects: ReadonlyArray<readonly [string, () => Checked]> = [
  ['a payment', () => checkDecider(payment, lives)],
  ['a cheque', () => checkDecider(cheque, lives)],
  ['a debtor', () => checkDecider(debtor, lives)],
  ['a debt', () => checkDecider(debt, lives)],
  ['late charges', () => checkLateCharge(assessLateCharge, lives)],
  ['the gate', () => checkGate(contactGate(lawPacks), lawPacks, lives)],
  ...shippedNames.map(
    (name) => [`the policy of the ${name}`, () => checkPolicy(shipped(name), lawPacks, books)] as const,
  ),
  ['a book at rest', () => checkDecider(settledBook, books)],
  ['open items', () => checkProjection(openItems, books)],
  ['pending accounts', () => checkProjection(pendingAccounts, books)],
  ['items to collect', () => checkProjection(collectionItems, books)],
]

describe('no stock law is broken by', () => {
  it.each(subjects)('%s', (_, check) => {
    const checked = check()
    const broken = checked.laws.filter(({ verdict }) => verdict === 'broken').map(({ law }) => law)
    expect(broken, tellChecked(checked)).toEqual([])
    expect(checked.trouble).toBeUndefined()
  })
})
