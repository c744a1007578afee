import type { DebtorKind } from '../../debtor/event/registration.js'
import type { LocalDate } from '../../value/local-date.js'
import type { LateChargeStrategy } from '../strategy.js'

/**
 * `to-be-verified`: ask counsel before relying on it.
 *
 * @since 0.1.0
 */
export type PresetStatus = 'in-force' | 'repealed' | 'draft' | 'to-be-verified'

/**
 * Who is owed. An Islamic institution is bound by other rules than other creditors in some places.
 *
 * @since 0.1.0
 */
export type CreditorKind = 'any' | 'islamic-institution'

/**
 * What a law says of paying late, as data. It is no legal advice.
 *
 * - `startsOn`: what the first day of interest comes after. The caller finds that day; see `Lateness.from`.
 * - `effectiveFrom` and `effectiveTo` are given only where they were read. Without them no day is outside.
 * - `verified` is false for what rests on memory or conflicts with another text: such a preset is off by default.
 *
 * @since 0.1.0
 */
export interface StatutoryPreset {
  readonly id: string
  readonly jurisdiction: string
  readonly creditor: CreditorKind
  readonly debtors: ReadonlyArray<DebtorKind>
  readonly law: string
  readonly source: string
  readonly status: PresetStatus
  readonly verified: boolean
  readonly effectiveFrom?: LocalDate
  readonly effectiveTo?: LocalDate
  readonly startsOn: 'due-date' | 'default' | 'demand' | 'judicial-claim' | 'never'
  readonly strategy: LateChargeStrategy
  readonly notes: ReadonlyArray<string>
}

/**
 * Whom and when a preset is asked for.
 *
 * @since 0.1.0
 */
export interface PresetQuery {
  readonly jurisdiction: string
  readonly debtor: DebtorKind
  readonly creditor?: CreditorKind
  readonly on: LocalDate
}

/**
 * The presets that apply: in force and verified, unless `unverified` asks for all that is not repealed. Where there are
 * some for that kind of creditor, those for any creditor do not apply. It depends on the query alone, so that the same
 * question always gets the same answer.
 *
 * @since 0.1.0
 * @example presetsFor(statutoryPresets, { jurisdiction: 'DE', debtor: 'consumer', on: localDate('2026-03-01') })
 */
export const presetsFor = (
  presets: ReadonlyArray<StatutoryPreset>,
  { jurisdiction, debtor, creditor = 'any', on }: PresetQuery,
  { unverified = false }: { readonly unverified?: boolean } = {},
): ReadonlyArray<StatutoryPreset> => {
  const there = presets.filter(
    (preset) =>
      preset.jurisdiction === jurisdiction &&
      preset.debtors.includes(debtor) &&
      preset.status !== 'repealed' &&
      (preset.effectiveFrom === undefined || preset.effectiveFrom <= on) &&
      (preset.effectiveTo === undefined || on <= preset.effectiveTo),
  )
  // Judged before what is off is left out: a rule that is off must not let the general one in.
  const kind = there.some((preset) => preset.creditor === creditor) ? creditor : 'any'
  return there.filter(
    (preset) => preset.creditor === kind && (unverified || (preset.verified && preset.status === 'in-force')),
  )
}
