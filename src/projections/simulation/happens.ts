import { bornOn, type Coming } from './living.js'
import { hearOf, standBeside } from './past-told.js'
import { endCheque, payAsPromised, payWhenAsked } from './paying.js'
import { dispute, endDispute, excuse, hear, promise } from './saying.js'
import type { Today } from './today.js'

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
