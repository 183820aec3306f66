import type { Language } from '@fanal/kernel'

/**
 * An hour in a zone, which it names: "May 6, 2026, 12:00 a.m. PDT".
 * @param zone  as `Intl` names it; the reader's own where nothing is said
 */
export function localHour(at: Date, language: Language, zone?: string): string {
  return new Intl.DateTimeFormat(`${language}-CA`, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(at)
}
