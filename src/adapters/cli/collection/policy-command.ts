import type { Command } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { checkPolicy } from '../../../domain/collection/check/check-policy.js'
import { reportJson } from '../../../projections/report-json.js'
import { tellFault, tellStoryLine } from '../../words/policy-fault.js'
import { print } from '../form/print.js'
import { complain, say } from '../form/say.js'
import { type Format, formatOption } from '../option/options.js'
import { policyAdopt } from './policy-adopt.js'
import { explainPolicy } from './policy-explain.js'
import { readPolicyFile } from './policy-file.js'

const check = async (file: string, format: Format): Promise<number> => {
  const policy = await readPolicyFile(file)
  if (E.isLeft(policy)) {
    complain(policy.left)
    return 1
  }
  const faults = checkPolicy(policy.right)
  print(format, {
    json: () => reportJson({ policy: policy.right.version, faults }),
    table: () =>
      faults.length === 0
        ? `${file}: policy ${policy.right.version} has no fault.`
        : [
            `${file}: policy ${policy.right.version} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`,
            ...faults.map((fault) =>
              [`${fault.path}: ${tellFault(fault)}`, ...fault.story.map((line) => `    ${tellStoryLine(line)}`)].join(
                '\n',
              ),
            ),
          ].join('\n\n'),
  })
  return faults.length === 0 ? 0 : 1
}

const explain = async (file: string): Promise<number> => {
  const policy = await readPolicyFile(file)
  if (E.isLeft(policy)) {
    complain(policy.left)
    return 1
  }
  say(explainPolicy(policy.right))
  return 0
}

const help = `
A fault has its place in the file, and the shortest story in which it shows: what
the policy does about somebody who never pays and never says a word.

  receivables policy check house.json
  receivables policy explain house.json
  receivables policy adopt house.json --book book.db --by 'the head of finance'`

export const policyCommand = (program: Command): void => {
  const command = program
    .command('policy')
    .description('checks a collection policy, says it in words, or adopts it')
    .addHelpText('after', help)
  formatOption(command.command('check').description('every fault of a policy, with place and story'), ['table', 'json'])
    .argument('<file>', 'the policy, as JSON')
    .action(async (file: string, { format }: { readonly format: Format }) => {
      process.exitCode = await check(file, format)
    })
  command
    .command('explain')
    .description('a policy in words')
    .argument('<file>', 'the policy, as JSON')
    .action(async (file: string) => {
      process.exitCode = await explain(file)
    })
  policyAdopt(command)
}
