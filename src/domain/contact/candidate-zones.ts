/**
 * Where a debtor may be, of whom only the jurisdiction is known: a zone for every clock that is kept there. Countries with
 * one clock have one; of some that have many the mainland alone is meant.
 *
 * Source: IANA time zone database 2025c, zone1970.tab.
 */
const zones: Readonly<Record<string, ReadonlyArray<string>>> = {
  AE: ['Asia/Dubai'],
  AF: ['Asia/Kabul'],
  AT: ['Europe/Vienna'],
  AU: [
    'Australia/Sydney',
    'Australia/Brisbane',
    'Australia/Adelaide',
    'Australia/Darwin',
    'Australia/Perth',
    'Australia/Lord_Howe',
  ],
  BE: ['Europe/Brussels'],
  BH: ['Asia/Bahrain'],
  CA: [
    'America/St_Johns',
    'America/Halifax',
    'America/Toronto',
    'America/Winnipeg',
    'America/Regina',
    'America/Edmonton',
    'America/Vancouver',
    'America/Whitehorse',
  ],
  CH: ['Europe/Zurich'],
  CZ: ['Europe/Prague'],
  DE: ['Europe/Berlin'],
  DK: ['Europe/Copenhagen'],
  EG: ['Africa/Cairo'],
  ES: ['Europe/Madrid', 'Atlantic/Canary'],
  FI: ['Europe/Helsinki'],
  FR: ['Europe/Paris'],
  GB: ['Europe/London'],
  GR: ['Europe/Athens'],
  IE: ['Europe/Dublin'],
  IN: ['Asia/Kolkata'],
  IQ: ['Asia/Baghdad'],
  IR: ['Asia/Tehran'],
  IT: ['Europe/Rome'],
  JO: ['Asia/Amman'],
  KW: ['Asia/Kuwait'],
  LU: ['Europe/Luxembourg'],
  MA: ['Africa/Casablanca'],
  NL: ['Europe/Amsterdam'],
  NO: ['Europe/Oslo'],
  OM: ['Asia/Muscat'],
  PK: ['Asia/Karachi'],
  PL: ['Europe/Warsaw'],
  PT: ['Europe/Lisbon', 'Atlantic/Azores'],
  QA: ['Asia/Qatar'],
  SA: ['Asia/Riyadh'],
  SE: ['Europe/Stockholm'],
  TR: ['Europe/Istanbul'],
  US: [
    'America/New_York',
    'America/Chicago',
    'America/Denver',
    'America/Phoenix',
    'America/Los_Angeles',
    'America/Anchorage',
    'America/Adak',
    'Pacific/Honolulu',
  ],
  'US-AZ': ['America/Phoenix', 'America/Denver'],
  'US-CA': ['America/Los_Angeles'],
  'US-CO': ['America/Denver'],
  'US-CT': ['America/New_York'],
  'US-DC': ['America/New_York'],
  'US-GA': ['America/New_York'],
  'US-HI': ['Pacific/Honolulu'],
  'US-IL': ['America/Chicago'],
  'US-MA': ['America/New_York'],
  'US-NJ': ['America/New_York'],
  'US-NY': ['America/New_York'],
  'US-OH': ['America/New_York'],
  'US-PA': ['America/New_York'],
  'US-VA': ['America/New_York'],
  'US-WA': ['America/Los_Angeles'],
}

/** The zones of a jurisdiction, or of its country where the part is not told; none where neither is. */
export const candidateZones = (jurisdiction: string): ReadonlyArray<string> =>
  zones[jurisdiction] ?? zones[countryOf(jurisdiction)] ?? []

/** `US` of `US-CA`. */
export const countryOf = (jurisdiction: string): string => jurisdiction.slice(0, 2)
