import * as t from 'io-ts'
import { DebtorKind } from '../../debtor/event/registration.js'
import { Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { refined } from '../../value/refined.js'
import { PackRule, RuleStatus } from './rule.js'

/**
 * Whom a law binds beside all creditors: financial institutions, or who lends to consumers.
 *
 * @since 0.2.0
 */
export const CreditorSector = t.keyof(
  { any: null, 'financial-institution': null, 'consumer-credit': null },
  'a sector of creditors',
)
export type CreditorSector = t.TypeOf<typeof CreditorSector>

/**
 * When a pack applies. `collector`: `third-party` where it binds those who collect for others, `any` where it binds the
 * creditor, and then whoever collects for him too. `jurisdictions` are ISO 3166 codes; one of a country holds in its parts.
 * None named, and it holds everywhere.
 *
 * @since 0.2.0
 */
export const PackScope = t.type(
  {
    collector: t.keyof({ any: null, 'third-party': null }),
    debtors: t.readonlyArray(DebtorKind),
    jurisdictions: t.readonlyArray(Text),
    sector: CreditorSector,
  },
  'when a pack applies',
)
export type PackScope = Readonly<t.TypeOf<typeof PackScope>>

const idsDiffer = ({ rules }: { readonly rules: ReadonlyArray<PackRule> }): boolean =>
  new Set(rules.map(({ id }) => id)).size === rules.length

/**
 * What a law, or good practice, says of contacts with debtors, as data. It is no legal advice.
 *
 * `source` is where it was read, `asOf` when. A rule is off unless it is in force and verified; it stands as its pack does where
 * it does not say otherwise. `verified` is false for what rests on memory or on a single secondary page.
 *
 * FROZEN: policies are stored with it.
 *
 * @since 0.2.0
 */
export const LawPack = refined(
  t.intersection(
    [
      t.type({
        id: Text,
        version: Text,
        law: Text,
        source: Text,
        asOf: LocalDate,
        status: RuleStatus,
        verified: t.boolean,
        appliesWhen: PackScope,
        rules: t.readonlyArray(PackRule),
      }),
      t.partial({ effectiveFrom: LocalDate, effectiveTo: LocalDate, notes: t.readonlyArray(Text) }),
    ],
    'a law pack',
  ),
  idsDiffer,
  'a law pack whose rules have ids of their own',
)
export type LawPack = Readonly<t.TypeOf<typeof LawPack>>

/**
 * A law pack as JSON.
 *
 * @since 0.2.0
 */
export type LawPackJson = t.OutputOf<typeof LawPack>
