import { debt, debtId, debtor, debtorId, fold, localDate, money } from 'receivables'
import { monthCalendars } from 'receivables/calendars'
import { contactGate, lawPacks } from 'receivables/contact'
import {
  messageTemplates,
  purposeOf,
  snapshotOf,
  templateFor,
  usualStyle,
  withoutIsolates,
  writeMessage,
} from 'receivables/message'

const of = { debtor: debtorId('C-42'), on: localDate('2026-03-01') }
const amount = money(125_000_000_00n, 'IRR')

const customer = fold(debtor, [
  { type: 'DebtorRegistered', ...of, kind: 'business', jurisdiction: 'IR', zone: 'Asia/Tehran', language: 'fa' },
])
const invoice = fold(debt, [
  { type: 'DebtIssued', ...of, debt: debtId('INV-7'), principal: amount, dueDate: localDate('2026-03-31') },
])
if (invoice.situation === 'unissued') throw new Error('no invoice')

// #region write
// One event so far: the stream is at revision 1. Every figure of the message comes from this snapshot.
const snapshot = snapshotOf(invoice, 1, localDate('2026-04-10'))
const template = templateFor(messageTemplates, 'friendly', 'fa', 'short')
if (snapshot === undefined || template === undefined) throw new Error('nothing to write from')

const mayContact = contactGate(lawPacks, { practices: true })
const permission = mayContact({
  debtor: customer,
  debt: invoice,
  channel: 'sms',
  at: '2026-04-11T07:30:00.000Z',
  contacts: [],
  purpose: purposeOf('friendly'),
})

const message = writeMessage({
  template,
  snapshot,
  // What the revision is now: a message of an account that has moved is refused.
  current: 1,
  permission,
  sender: { name: 'بازرگانی پارس', phone: '021-12345678' },
  recipient: { name: 'رضایی', honorific: 'mr' },
  figures: { payBy: localDate('2026-04-24') },
  style: usualStyle('fa', monthCalendars),
})
if (message._tag === 'Left') throw new Error(message.left._tag)

console.log(withoutIsolates(message.right.text))
console.log(`${message.right.sms.segments} segments of SMS, of revision ${message.right.revision}`)
// #endregion
