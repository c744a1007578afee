import * as E from 'fp-ts/lib/Either.js'
import { promiseTerms } from '../../domain/collection/policy/promise-terms.js'
import { inCurrencyOf, openBalance } from '../../domain/debt/state.js'
import type { CreditNoteId, DebtId, DisputeId, PromiseId } from '../../domain/value/id.js'
import { epochDay, fromEpochDay } from '../../domain/value/local-date.js'
import type { Channel } from '../../domain/value/method.js'
import { type Coming, payable, reckonedAnew } from './living.js'
import { change, find, type Today, tell } from './today.js'

type Said = Extract<Coming, { readonly channel: Channel }>

const spoken: ReadonlySet<Channel> = new Set(['phone', 'visit', 'chat'])

/** The debtor reaches us about what he was asked for: laws count a conversation. */
export const hear = (today: Today, { debts, channel, step }: Said): void => {
  const found = debts[0] === undefined ? undefined : find(today, debts[0])
  if (found === undefined) return
  const [at, { debt }] = found
  const about = { debt: debt.debt, on: today.date, channel, regarding: step }
  tell(today, at, { type: 'RecordInboundContact', ...about, conversation: spoken.has(channel) })
}

/** He says why he does not pay. */
export const excuse = (today: Today, { debts, channel }: Said): void => {
  const found = debts[0] === undefined ? undefined : find(today, debts[0])
  if (found === undefined) return
  const [at, { debt }] = found
  tell(today, at, { type: 'RecordExcuse', debt: debt.debt, on: today.date, excuse: 'other', channel })
}

/** A promise for all that may be asked for, as far ahead as people promise and the policy takes. */
export const promise = (today: Today, id: DebtId, channel: Channel): void => {
  const found = find(today, id)
  if (found === undefined) return
  const [at, living] = found
  const { debt } = living
  const { world, on, date } = today
  const { behaviour, policy, chance } = world
  const amount = inCurrencyOf(debt, payable(living, on))
  if (amount.amount <= 0n) return
  const { days, kept, partly } = behaviour.promises
  const by = on + Math.min(days, policy.promises?.maxDaysAhead ?? days)
  const terms = promiseTerms(policy, { on: date, by: fromEpochDay(by), amount })
  if (E.isLeft(terms)) return
  const { deadline, tolerance, maxOpen, time } = terms.right
  const number = debt.promises.length + 1
  const name = `${debt.debt} promise ${number}` as PromiseId
  const events = tell(today, at, {
    type: 'PromisePayment',
    ...{ debt: id, on: date, promise: name, amount, by: fromEpochDay(by), deadline, channel },
    ...(tolerance.amount > 0n && tolerance.amount < amount.amount ? { tolerance } : {}),
    ...(maxOpen === undefined ? {} : { maxOpen }),
    ...(time === undefined ? {} : { time }),
  })
  if (events.length === 0) return
  const luck = chance(id, 'keeps', number)
  const share = luck < kept ? 1 : luck < kept + partly ? behaviour.part : 0
  if (share > 0) today.coming.push({ what: 'pays-promised', on: by, debt: id, promise: name, share })
  change(today, at, (one) => reckonedAnew(world, one, on, epochDay(deadline) + 1))
}

/** He says that the claim is wrong: it is decided some days later. */
export const dispute = (today: Today, id: DebtId | undefined): void => {
  const found = id === undefined ? undefined : find(today, id)
  if (found === undefined) return
  const [at, { debt }] = found
  const { behaviour, chance } = today.world
  const number = debt.disputes.length + 1
  const name = `${debt.debt} dispute ${number}` as DisputeId
  const says = { debt: debt.debt, on: today.date, dispute: name, reason: 'simulated' }
  if (tell(today, at, { type: 'RaiseDispute', ...says }).length === 0) return
  const upheld = chance(debt.debt, 'is right', number) < behaviour.disputes.upheld
  const on = today.on + Math.max(1, behaviour.disputes.days)
  today.coming.push({ what: 'dispute-ends', on, debt: debt.debt, dispute: name, upheld })
}

/** A dispute is decided: what is upheld is credited. */
export const endDispute = (
  today: Today,
  { debt: id, dispute: name, upheld }: Extract<Coming, { readonly what: 'dispute-ends' }>,
): void => {
  const found = find(today, id)
  if (found === undefined) return
  const [at, { debt }] = found
  const about = { debt: id, on: today.date, dispute: name }
  const disputed = debt.disputes.find((one) => one.dispute === name)
  const open = openBalance(debt)
  const wrong = disputed === undefined ? 0n : disputed.amount < open ? disputed.amount : open
  if (upheld && wrong > 0n && debt.situation === 'open') {
    const creditNote = `${name} note` as CreditNoteId
    tell(today, at, { type: 'IssueCreditNote', ...about, creditNote, amount: inCurrencyOf(debt, wrong), reason: name })
  }
  tell(today, at, { type: 'ResolveDispute', ...about, outcome: upheld ? 'upheld' : 'rejected' })
  change(today, at, (one) => reckonedAnew(today.world, one, today.on))
}
