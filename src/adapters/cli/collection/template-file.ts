import * as E from 'fp-ts/lib/Either.js'
import type { CollectionPolicy } from '../../../domain/collection/policy/policy.js'
import { Language } from '../../../domain/message/language.js'
import { type LintFinding, lintTemplate } from '../../../domain/message/lint/lint.js'
import { lintTemplates, type TemplatesFinding } from '../../../domain/message/lint/lint-templates.js'
import { readTemplates } from '../../../domain/message/template/read-templates.js'
import type { MessageTemplate } from '../../../domain/message/template.js'
import { tellLintFinding, tellTemplatesFinding } from '../../words/template-finding.js'
import { readJsonFile } from '../option/json-file.js'

/** The templates that stand in a file, or why there are none, each problem on a line of its own. No file has none. */
export const readTemplateFile = async (
  file: string | undefined,
): Promise<E.Either<string, ReadonlyArray<MessageTemplate>>> =>
  file === undefined ? E.right([]) : readJsonFile(file, 'a list of templates of messages', readTemplates)

/** A fault of templates: its place in their file, and what is wrong. */
export type TemplateFault =
  | ({ readonly path: string; readonly template: string } & LintFinding)
  | ({ readonly path: string } & Exclude<TemplatesFinding, { readonly rule: 'template' }>)

/** The languages of the debtors that a policy tells apart, as far as messages are written in them. */
const languagesOf = ({ strategies = [] }: Partial<CollectionPolicy>): ReadonlyArray<Language> =>
  strategies
    .flatMap((strategy) => strategy.for?.languages ?? [])
    .map((tag) => tag.split('-')[0])
    .filter(Language.is)

/** Every fault of templates, in the languages that they and a policy name. */
export const faultsOfTemplates = (
  templates: ReadonlyArray<MessageTemplate>,
  policy: CollectionPolicy | undefined,
): ReadonlyArray<TemplateFault> => {
  const languages = [...new Set([...templates.map(({ language }) => language), ...languagesOf(policy ?? {})])]
  const own = templates.flatMap((template, index) =>
    lintTemplate(template).map((finding) => ({
      ...finding,
      ...{ path: `${index}.${finding.in}`, template: template.id },
    })),
  )
  const together = lintTemplates(templates, languages).flatMap((finding) => {
    if (finding.rule === 'template') return []
    const { kind, form, language } = finding
    return [{ ...finding, path: `${language}/${kind}/${form}` }]
  })
  return [...own, ...together]
}

/** A fault of templates in words. */
export const tellTemplateFault = (fault: TemplateFault): string =>
  'in' in fault
    ? `${fault.path}: '${fault.template}' ${tellLintFinding(fault)}`
    : `${fault.path}: ${tellTemplatesFinding(fault)}`
