// What is in the package: enough, nothing that should not be, and no more than its budget.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { readText } from '../project.mjs'
import { check, expectation } from './checks.mjs'

/** What an installed package may take: files on disk, and megabytes. */
const budget = { files: 400, megabytes: 6 }

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )

/** The links of a document that lead to other files, without the place in them. */
const linksOf = (document) =>
  [...readText(document).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link.split('#')[0])
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link))

export const contents = (installed) => {
  const files = filesIn(installed)
  const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6
  check(
    `${files.length} files of at most ${budget.files}, ${megabytes.toFixed(2)} MB of at most ${budget.megabytes}`,
    expectation([
      ...(files.length > budget.files ? ['too many files'] : []),
      ...(megabytes > budget.megabytes ? ['too much'] : []),
    ]),
  )
  check(
    'README, LICENSE, CHANGELOG and docs are there, and nothing left over',
    expectation([
      ...['README.md', 'LICENSE', 'CHANGELOG.md', 'docs/import.md', 'dist/LICENSES.txt']
        .filter((file) => !existsSync(join(installed, file)))
        .map((file) => `${file} is missing`),
      ...files.filter((file) => /\.(tsbuildinfo|db|tgz)$|\.test\.|docs\/api\//.test(file)),
    ]),
  )
  check(
    'every link of the documents leads to a file of the package',
    expectation(
      files
        .filter((file) => file.endsWith('.md'))
        .flatMap((file) =>
          linksOf(file)
            .filter((link) => !existsSync(resolve(dirname(file), link)))
            .map((link) => `${relative(installed, file)}: ${link}`),
        ),
    ),
  )
}
