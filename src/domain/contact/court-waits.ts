import type { LocalDate } from '../value/local-date.js'
import { binds, isOn, type Whom } from './bound-rules.js'
import { isInForce } from './in-force.js'
import type { LawPack } from './pack/pack.js'
import type { PackRuleOf } from './pack/rule.js'
import type { GateSettings } from './settings.js'

/**
 * So many days before court, and the pack that wants them.
 *
 * @since 0.2.0
 */
export type CourtWait = PackRuleOf<'days-before-court'> & { readonly pack: string; readonly version: string }

/**
 * How long court has to wait on a day, by the packs that bind. Settings let in what is not verified, or is practice and no law.
 *
 * @since 0.2.0
 * @example
 * courtWaits(lawPacks, { practices: true }, { jurisdiction: 'DE', kind: 'business', collector: 'creditor' }, localDate('2026-03-31'))
 * // [{ rule: 'days-before-court', id: '45-past-due', days: 45, after: 'due-date', pack: 'industry-practice', ... }]
 */
export const courtWaits = (
  packs: ReadonlyArray<LawPack>,
  settings: GateSettings,
  whom: Whom,
  on: LocalDate,
): ReadonlyArray<CourtWait> =>
  packs.filter((pack) => binds(pack, settings, whom)).flatMap((pack) => waitsOf(pack, settings, on))

/** Those of one pack that hold on a day, whomever it binds. */
export const waitsOf = (pack: LawPack, settings: GateSettings, on: LocalDate): ReadonlyArray<CourtWait> =>
  pack.rules.flatMap((rule) =>
    rule.rule === 'days-before-court' && isOn(pack, rule, settings) && isInForce(pack, on) && isInForce(rule, on)
      ? [{ ...rule, pack: pack.id, version: pack.version }]
      : [],
  )
