import * as fc from 'fast-check'
import type { TimeOfDay } from '../../../../domain/value/time-of-day.js'

/** When on the promised day: what promises may say of it, in commands and events. */
export const promiseTime = {
  time: fc.constantFrom('09:00', '12:30', '23:59').map((time) => time as TimeOfDay),
  zone: fc.constantFrom('Europe/Berlin', 'Asia/Tehran', 'Asia/Riyadh'),
}
