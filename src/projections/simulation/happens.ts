import * as E from 'fp-ts/lib/Either.js'
import { promiseTerms } from '../../domain/collection/promise-terms.js'
import type { ToldEvent } from '../../domain/contact/contacts-of.js'
import { debt as decider } from '../../domain/debt/debt.js'
import { inCurrencyOf, openBalance } from '../../domain/debt/state.js'
import type { CreditNoteId, DebtId, DisputeId, PaymentId, PromiseId } from '../../domain/value/id.js'
import { epochDay, fromEpochDay } from '../../domain/value/local-date.js'
import type { Channel, PaymentMethod } from '../../domain/value/method.js'
import { withBeside } from '../collection/accounts.js'
import { bornOn, type Coming, type LivingDebt, patientAgain, payable, reckonedAnew } from './living.js'
import { find, type Today, take, tell } from './today.js'

// What debtors do in a simulation.

const shareOf = (amount: bigint, share: number): bigint => (amount * BigInt(Math.round(share * 10_000))) / 10_000n

const put = (today: Today, at: number, living: LivingDebt): void => {
  today.debts[at] = living
}

const change = (today: Today, at: number, changed: (living: LivingDebt) => LivingDebt): void => {
  const living = today.debts[at]
  if (living !== undefined) put(today, at, changed(living))
}

/** Pays so much of a debt today, as far as it is open. */
const pay = (today: Today, at: number, amount: bigint, method: PaymentMethod = 'transfer'): void => {
  const living = today.debts[at]
  if (living === undefined) return
  const { debt } = living
  const open = openBalance(debt)
  const most = amount < open ? amount : open
  if (debt.situation !== 'open' || most <= 0n) return
  const { date: on } = today
  const payment = `${debt.debt} ${debt.payments.length + 1}` as PaymentId
  const says = { debt: debt.debt, on, payment, allocation: 1, method, valueDate: on } as const
  tell(today, at, { type: 'ApplyPayment', ...says, amount: inCurrencyOf(debt, most) })
}

/** The patience of those who owe runs out: they pay what they may be asked for. */
export const payUnasked = (today: Today): void => {
  today.debts.forEach((living, at) => {
    if (living.paysOn === undefined || living.paysOn > today.on) return
    pay(today, at, payable(living, today.on))
    change(today, at, (one) => patientAgain(today.world, one, today.on))
  })
}

/** Something that was to come on this day does. */
export const happen = (today: Today, coming: Coming): void => {
  switch (coming.what) {
    case 'is-told':
      hearOf(today, coming.told)
      return
    case 'is-taken-over':
      today.debts.push({ ...bornOn(today.world, { debt: coming.debt, beside: {} }, today.on), guest: true })
      today.changed = true
      return
    case 'stands-beside':
      standBeside(today, coming)
      return
    case 'pays':
    case 'paysPart':
      for (const id of coming.debts) payWhenAsked(today, id, coming.what === 'pays' ? 1 : today.world.behaviour.part)
      return
    case 'promises':
      hear(today, coming)
      for (const id of coming.debts) promise(today, id, coming.channel)
      return
    case 'disputes':
      hear(today, coming)
      dispute(today, coming.debts[0])
      return
    case 'excuses':
      hear(today, coming)
      excuse(today, coming)
      return
    case 'pays-promised':
      payAsPromised(today, coming)
      return
    case 'dispute-ends':
      endDispute(today, coming)
      return
    case 'cheque-ends':
      endCheque(today, coming)
      return
  }
}

const payWhenAsked = (today: Today, id: DebtId, share: number): void => {
  const [at, living] = find(today, id) ?? []
  if (at === undefined || living === undefined) return
  pay(today, at, shareOf(payable(living, today.on), share))
  change(today, at, (one) => reckonedAnew(today.world, one, today.on))
}

type Said = Extract<Coming, { readonly channel: Channel }>

const spoken: ReadonlySet<Channel> = new Set(['phone', 'visit', 'chat'])

/** The debtor reaches us about what he was asked for: laws count a conversation. */
const hear = (today: Today, { debts, channel, step }: Said): void => {
  const found = debts[0] === undefined ? undefined : find(today, debts[0])
  if (found === undefined) return
  const [at, { debt }] = found
  const about = { debt: debt.debt, on: today.date, channel, regarding: step }
  tell(today, at, { type: 'RecordInboundContact', ...about, conversation: spoken.has(channel) })
}

const excuse = (today: Today, { debts, channel }: Said): void => {
  const found = debts[0] === undefined ? undefined : find(today, debts[0])
  if (found === undefined) return
  const [at, { debt }] = found
  tell(today, at, { type: 'RecordExcuse', debt: debt.debt, on: today.date, excuse: 'other', channel })
}

/** A promise for all that may be asked for, as far ahead as people promise and the policy takes. */
const promise = (today: Today, id: DebtId, channel: Channel): void => {
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

const payAsPromised = (
  today: Today,
  { debt: id, promise: name, share }: Extract<Coming, { readonly what: 'pays-promised' }>,
): void => {
  const found = find(today, id)
  if (found === undefined) return
  const [at, { debt }] = found
  const made = debt.promises.find((one) => one.promise === name)
  if (made?.status !== 'open') return
  pay(today, at, shareOf(made.amount - made.released, share))
  change(today, at, (one) => reckonedAnew(today.world, one, today.on))
}

const dispute = (today: Today, id: DebtId | undefined): void => {
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

const endDispute = (
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

/** A cheque that was waited for is paid or comes back: either way it covers nothing any more. */
const endCheque = (
  today: Today,
  { debt: id, amount, clears }: Extract<Coming, { readonly what: 'cheque-ends' }>,
): void => {
  const found = find(today, id)
  if (found === undefined) return
  const [at] = found
  if (clears) pay(today, at, amount, 'cheque')
  change(today, at, (one) => {
    const left = (one.beside.covered ?? 0n) - amount
    const beside = { ...one.beside, covered: left > 0n ? left : 0n }
    return reckonedAnew(today.world, { ...one, beside }, today.on)
  })
}

/** Something that has happened in the past happens again, unless the policy has given the debt up by then. */
const hearOf = (today: Today, told: ToldEvent): void => {
  const { event } = told
  const found = find(today, event.debt)
  if (found === undefined) {
    const debt = event.type === 'DebtIssued' ? decider.evolve(decider.initial, event) : decider.initial
    if (debt.situation === 'unissued') return
    today.debts.push(bornOn(today.world, { debt, beside: {} }, today.on, 0))
    today.changed = true
    return
  }
  const [at, { ended }] = found
  if (ended) return
  take(today, at, told)
  change(today, at, (one) => reckonedAnew(today.world, one, today.on))
}

const standBeside = (
  today: Today,
  { debtor, onAccount, covers }: Extract<Coming, { readonly what: 'stands-beside' }>,
): void => {
  today.debtor = debtor
  today.changed = true
  const own = today.debts.filter(({ debt }) => debt.debtor === today.account.id).map(({ debt }) => debt)
  for (const { debt, beside } of withBeside(own, onAccount, covers)) {
    const [at] = find(today, debt.debt) ?? []
    if (at !== undefined) change(today, at, (one) => ({ ...one, beside }))
  }
}
