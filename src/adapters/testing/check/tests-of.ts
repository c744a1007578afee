import type { ContractTest } from '../event-store-contract.js'
import type { Checked } from './checked.js'
import { tellLaw } from './tell-checked.js'

/**
 * The result of a check as tests for any runner, one per law, by its name: each throws the story unless the law held.
 *
 * @since 0.2.0
 * @example for (const { name, run } of testsOf(checkDecider(myDebt))) test(name, run)
 */
export const testsOf = (checked: Checked): ReadonlyArray<ContractTest> => [
  ...(checked.trouble === undefined
    ? []
    : [{ name: `${checked.subject} can be checked`, run: async () => fail(checked.trouble?.why ?? '') }]),
  ...checked.laws.map((law) => ({
    name: law.law,
    run: async () => {
      if (law.verdict !== 'held') fail(tellLaw(law))
    },
  })),
]

const fail = (message: string): never => {
  throw new Error(message)
}

/**
 * Registers every law of a check as a separate test, with `test` of vitest, jest or node:test.
 *
 * @since 0.2.0
 * @example asTests(test, checkDecider(withRule(debt, { RemindDebtor: mine })))
 */
export const asTests = (
  test: (name: string, run: () => Promise<void>) => unknown,
  checked: Checked | ReadonlyArray<ContractTest>,
): void => {
  for (const { name, run } of 'laws' in checked ? testsOf(checked) : checked) test(name, run)
}
