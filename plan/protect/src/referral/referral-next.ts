import type { Bilingual } from '@fanal/kernel'
import type { Consent } from '../consent/consent.ts'
import { nextActionOf } from '../machine.ts'
import { type ReferralState, referralMachine } from './referral-machine.ts'
import { type Referral, consentFor, packetClassesOf, progressOfReferral } from './referral.ts'

/** What the sender waits for while it is the receiver's turn. */
const waitingFor: Partial<Record<ReferralState, Bilingual>> = {
  offered: { en: 'Wait for the receiver to open and answer it', fr: 'Attendre que l’autre organisme l’ouvre et réponde' },
  received: { en: 'Wait for the receiver’s yes or no', fr: 'Attendre le oui ou le non de l’autre organisme' },
  accepted: { en: 'Wait for the receiver to start', fr: 'Attendre que l’autre organisme commence' },
  'on-hold': { en: 'Wait until the receiver has room', fr: 'Attendre que l’autre organisme ait de la place' },
  'in-progress': { en: 'Wait to hear what came of it', fr: 'Attendre d’apprendre ce qui en résulte' },
}
const askFirst: Bilingual = { en: 'Ask the person for a yes', fr: 'Demander son consentement à la personne' }
const theirDoing: Bilingual = { en: 'Nothing: the person took it back themselves', fr: 'Rien : la personne l’a retiré elle-même' }

/** Whether the yes that a withdrawn referral stood on was taken back with the person's own code: there is nothing to tell them. */
export const tookItBack = ({ state, consent }: Pick<Referral, 'state' | 'consent'>, consents: readonly Consent[]): boolean =>
  state === 'withdrawn' && consents.some((one) => one.id === consent && one.takenBackByPerson)

/** What comes next for the sender: what they do themselves, or who is waited for. `null` where the person knows. */
export function nextForSender(
  referral: Referral,
  consents: readonly Consent[],
  now: Date,
): { readonly say: Bilingual; readonly due: string | null } | null {
  if (tookItBack(referral, consents)) return { say: theirDoing, due: null }
  const next = nextActionOf(referralMachine, progressOfReferral(referral))
  if (next === null) return null
  const hasYes = consentFor(referral.to, packetClassesOf({ classes: referral.classes }), consents, now) !== null
  if (referral.state === 'draft' && !hasYes) return { say: askFirst, due: null }
  return { say: waitingFor[referral.state] ?? next.say, due: next.due }
}
