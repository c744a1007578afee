import type { TimeOfDay } from '../../value/time-of-day.js'

/** A time of day of the packs that are shipped; the codec of packs, by which a test reads every one, checks it. */
export const at = (time: `${number}:${number}`): TimeOfDay => time as string as TimeOfDay
