import { describe, expect, it } from 'vitest'
import { issuedDebts } from '../../../src/adapters/testing/index.js'
import { debtView } from '../../../src/projections/account/debt-view.js'
import { planRegister } from '../../../src/projections/register/plans.js'
import { cases, eachDay, sum } from './books.js'

const around = ['RescheduleDebt', 'SignPlan', 'EvaluatePlan'] as const

describe('the register of plans', () => {
  it('has every plan that was signed or is on the table, as the decider of its debt has it', () => {
    eachDay(
      80,
      (events, asOf, book) => {
        const { rows } = planRegister(cases(events), { asOf })
        const told = issuedDebts(book).flatMap(({ debt, plans, file: { proposal } }) => [
          ...plans.map(({ plan, on, status, missed }) => ({ debt, plan, since: on, status, missed })),
          ...(proposal === undefined
            ? []
            : [{ debt, plan: proposal.plan, since: proposal.on, status: 'proposed', missed: [] }]),
        ])
        const recorded = rows.map(({ debt, plan, since, status, missed }) => ({
          ...{ debt, plan, since, missed },
          status: status === 'late' ? 'in-force' : status === 'lapsed' ? 'proposed' : status,
        }))
        expect(recorded).toHaveLength(told.length)
        expect(recorded).toEqual(expect.arrayContaining(told))
      },
      around,
    )
  })

  it('waits for the instalments that the view of each debt waits for, and is late by those past their day', () => {
    eachDay(
      100,
      (events, asOf, book) => {
        const { rows } = planRegister(cases(events), { asOf })
        for (const known of issuedDebts(book)) {
          const { plan } = debtView(known, asOf, 0)
          const waiting = rows.filter(({ debt, missing }) => debt === known.debt && missing.amount > 0n)
          const left = (plan?.instalments ?? []).some(({ missing }) => missing.amount > 0n)
          expect(waiting.map(({ plan: id, instalments }) => ({ plan: id, instalments }))).toEqual(
            plan === undefined || !left ? [] : [{ plan: plan.plan, instalments: plan.instalments }],
          )
        }
        for (const { amount, cleared, missing, overdue, instalments, status } of rows) {
          expect(sum(instalments.map((one) => one.amount.amount))).toBe(amount.amount)
          expect(sum(instalments.map((one) => one.missing.amount))).toBe(missing.amount)
          const late = instalments.filter(({ due }) => due < asOf)
          expect(sum(late.map((one) => one.missing.amount))).toBe(overdue.amount)
          expect(status === 'late').toBe(overdue.amount > 0n && status !== 'defaulted')
          expect(cleared.amount + missing.amount).toBeLessThanOrEqual(amount.amount)
        }
      },
      around,
    )
  })
})
