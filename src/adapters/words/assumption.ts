import type { BacktestAssumption } from '../../projections/simulation/backtest-report.js'
import type { SimulationAssumption } from '../../projections/simulation/report.js'

const words: Readonly<Record<SimulationAssumption | BacktestAssumption, string>> = {
  'no-new-debts': 'No debt is issued that is not there on the day before the first.',
  'all-debtors-alike': 'Every debtor has the same chances, by days past due and by channel.',
  'contacts-cause-answers':
    'What followed a contact is taken to be its answer, and who was contacted to be like who was not.',
  'who-pays-pays-what-is-asked': 'Who pays, pays what he may be asked for, by transfer, to the debt that it is about.',
  'money-on-account-stays': 'What is on account and not placed is placed by nobody.',
  'nothing-else-happens':
    'No late charge is added, no plan or settlement agreed, no payment returned, no consent given or withdrawn.',
  'debtors-act-the-same':
    'Debtors paid, promised and disputed on the days on which they did, whoever was contacted how and when: what was paid is the same under both, and differs only in what is expected.',
  'house-acts-by-policy':
    'What the house said in those days, and sent to agencies and to court, is left out, and what the policy wants is put in its place; holds, plans, concessions and write-offs are as they were.',
  'policies-hold': 'Both policies are tried as if they held on the first day, whatever their own first day is.',
  'given-up-is-over': 'What a policy writes off is paid by nobody any more.',
  'expected-by-behaviour':
    'Cash is expected as in a simulation from the first day, by how debtors had behaved until then, with the debts that were issued since.',
}

/** An assumption in a sentence. */
export const tellAssumption = (assumption: SimulationAssumption | BacktestAssumption): string => words[assumption]
