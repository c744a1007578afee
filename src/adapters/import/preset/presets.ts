import type { ImportPreset } from './import-preset.js'
import { businessCentral } from './system/business-central.js'
import { chargebee, chargebeeApi } from './system/chargebee.js'
import { datev, datevBookings } from './system/datev.js'
import { erpnext } from './system/erpnext.js'
import { freshbooks } from './system/freshbooks.js'
import { odoo } from './system/odoo.js'
import { quickbooks } from './system/quickbooks.js'
import { sage50 } from './system/sage.js'
import { sapBsid, sapFbl5n } from './system/sap.js'
import { stripe, stripeDashboard } from './system/stripe.js'
import { xero } from './system/xero.js'
import { zoho } from './system/zoho.js'

const all: ReadonlyArray<ImportPreset> = [
  sapBsid,
  sapFbl5n,
  businessCentral,
  odoo,
  erpnext,
  quickbooks,
  xero,
  zoho,
  freshbooks,
  sage50,
  stripe,
  stripeDashboard,
  chargebee,
  chargebeeApi,
  datev,
  datevBookings,
]

/**
 * The presets of common systems by name; data, like a preset in a JSON file.
 *
 * @since 0.2.0
 */
export const presets: Readonly<Record<string, ImportPreset>> = Object.fromEntries(
  all.map((known) => [known.name, known]),
)

/** The preset whose signs are all among these headers; `undefined` if there is none, or several. */
export const presetOf = (headers: ReadonlyArray<string>): ImportPreset | undefined => {
  const names = new Set(headers)
  const [only, ...others] = all.filter(({ signs }) => signs?.every((sign) => names.has(sign)) ?? false)
  return others.length === 0 ? only : undefined
}
