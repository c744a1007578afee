import { debt, debtId, debtor, debtorId, fold, localDate, money } from 'receivables'
import { type Contact, contactGate, lawPacks } from 'receivables/contact'

const of = { debtor: debtorId('C-42'), on: localDate('2026-01-10') }

const consumer = fold(debtor, [
  { type: 'DebtorRegistered', ...of, kind: 'consumer', jurisdiction: 'US-NY', zone: 'America/New_York' },
])
const invoice = fold(debt, [
  {
    type: 'DebtIssued',
    ...of,
    debt: debtId('INV-7'),
    principal: money(250_00n, 'USD'),
    dueDate: localDate('2026-02-09'),
  },
])
if (invoice.situation === 'unissued') throw new Error('no invoice')

// #region ask
// A creditor who has taken on the rules that bind collectors. Every pack may be given: each binds in its own place.
const mayContact = contactGate(lawPacks, { also: ['us-regulation-f'] })

// On Monday, 1 June, at noon in New York they spoke.
const spoken: Contact = {
  at: '2026-06-01T16:00:00.000Z',
  channel: 'phone',
  direction: 'outbound',
  conversation: true,
  connected: true,
  debt: debtId('INV-7'),
}

const answer = mayContact({
  debtor: consumer,
  debt: invoice,
  channel: 'phone',
  at: '2026-06-03T16:00:00.000Z',
  contacts: [spoken],
})
if (answer.allowed) throw new Error('two days after a conversation is too soon')
for (const { rule, pack, provision } of answer.reasons) console.log(`no call: ${rule} (${pack}, ${provision})`)
console.log(`from ${answer.nextAllowedAt} on, which is eight in the morning in New York`)
// #endregion
