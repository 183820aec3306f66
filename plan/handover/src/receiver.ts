import type { Bilingual } from '@fanal/kernel'

/** To whom something can be handed. `nobody` is a decision too, and is written down. */
export const receiverKinds = ['victim-services', 'police', 'unit', 'child-protection', 'nobody'] as const
export type ReceiverKind = (typeof receiverKinds)[number]
/** A receiver to whom a package is sealed. */
export type SealedReceiver = Exclude<ReceiverKind, 'nobody'>

export const receiverText = {
  'victim-services': { en: 'Victim services', fr: 'Services aux victimes' },
  police: { en: 'Police', fr: 'Police' },
  unit: { en: 'Another unit of ours', fr: 'Une autre de nos unités' },
  'child-protection': { en: 'Child protection', fr: 'Protection de l’enfance' },
  nobody: { en: 'Nobody', fr: 'Personne' },
} as const satisfies Record<ReceiverKind, Bilingual>

/**
 * What each kind of organization, as the root signed it, may receive as. Who is not named here receives nothing.
 * @NOTE no kind of organization enforces immigration law (promise P12); adding one here is adding a way to send it
 */
const receives: Readonly<Record<string, SealedReceiver>> = {
  helpline: 'victim-services',
  'service-provider': 'victim-services',
  police: 'police',
  'child-protection': 'child-protection',
}

/**
 * As what a unit receives.
 * @param organizationKind  of the receiving unit's organization, from the signed directory; absent in old directories
 * @param isOwn             whether the sender belongs to the same organization
 * @returns `null` where it can receive nothing
 */
export function receiverKindOf(organizationKind: string | undefined, isOwn: boolean): SealedReceiver | null {
  if (organizationKind === undefined || !Object.hasOwn(receives, organizationKind)) return null
  return isOwn ? 'unit' : (receives[organizationKind] ?? null)
}

/** Whether a second person of the unit has to check what is sent. */
export function needsCheck(receiver: ReceiverKind): boolean {
  return receiver === 'police'
}
