// What is told of a run: each mutant that lived, and how many of each file were killed.
import { relative } from 'node:path'

const isKilled = ({ status }) => status === 'Killed' || status === 'Timeout'
const hasLived = ({ status }) => status === 'Survived' || status === 'NoCoverage'

const tellMutant = (root, { fileName, location: { start, end }, mutatorName, replacement, status }) =>
  [
    `${relative(root, fileName)}:${start.line}:${start.column}-${end.line}:${end.column}`,
    `${mutatorName}${status === 'NoCoverage' ? ' (no test comes there)' : ''}`,
    replacement.replaceAll(/\s+/g, ' ').slice(0, 100),
  ].join('  ')

const share = (killed, all) =>
  `${killed} of ${all} killed${all === 0 ? '' : ` (${((100 * killed) / all).toFixed(1)} %)`}`

/** The lines to print, the score of all of it last. */
export const tellScore = (root, results) => {
  const judged = results.filter((result) => isKilled(result) || hasLived(result))
  const files = [...new Set(judged.map(({ fileName }) => fileName))].toSorted()
  const scoreOf = (some) => share(some.filter(isKilled).length, some.length)
  return [
    ...judged.filter(hasLived).map((mutant) => tellMutant(root, mutant)),
    ...files.map((file) => `${relative(root, file)}  ${scoreOf(judged.filter(({ fileName }) => fileName === file))}`),
    scoreOf(judged),
  ]
}
