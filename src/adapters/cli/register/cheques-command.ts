import type { ChequeSituation } from '../../../domain/cheque/state.js'
import { type ChequeRow, type ChequeSums, chequeSituations } from '../../../projections/register/cheques.js'
import { byDebtor, none, registerCommand } from './register-command.js'
import { countsOf } from './register-form.js'

const help = `
By place first, then by due day. What is in hand, under collection or passed on
is still waited for; due is what of the cheques in hand can be presented. --by
day or --by month is a calendar of what falls due, by place.

  receivables cheques --book book.db --as-of 2026-03-31 --status in-hand
  receivables cheques --book book.db --as-of 2026-03-31 --by month

--format csv has one row per cheque, and with --by one per group and currency.`

export const chequesCommand = registerCommand<ChequeRow, ChequeSums>({
  name: 'cheques',
  description: 'every cheque by place and due day: what is in hand, at a bank or passed on',
  help,
  title: 'Cheques',
  none: 'There are no cheques.',
  statuses: chequeSituations,
  groupings: {
    ...byDebtor,
    place: ({ place, status }) => place ?? (status === 'in-hand' ? status : none),
    day: ({ chequeDate }) => chequeDate,
    month: ({ chequeDate }) => chequeDate.slice(0, 7),
    bank: ({ bank }) => bank,
  },
  ask: (book, query) => book.cheques(query),
  rows: [
    { name: 'cheque', head: 'cheque', of: ({ cheque }) => cheque },
    { name: 'debtor', head: 'debtor', of: ({ debtor }) => debtor },
    { name: 'status', head: 'status', of: ({ status }) => status },
    { name: 'place', head: 'place', of: ({ place }) => place },
    { name: 'bank', of: ({ bank }) => bank },
    { name: 'serial', of: ({ serial }) => serial },
    { name: 'purpose', of: ({ purpose }) => purpose },
    { name: 'receivedOn', day: true, of: ({ receivedOn }) => receivedOn },
    { name: 'chequeDate', head: 'due', day: true, of: ({ chequeDate }) => chequeDate },
    { name: 'daysToDue', head: 'in days', of: ({ daysToDue }) => daysToDue },
    { name: 'amount', head: 'amount', of: ({ amount }) => amount },
    { name: 'brought', head: 'brought', of: ({ brought }) => brought },
    { name: 'waitedFor', head: 'waited for', of: ({ waitedFor }) => waitedFor },
    { name: 'shortfall', head: 'shortfall', of: ({ shortfall }) => shortfall },
    { name: 'recourse', of: ({ recourse }) => recourse },
    { name: 'bounces', of: ({ bounces }) => bounces },
    { name: 'covers', of: ({ covers }) => covers.map(({ debt }) => debt).join(' ') },
  ],
  sums: [
    { name: 'received', head: 'cheques', of: ({ received }) => received.count },
    { name: 'receivedAmount', of: ({ received }) => received.amount },
    ...countsOf<ChequeSituation, ChequeSums>(chequeSituations, {}),
    { name: 'brought', head: 'brought', of: ({ brought }) => brought },
    { name: 'inHand', head: 'in hand', of: ({ inHand }) => inHand },
    { name: 'due', head: 'due', of: ({ due }) => due },
    { name: 'underCollection', head: 'at a bank', of: ({ underCollection }) => underCollection },
    { name: 'passedOn', head: 'passed on', of: ({ passedOn }) => passedOn },
    { name: 'shortfall', head: 'shortfall', of: ({ shortfall }) => shortfall },
    { name: 'recourse', of: ({ recourse }) => recourse },
  ],
})
