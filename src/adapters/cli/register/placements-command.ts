import {
  type PlacementRow,
  type PlacementStatus,
  type PlacementSums,
  placementStatuses,
} from '../../../projections/register/placements.js'
import { byDebt, registerCommand } from './register-command.js'
import { countsOf } from './register-form.js'

const help = `
What was collected and kept as commission is what the agencies reported. Net is
what was collected less that; collected % is of what was handed over.

  receivables placements --book book.db --as-of 2026-03-31 --by agency
  receivables placements --book book.db --as-of 2026-03-31 --status placed

--format csv has one row per placement, and with --by one per group and
currency.`

export const placementsCommand = registerCommand<PlacementRow, PlacementSums>({
  name: 'placements',
  description: 'what agencies have or had to collect, and what came of it',
  help,
  title: 'Placements with agencies',
  none: 'Nothing was placed with an agency.',
  statuses: placementStatuses,
  groupings: { ...byDebt, agency: ({ agency }) => agency },
  ask: (book, query) => book.placements(query),
  rows: [
    { name: 'placement', head: 'placement', of: ({ placement }) => placement },
    { name: 'agency', head: 'agency', of: ({ agency }) => agency },
    { name: 'debt', head: 'debt', of: ({ debt }) => debt },
    { name: 'debtor', head: 'debtor', of: ({ debtor }) => debtor },
    { name: 'collector', of: ({ collector }) => collector },
    { name: 'placedOn', head: 'placed', day: true, of: ({ placedOn }) => placedOn },
    { name: 'recalledOn', head: 'recalled', day: true, of: ({ recalledOn }) => recalledOn },
    { name: 'days', head: 'days', of: ({ days }) => days },
    { name: 'status', of: ({ status }) => status },
    { name: 'claim', head: 'claim', of: ({ amount }) => amount },
    { name: 'open', head: 'open', of: ({ open }) => open },
    { name: 'collected', head: 'collected', of: ({ collected }) => collected },
    { name: 'commission', head: 'commission', of: ({ commission }) => commission },
    { name: 'rate', of: ({ rate }) => rate },
    { name: 'lastCollectedOn', day: true, of: ({ lastCollectedOn }) => lastCollectedOn },
  ],
  sums: [
    { name: 'placements', head: 'placements', of: ({ placements }) => placements.count },
    ...countsOf<PlacementStatus, PlacementSums>(placementStatuses, { placed: 'placed' }),
    { name: 'claim', head: 'claim', of: ({ placements }) => placements.amount },
    { name: 'open', head: 'open', of: ({ open }) => open },
    { name: 'collected', head: 'collected', of: ({ collected }) => collected },
    { name: 'commission', head: 'commission', of: ({ commission }) => commission },
    { name: 'net', head: 'net', of: ({ net }) => net },
    { name: 'collectedShare', head: 'collected %', of: ({ collectedShare }) => ({ share: collectedShare }) },
  ],
})
