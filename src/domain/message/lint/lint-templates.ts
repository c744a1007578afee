import { type MessageKind, messageKinds } from '../kind.js'
import type { Language } from '../language.js'
import type { Placeholder } from '../placeholder.js'
import { type MessageForm, type MessageTemplate, placeholdersIn } from '../template.js'
import { type LintFinding, lintTemplate } from './lint.js'

/** Which template a finding is about. */
interface Which {
  readonly kind: MessageKind
  readonly form: MessageForm
  readonly language: Language
}

/**
 * What is wrong with templates that are used together.
 *
 * - `template`: one of them, by its id, has a fault of its own.
 * - `missing-language`: a kind and form that others have is not there in this language.
 * - `figures-differ`: it says less than the same message in another language.
 * - `never-used`: another of its kind, form and language comes before it.
 *
 * @since 0.2.0
 */
export type TemplatesFinding =
  | { readonly rule: 'template'; readonly template: string; readonly finding: LintFinding }
  | ({ readonly rule: 'missing-language' } & Which)
  | ({ readonly rule: 'figures-differ'; readonly lacks: ReadonlyArray<Placeholder> } & Which)
  | ({ readonly rule: 'never-used'; readonly template: string } & Which)

/**
 * All that is wrong with templates, one by one and together. `languages` are those that debtors are written to in: where they are not
 * told, those that any template is in.
 *
 * @since 0.2.0
 * @example lintTemplates(mine, ['fa', 'en']) // [{ rule: 'missing-language', kind: 'firm', form: 'short', language: 'en' }]
 */
export const lintTemplates = (
  templates: ReadonlyArray<MessageTemplate>,
  languages: ReadonlyArray<Language> = [...new Set(templates.map(({ language }) => language))],
): ReadonlyArray<TemplatesFinding> => [
  ...templates.flatMap((template) =>
    lintTemplate(template).map((finding) => ({ rule: 'template' as const, template: template.id, finding })),
  ),
  ...messageKinds.flatMap((kind) =>
    (['long', 'short'] as const).flatMap((form) =>
      together(
        templates.filter((one) => one.kind === kind && one.form === form),
        { kind, form },
        languages,
      ),
    ),
  ),
]

const together = (
  same: ReadonlyArray<MessageTemplate>,
  which: Omit<Which, 'language'>,
  languages: ReadonlyArray<Language>,
): ReadonlyArray<TemplatesFinding> => {
  if (same.length === 0) return []
  const used = languages.flatMap((language) => same.find((one) => one.language === language) ?? [])
  const said = [...new Set(used.flatMap(({ body }) => placeholdersIn(body).required))]
  return languages.flatMap((language): ReadonlyArray<TemplatesFinding> => {
    const [first, ...others] = same.filter((one) => one.language === language)
    if (first === undefined) return [{ rule: 'missing-language', ...which, language }]
    const own = placeholdersIn(first.body).required
    const lacks = said.filter((name) => !own.includes(name))
    return [
      ...(lacks.length === 0 ? [] : [{ rule: 'figures-differ' as const, ...which, language, lacks }]),
      ...others.map(({ id }) => ({ rule: 'never-used' as const, template: id, ...which, language })),
    ]
  })
}
