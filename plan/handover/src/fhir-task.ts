/**
 * Status of a referral task as exchanged with others, word for word.
 * @see FHIR SDOH Clinical Care implementation guide, referral task status
 */
export const fhirTaskStatuses = [
  'draft',
  'requested',
  'accepted',
  'rejected',
  'cancelled',
  'in-progress',
  'on-hold',
  'completed',
  'failed',
  'entered-in-error',
] as const
export type FhirTaskStatus = (typeof fhirTaskStatuses)[number]

/** Reads a status from the edge; `null` where it is none of the ten. */
export function readFhirTaskStatus(value: unknown): FhirTaskStatus | null {
  return fhirTaskStatuses.find((status) => status === value) ?? null
}
