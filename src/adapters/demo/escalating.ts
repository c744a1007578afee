import { disputedBalance } from '../../domain/debt/state.js'
import { place } from './agency.js'
import type { Desk } from './desk.js'
import { isTooSmall, referToLegal, writeOff } from './giving-up.js'
import type { Claim } from './paying.js'
import { settle } from './settling.js'

/** What is left when every step of the ladder was taken: less money, an agency, or the court. Says whether that is the end. */
export const escalate = (desk: Desk, claim: Claim): 'done' | 'goes on' => {
  const debt = desk.ledger.debt(claim.debt)
  if (debt === undefined || disputedBalance(debt) > 0n) return 'goes on'
  if (isTooSmall(desk, claim)) return writeOff(desk, claim, 'too small to pursue') ? 'done' : 'goes on'
  const way = desk.random.weighted({ settlement: 16, agency: 30, court: 54 })
  if (way === 'settlement' && settle(desk, claim)) return 'goes on'
  if (way === 'agency' && place(desk, claim)) return 'goes on'
  return referToLegal(desk, claim) ? 'done' : 'goes on'
}
