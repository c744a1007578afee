import type { LocalDate } from '../value/local-date.js'
import type { Channel } from '../value/method.js'
import { binds, isOn, type Whom } from './bound-rules.js'
import { isInForce } from './in-force.js'
import type { LawPack } from './pack/pack.js'
import type { PackRuleOf } from './pack/rule.js'
import type { GateSettings } from './settings.js'

/**
 * A duty, and the pack that has it.
 *
 * @since 0.2.0
 */
export type BoundDuty = PackRuleOf<'duty'> & { readonly pack: string; readonly version: string }

/**
 * What whoever writes or calls has to do by the packs that bind, on a day and by a channel: the gate lets a contact pass without
 * looking at what it says.
 *
 * @since 0.2.0
 * @example
 * dutiesOf(lawPacks, {}, { jurisdiction: 'US', kind: 'consumer', collector: 'third-party' }, 'sms', localDate('2026-03-31'))
 * // [{ duty: 'opt-out-line', id: '1006.6(e)', pack: 'us-regulation-f', ... }, ...]
 */
export const dutiesOf = (
  packs: ReadonlyArray<LawPack>,
  settings: GateSettings,
  whom: Whom,
  channel: Channel,
  on: LocalDate,
): ReadonlyArray<BoundDuty> =>
  packs
    .filter((pack) => binds(pack, settings, whom) && isInForce(pack, on))
    .flatMap((pack) =>
      pack.rules.flatMap((rule) =>
        rule.rule === 'duty' &&
        isOn(pack, rule, settings) &&
        isInForce(rule, on) &&
        (rule.channels === undefined || rule.channels.includes(channel))
          ? [{ ...rule, pack: pack.id, version: pack.version }]
          : [],
      ),
    )
