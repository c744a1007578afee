import type { Account } from '../../domain/allocation/account.js'

/** Whether nothing has happened to what an account is made of. */
export const isSameAccount = (one: Account, other: Account | undefined): boolean =>
  other !== undefined &&
  one.owner === other.owner &&
  one.debtor === other.debtor &&
  areSame(one.payments, other.payments) &&
  areSame(one.cheques, other.cheques) &&
  areSame([...one.debts.values()], [...other.debts.values()])

const areSame = <A>(these: ReadonlyArray<A>, those: ReadonlyArray<A>): boolean =>
  these.length === those.length && these.every((one, at) => one === those[at])
