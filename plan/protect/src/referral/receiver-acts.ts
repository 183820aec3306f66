import type { Bilingual } from '@fanal/kernel'
import type { Referral, StopAnswer } from './referral.ts'

/** One thing that whoever received a referral did with it, as the sender was told: no name of a member, no word. */
export interface ReceiverAct {
  readonly did: 'opened' | 'accepted' | 'declined' | 'stopped' | 'not-stopped'
  readonly at: Date
}

/** What the sender's row knows of the receiver. */
export type ReceiverTimes = Pick<Referral, 'receivedAt' | 'acceptedAt' | 'declinedAt' | 'stopAnsweredAt'> & {
  readonly stopSays: StopAnswer['says'] | null
}

/** What the receiver did, in its order. Only what crossed: it stands in the sender's own row. */
export function receiverActs({ receivedAt, acceptedAt, declinedAt, stopAnsweredAt, stopSays }: ReceiverTimes): readonly ReceiverAct[] {
  const acts = [
    { did: 'opened', at: receivedAt },
    { did: 'accepted', at: acceptedAt },
    { did: 'declined', at: declinedAt },
    { did: stopSays === 'cannot' ? 'not-stopped' : 'stopped', at: stopAnsweredAt },
  ] as const
  return acts.flatMap(({ did, at }) => (at === null ? [] : [{ did, at }]))
}

/** The same of a whole row. */
export const actsOfReceiver = (referral: Referral): readonly ReceiverAct[] =>
  receiverActs({ ...referral, stopSays: referral.stopAnswer?.says ?? null })

/** What they did, after their name. */
export const receiverActText = {
  opened: { en: 'opened what was sent', fr: 'a ouvert l’envoi' },
  accepted: { en: 'said yes to helping', fr: 'a accepté d’aider' },
  declined: { en: 'said no', fr: 'a refusé' },
  stopped: { en: 'stopped using it', fr: 'a cessé de l’utiliser' },
  'not-stopped': { en: 'said that they cannot stop', fr: 'a dit ne pas pouvoir cesser' },
} as const satisfies Record<ReceiverAct['did'], Bilingual>
