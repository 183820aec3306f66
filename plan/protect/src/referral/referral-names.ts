import type { Bilingual } from '@fanal/kernel'
import type { Directory } from '@fanal/seal'
import type { Recipient } from '../consent/consent.ts'
import type { Receivers } from './receivers-of.ts'
import type { ReferralTo } from './referral.ts'
import { referralText as text } from './referral.text.ts'

/** A unit by the names that the root signed. */
export function unitName(directory: Directory | null, unit: string): Bilingual {
  const found = directory?.units.find(({ id }) => id === unit)
  const organization = directory?.organizations.find(({ id }) => id === found?.organization)
  if (found === undefined || organization === undefined) return text.unknown
  return { en: `${organization.name.en}, ${found.name.en}`, fr: `${organization.name.fr}, ${found.name.fr}` }
}

/** Whom a referral goes to: the service by its own name, and the house that answers for it. */
export function receiverName(
  to: ReferralTo,
  { services, directory }: { readonly services: ReadonlyMap<string, Bilingual>; readonly directory: Directory | null },
): Bilingual {
  const service = to.service === null ? undefined : services.get(to.service)
  if (to.kind === 'link')
    return service === undefined ? text.unknown : { en: `${service.en} (${text.byLink.en})`, fr: `${service.fr} (${text.byLink.fr})` }
  const unit = unitName(directory, to.unit)
  return service === undefined ? unit : { en: `${service.en} (${unit.en})`, fr: `${service.fr} (${unit.fr})` }
}

/** What the recipient of a yes is called; nobody by one member's name. */
export function recipientNameIn(
  { kind, id }: { readonly kind: Recipient['kind']; readonly id: string | null },
  { services, directory }: Pick<Receivers, 'services' | 'directory'>,
): Bilingual | null {
  switch (kind) {
    case 'organization':
      return directory?.organizations.find((one) => one.id === id)?.name ?? null
    case 'unit':
      return id === null ? null : unitName(directory, id)
    case 'service':
      return services.get(id ?? '') ?? null
    case 'member':
    case 'category':
      return null
  }
}
