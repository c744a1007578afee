import { blind, exhibit, mishears } from './faulty.js'

/** Who is asked for money, by whom, and when. */
export const contact = [
  exhibit('a reminder of a disputed amount', blind('RemindDebtor', 'DisputeRaised')),
  exhibit('a reminder of what is promised', blind('RemindDebtor', 'PaymentPromised')),
  exhibit('a reminder under a hold', blind('RemindDebtor', 'DunningHeld')),
  exhibit('a reminder while a settlement may be paid', blind('RemindDebtor', 'SettlementAgreed')),
  exhibit('a reminder of instalments that are not due yet', blind('RemindDebtor', 'DebtRescheduled')),
  exhibit('a reminder of what was paid', blind('RemindDebtor', 'DebtPartiallyPaid', 'DebtPaid')),
  exhibit('a reminder by the creditor while an agency owns the contact', blind('RemindDebtor', 'PlacedWithAgency')),
  exhibit(
    'a reminder of what a cheque covers',
    mishears('RemindDebtor', ({ covered: _, ...command }) => command),
  ),
  exhibit(
    'a reminder of money that is here and not placed',
    mishears('RemindDebtor', ({ unapplied: _, ...command }) => command),
  ),
  exhibit('an agency while a settlement runs', blind('PlaceWithAgency', 'SettlementAgreed')),
  exhibit('an agency under a hold', blind('PlaceWithAgency', 'DunningHeld')),
  exhibit('a second agency beside the first', blind('PlaceWithAgency', 'PlacedWithAgency')),
  exhibit('court while a promise is open', blind('ReferToLegal', 'PaymentPromised')),
  exhibit('court while a plan is kept', blind('ReferToLegal', 'DebtRescheduled')),
  exhibit('court over what is disputed', blind('ReferToLegal', 'DisputeRaised')),
  exhibit('court under a hold', blind('ReferToLegal', 'DunningHeld')),
  exhibit('court while a settlement may be paid', blind('ReferToLegal', 'SettlementAgreed')),
  exhibit(
    'court over a time-barred claim',
    mishears('ReferToLegal', ({ conditions: { timeBarredFrom: _, ...conditions }, ...command }) => ({
      ...command,
      conditions,
    })),
  ),
  exhibit(
    'court without a final notice',
    mishears('ReferToLegal', ({ conditions, ...command }) => ({
      ...command,
      conditions: { ...conditions, finalNotice: false },
    })),
  ),
  exhibit(
    'court over too little',
    mishears('ReferToLegal', ({ conditions, ...command }) => ({
      ...command,
      conditions: { ...conditions, minAmount: { ...conditions.minAmount, amount: 0n } },
    })),
  ),
]
