import type { Command } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { checkPolicyJson } from '../../../domain/collection/check/check-policy-json.js'
import type { PolicyFault } from '../../../domain/collection/check/fault.js'
import { reportJson } from '../../../projections/report-json.js'
import { tellFault, tellStoryLine } from '../../words/policy-fault.js'
import { print } from '../form/print.js'
import { complain, say } from '../form/say.js'
import { parsedJson, tellUnread } from '../option/json-file.js'
import { type Format, formatOption } from '../option/options.js'
import { policyAdopt } from './policy-adopt.js'
import { explainPolicy } from './policy-explain.js'
import { readPolicyFile } from './policy-file.js'
import { faultsOfTemplates, readTemplateFile, tellTemplateFault } from './template-file.js'

interface CheckOptions {
  readonly format: Format
  readonly templates?: string
}

/** What has how many faults, and each of them. */
const tellFaults = (what: string, told: ReadonlyArray<string>): string =>
  told.length === 0
    ? `${what} no fault.`
    : [`${what} ${told.length} ${told.length === 1 ? 'fault' : 'faults'}.`, ...told].join('\n\n')

const tellPolicyFault = (fault: PolicyFault): string =>
  [`${fault.path}: ${tellFault(fault)}`, ...fault.story.map((line) => `    ${tellStoryLine(line)}`)].join('\n')

const check = async (file: string, { format, templates: templateFile }: CheckOptions): Promise<number> => {
  const [json, templates] = await Promise.all([parsedJson(file), readTemplateFile(templateFile)])
  for (const one of [json, templates]) if (E.isLeft(one)) complain(one.left)
  if (E.isLeft(json)) return 1
  const { policy, problems, faults } = checkPolicyJson(json.right)
  // Templates that cannot be read hide no fault of the policy.
  const own = E.isLeft(templates) || templateFile === undefined ? undefined : templates.right
  const ofTemplates = faultsOfTemplates(own ?? [], policy)
  if (problems.length > 0) complain(tellUnread(file, 'a collection policy', problems))
  const subject = policy === undefined ? 'what can be read of it' : `policy ${policy.version}`
  const told = [
    ...(policy === undefined && faults.length === 0
      ? []
      : [tellFaults(`${file}: ${subject} has`, faults.map(tellPolicyFault))]),
    ...(own === undefined ? [] : [tellFaults(`${templateFile} has`, ofTemplates.map(tellTemplateFault))]),
  ]
  const asked = own === undefined ? {} : { templates: { count: own.length, faults: ofTemplates } }
  if (told.length > 0 || format === 'json') {
    print(format, {
      json: () => reportJson({ policy: policy?.version ?? null, problems, faults, ...asked }),
      table: () => told.join('\n\n'),
    })
  }
  return problems.length + faults.length + ofTemplates.length === 0 && E.isRight(templates) ? 0 : 1
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
  receivables policy check house.json --templates our-messages.json
  receivables policy explain house.json
  receivables policy adopt house.json --book book.db --by 'the head of finance'`

export const policyCommand = (program: Command): void => {
  const command = program
    .command('policy')
    .description('checks a collection policy, says it in words, or adopts it')
    .addHelpText('after', help)
  formatOption(command.command('check').description('every fault of a policy, with place and story'), ['table', 'json'])
    .argument('<file>', 'the policy, as JSON')
    .option('--templates <file>', 'messages of your own, as JSON: they are checked as well')
    .action(async (file: string, options: CheckOptions) => {
      process.exitCode = await check(file, options)
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
