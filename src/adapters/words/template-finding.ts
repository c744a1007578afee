import type { LintFinding } from '../../domain/message/lint/lint.js'
import type { TemplatesFinding } from '../../domain/message/lint/lint-templates.js'

/** What each rule of the lint finds, before the words that it found. */
const found: Readonly<Record<LintFinding['rule'], string>> = {
  threat: 'threatens',
  police: 'speaks of police or crime',
  shame: 'shames',
  'false-urgency': 'hurries without a reason',
  'third-party': 'speaks of other people',
  religion: 'speaks of religion',
  'pressure-to-borrow': 'tells the debtor to borrow or to sell',
  'law-too-early': 'speaks of law before the last two notices',
  capitals: 'shouts in capitals',
  exclamation: 'has more than one exclamation mark',
  'no-thanks': 'has no word of thanks',
  'figure-in-text': 'has a number that is right for one debtor at most',
  'missing-figure': 'lacks a figure that such a message needs',
  'unknown-placeholder': 'has a placeholder that is not known',
  'stray-brace': 'has a brace or bracket that is not closed, or closes nothing',
}

const isName = (rule: LintFinding['rule']): boolean => rule === 'missing-figure' || rule === 'unknown-placeholder'

/**
 * What is wrong with a template, in a sentence.
 *
 * @since 0.2.0
 * @example tellLintFinding({ rule: 'threat', found: 'or else', in: 'body' }) // "threatens: 'or else'"
 */
export const tellLintFinding = ({ rule, found: words }: LintFinding): string => {
  if (words === '') return found[rule]
  return `${found[rule]}: ${isName(rule) ? `{${words}}` : `'${words}'`}`
}

/**
 * What is wrong with templates that are used together, in a sentence.
 *
 * @since 0.2.0
 */
export const tellTemplatesFinding = (finding: Exclude<TemplatesFinding, { readonly rule: 'template' }>): string => {
  const { rule, kind, form, language } = finding
  switch (rule) {
    case 'missing-language':
      return `there is no ${form} '${kind}' in '${language}', and there is one in another language`
    case 'figures-differ':
      return `the ${form} '${kind}' in '${language}' lacks what it says in another language: ${finding.lacks.map((name) => `{${name}}`).join(', ')}`
    case 'never-used':
      return `'${finding.template}' is never used: another ${form} '${kind}' in '${language}' comes before it`
  }
}
