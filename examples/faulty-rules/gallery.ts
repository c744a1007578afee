// Faulty rules, each found by the stock laws, and sound ones that pass. `npm run gallery` prints a row for each.
import { deciders } from '../faulty-policies/deciders.js'
import { gates } from '../faulty-policies/gates.js'
import { policies } from '../faulty-policies/policies.js'
import { agreements } from './agreements.js'
import { beyondDebts } from './beyond-debts.js'
import { charges } from './charges.js'
import { contact } from './contact.js'
import { entries } from './entries.js'
import type { Exhibit } from './faulty.js'
import { functions } from './functions.js'
import { lateCharges } from './late-charges.js'
import { money } from './money.js'
import { oversights } from './oversights.js'
import { said } from './said.js'
import { soundRules } from './sound.js'
import { streams } from './streams.js'

export const faultyRules: ReadonlyArray<Exhibit> = [
  ...contact,
  ...agreements,
  ...charges,
  ...money,
  ...streams,
  ...entries,
  ...oversights,
  ...said,
  ...beyondDebts,
  ...lateCharges,
  ...functions,
  ...policies,
  ...deciders,
  ...gates,
]

/** What a check of an exhibit found, as a row: the rule, the law that it broke, in which history, told in how many events. */
export const rowOf = ({ rule, check }: Exhibit) => {
  const { laws, runs, milliseconds, trouble } = check()
  const broken = laws.find(({ verdict }) => verdict === 'broken')
  const untested = laws.filter(({ verdict }) => verdict === 'vacuous').map(({ law }) => law)
  return {
    rule,
    law: broken?.law,
    run: broken?.counterexample?.run ?? runs,
    events: broken?.counterexample?.events.length ?? 0,
    milliseconds,
    untested,
    story: broken?.counterexample?.story,
    /** Why it was not checked to the end, if so. */
    trouble: trouble?.why,
  }
}

const print = (row: ReturnType<typeof rowOf>): void =>
  console.log(
    [
      row.rule.padEnd(64),
      String(row.run).padStart(5),
      String(row.events).padStart(3),
      `${(row.milliseconds / 1000).toFixed(1)} s`.padStart(7),
      ` ${row.law ?? '-'}`,
    ].join(' '),
  )

if (process.argv[1]?.includes('gallery')) {
  const began = process.cpuUsage()
  console.log(`${'rule'.padEnd(64)}   run  events  time  law`)
  const found = faultyRules.map(rowOf)
  for (const row of found) print(row)
  console.log('\nsound')
  const sound = soundRules.map(rowOf)
  for (const row of sound) print(row)
  const { user, system } = process.cpuUsage(began)
  const missed = found.filter(({ law }) => law === undefined)
  const long = found.filter(({ events }) => events > 8)
  const wrong = sound.filter(({ law }) => law !== undefined)
  const brokenOff = sound.filter(({ trouble }) => trouble !== undefined)
  console.log(
    `\n${found.length - missed.length} of ${found.length} faulty rules found, ${sound.length - wrong.length - brokenOff.length} of ${sound.length} ` +
      `sound ones passed, ${((user + system) / 1e6).toFixed(0)} s of CPU`,
  )
  for (const { rule } of missed) console.log(`not found: ${rule}`)
  for (const { rule, story } of long) console.log(`too long: ${rule}\n${story}`)
  for (const { rule, law, story } of wrong) console.log(`not sound: ${rule}, ${law}\n${story}`)
  for (const { rule, trouble } of brokenOff) console.log(`not checked to the end: ${rule}, ${trouble}`)
  for (const { rule, untested } of sound) for (const law of untested) console.log(`untested: ${rule}, ${law}`)
  const untested = sound.flatMap((row) => row.untested)
  if (missed.length + long.length + wrong.length + brokenOff.length + untested.length > 0) process.exitCode = 1
}
