import type { Duty } from '@fanal/kernel'

/** Who reads what the public sends to a unit. An administrator or an auditor is given no key. */
const openingDuties: ReadonlySet<Duty> = new Set(['intake-officer', 'hotline-operator', 'intake-supervisor'])

export function mayOpenInbox(held: readonly Duty[]): boolean {
  return held.some((duty) => openingDuties.has(duty))
}
