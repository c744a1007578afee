import { broughtBy, outstandingOf } from '../../domain/cheque/state.js'
import { owedBy } from '../../domain/debt/plan-progress.js'
import { pausesOf } from '../../domain/debt/rule/promise-pause.js'
import { countPromises, deadlineOf } from '../../domain/debt/rule/promise-verdict.js'
import { type IssuedDebt, schedulingPlan } from '../../domain/debt/state.js'
import { type Lives, livedDebts } from '../../projections/movement/lives.js'

type Row = ReadonlyArray<string | number | bigint | null>

/** The rows of promises, plans and cheques, as all that is known now makes them. */
export const stateRows = (lives: Lives) => {
  // One that was only issued has neither promises nor plans.
  const known = [...livedDebts(lives)].flatMap(
    (debt): ReadonlyArray<IssuedDebt> => (debt.situation === 'unissued' ? [] : [debt]),
  )
  return {
    promises: known.flatMap(promiseRows),
    plans: known.flatMap(planRows),
    cheques: [...chequeRows(lives.cheques)],
  }
}

const promiseRows = (debt: IssuedDebt): ReadonlyArray<Row> => {
  const counts = countPromises(debt)
  const pauses = pausesOf(debt)
  return debt.promises.map((one) => [
    ...[one.promise, debt.debt, debt.debtor, debt.currency, one.madeOn, one.by, deadlineOf(one, pauses) ?? null],
    ...[one.amount, counts.get(one.promise) ?? 0n, one.released, one.status],
  ])
}

const planRows = (debt: IssuedDebt): ReadonlyArray<Row> => {
  const scheduling = schedulingPlan(debt)
  return debt.plans.flatMap((plan) => {
    const owed = plan === scheduling ? owedBy(debt, plan, debt.latest) : []
    const missing = new Map(owed.map((one) => [one.number, one.missing]))
    return plan.instalments.map(
      ({ due, amount }, index): Row => [
        ...[plan.plan, debt.debt, debt.debtor, debt.currency, plan.on, index + 1, due],
        ...[amount.amount, missing.get(index + 1) ?? 0n, plan.status],
      ],
    )
  })
}

function* chequeRows(cheques: Lives['cheques']): Generator<Row> {
  for (const { steps } of cheques.values()) {
    const state = steps.at(-1)?.state
    if (state === undefined || state.situation === 'unreceived') continue
    const { received, bounces, situation } = state
    yield [
      ...[received.cheque, received.debtor, received.amount.currency, received.on, received.chequeDate],
      ...[received.amount.amount, broughtBy(state), outstandingOf(state), bounces, situation],
    ]
  }
}
