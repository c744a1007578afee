import type { SimulationAssumption } from '../../projections/simulation/report.js'

const words: Readonly<Record<SimulationAssumption, string>> = {
  'no-new-debts': 'No debt is issued that is not there on the day before the first.',
  'all-debtors-alike': 'Every debtor has the same chances, by days past due and by channel.',
  'contacts-cause-answers':
    'What followed a contact is taken to be its answer, and who was contacted to be like who was not.',
  'who-pays-pays-what-is-asked': 'Who pays, pays what he may be asked for, by transfer, to the debt that it is about.',
  'money-on-account-stays': 'What is on account and not placed is placed by nobody.',
  'nothing-else-happens':
    'No late charge is added, no plan or settlement agreed, no payment returned, no consent given or withdrawn.',
}

/** An assumption in a sentence. */
export const tellAssumption = (assumption: SimulationAssumption): string => words[assumption]
