import { type DebtEvent, debt, decodeCommand, fold, isDebtCommand } from 'receivables'

// A decider is a plain value: no store, no clock. Commands from outside are checked first.
const history: DebtEvent[] = []
const ask = (json: object): string => {
  const command = decodeCommand(json)
  if (command._tag === 'Left') return command.left.map(({ path, expected }) => `${path} must be ${expected}`).join('; ')
  if (!isDebtCommand(command.right)) return 'that is not for a debt'
  const decision = debt.decide(command.right, fold(debt, history))
  if (decision._tag === 'Left') return `refused: ${decision.left._tag}`
  history.push(...decision.right)
  return decision.right.map((event) => event.type).join(', ')
}

const about = { debt: 'INV-1', on: '2026-02-10' }
const eur = (amount: string) => ({ amount, currency: 'EUR' })

console.log(
  ask({ ...about, type: 'IssueDebt', on: '2026-01-05', debtor: 'ACME', dueDate: '2026-02-31', principal: eur('9900') }),
)
console.log(
  ask({ ...about, type: 'IssueDebt', on: '2026-01-05', debtor: 'ACME', dueDate: '2026-02-04', principal: eur('9900') }),
)
console.log(
  ask({ ...about, type: 'PromisePayment', promise: 'PR-1', amount: eur('9900'), by: '2026-02-20', channel: 'phone' }),
)

// The whole of it is promised, so there is nothing to remind of until the deadline has passed.
const reminder = { type: 'RemindDebtor', channel: 'sms', step: 'reminder-1', tone: 1, message: 'M-1', revision: 1 }
console.log(ask({ ...about, ...reminder, on: '2026-02-15', balance: eur('9900') }))
console.log(ask({ ...about, ...reminder, on: '2026-02-21', balance: eur('9900') }))
