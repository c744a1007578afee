import { type DebtEvent, type DebtState, daysPastDue, type LocalDate, openBalance } from 'receivables'
import {
  type AccountDecision,
  type AccountQuestion,
  type DueAct,
  decideAccount,
  decideNext,
} from 'receivables/collection'
import { type Exhibit, without } from '../faulty-rules/faulty.js'
import { house, under } from './policies.js'

type Decide = (question: AccountQuestion) => AccountDecision

/** Decides as if some kinds of events had never been recorded. */
const blindTo =
  (...types: ReadonlyArray<DebtEvent['type']>): Decide =>
  (question) =>
    decideAccount({
      ...question,
      debts: question.debts.map(({ debt, beside }) => ({ debt: without(debt, ...types), beside })),
    })

/** Decides, and what is due is told otherwise. */
const retold =
  (tell: (decision: AccountDecision, question: AccountQuestion) => AccountDecision): Decide =>
  (question) =>
    tell(decideAccount(question), question)

const onlyDue = (
  decision: AccountDecision,
  keeps: (step: string, debt: AccountDecision['debts'][number]) => boolean,
): AccountDecision => ({
  ...decision,
  acts: decision.acts.filter(({ step, debts }) =>
    decision.debts.some((one) => one.debt !== undefined && debts.includes(one.debt) && keeps(step, one)),
  ),
  debts: decision.debts.map((one) => ({ ...one, due: one.due.filter(({ step }) => keeps(step, one)) })),
})

const decides = (rule: string, decide: Decide, policy = house()): Exhibit =>
  under(`decision: ${rule}`, policy, { decide })

const lastPayment = (debt: DebtState): LocalDate | undefined =>
  debt.situation === 'unissued'
    ? undefined
    : debt.history.toArray().findLast(({ type }) => type === 'DebtPartiallyPaid')?.on

let coin = 0

/** Ways to decide by a sound policy that are wrong. */
export const deciders: ReadonlyArray<Exhibit> = [
  decides('a promise that is not seen', blindTo('PaymentPromised')),
  decides('a dispute that is not seen', blindTo('DisputeRaised')),
  decides('a hold that is not seen', blindTo('DunningHeld')),
  decides('a settlement that is not seen', blindTo('SettlementAgreed')),
  decides('an agency that is not seen', blindTo('PlacedWithAgency')),
  decides(
    'a write-off of a debt that a cheque covers, or for which the money is here',
    (question) => {
      const unseen = decideAccount({ ...question, debts: question.debts.map(({ debt }) => ({ debt })) })
      return unseen.acts.some(({ does }) => does === 'write-off') ? unseen : decideAccount(question)
    },
    house({}, { writeOff: { most: [{ amount: '4000', currency: 'EUR' }], daysPastDue: 90 } }),
  ),
  decides('a reminder of what a cheque covers', (question) =>
    decideAccount({ ...question, debts: question.debts.map(({ debt }) => ({ debt })) }),
  ),
  decides('a payment that is not seen', blindTo('DebtPaid', 'DebtPartiallyPaid')),
  decides('a ladder begun anew by a part payment', (question) => {
    const since = question.debts.map(({ debt }) => lastPayment(debt))
    const debts = question.debts.map(({ debt, beside }, index) => {
      const from = since[index]
      return { debt: from === undefined ? debt : without(debt, 'DebtorReminded'), beside }
    })
    return decideAccount({ ...question, debts })
  }),
  decides(
    'a step lost because the run of its day was missed',
    retold((decision) => {
      const days: Readonly<Record<string, number>> = { soon: -3, friendly: 3, firm: 14, 'final-notice': 30, court: 60 }
      return onlyDue(decision, (step, debt) => debt.daysPastDue === days[step])
    }),
  ),
  decides(
    'two debts of a debtor each with a cadence of its own',
    (question) => {
      const own = question.debts.map((one) => decideAccount({ ...question, debts: [one] }))
      return { acts: own.flatMap(({ acts }) => acts), debts: own.flatMap(({ debts }) => debts), next: own[0]?.next }
    },
    house({ cadence: { contacts: 1, inDays: 7 } }),
  ),
  decides(
    'three letters to one debtor about three debts',
    (question) => {
      const own = question.debts.map((one) => decideAccount({ ...question, debts: [one] }))
      return { acts: own.flatMap(({ acts }) => acts), debts: own.flatMap(({ debts }) => debts), next: own[0]?.next }
    },
    house({ per: 'debtor' }),
  ),
  decides(
    'the whole debt asked for',
    retold((decision, { debts }) => ({
      ...decision,
      acts: decision.acts.map((act) => {
        const one = debts.find(({ debt }) => debt.situation === 'open' && act.debts.includes(debt.debt))?.debt
        return one?.situation === 'open' ? { ...act, amount: { ...act.amount, amount: openBalance(one) } } : act
      }),
    })),
  ),
  decides('a step left out when two are late', (question) =>
    decideAccount({
      ...question,
      policy: {
        ...question.policy,
        strategies: question.policy.strategies.map((one) => ({ ...one, mode: 'jump' as const })),
      },
    }),
  ),
  decides(
    'no next day for a debt that nothing can be done about',
    retold((decision) => ({
      ...decision,
      debts: decision.debts.map((one) => (one.reasons.length > 0 ? { ...one, next: undefined } : one)),
    })),
  ),
  decides(
    'the next day a week later than it is',
    retold((decision) => ({
      ...decision,
      debts: decision.debts.map((one) =>
        one.next === undefined || one.due.length > 0
          ? one
          : { ...one, next: { ...one.next, on: `${one.next.on.slice(0, 8)}28` as LocalDate } },
      ),
    })),
  ),
  decides(
    'another decision every third time',
    retold((decision) => {
      coin += 1
      return coin % 3 === 0 ? onlyDue(decision, () => false) : decision
    }),
  ),
  decides('a debt that throws when it is disputed', (question) => {
    for (const { debt } of question.debts) {
      if (debt.situation === 'open' && debt.disputes.length > 0) throw new TypeError('amount of undefined')
    }
    return decideAccount(question)
  }),
  decides(
    'a reminder of what is not late',
    retold((decision, { debts, day }) => ({
      ...decision,
      acts: debts.flatMap(({ debt }) =>
        debt.situation === 'open' && daysPastDue(debt.dueDate, day) < -5
          ? [{ ...act, debts: [debt.debt], amount: { amount: openBalance(debt), currency: debt.currency } }]
          : [],
      ),
    })),
  ),
]

const act: Omit<DueAct, 'debts' | 'amount'> = {
  ...{ strategy: 'all', step: 'final-notice', does: 'remind', channel: 'letter', tone: 'final-notice', fee: undefined },
}

/** The same without a fault. */
export const soundDeciders: ReadonlyArray<Exhibit> = [
  under('decision: debt by debt, where a strategy takes them one by one', house(), {
    first: false,
    runs: 200,
    decide: (question) => {
      const own = question.debts.map(({ debt, beside }) => decideNext({ ...question, debt, beside }))
      const { acts } = decideAccount(question)
      return {
        acts,
        debts: own,
        next: own.flatMap(({ next }) => next ?? []).toSorted((a, b) => (a.on < b.on ? -1 : 1))[0],
      }
    },
  }),
]
