import type { Bilingual } from '@fanal/kernel'
import type { Basis } from './access-grant.ts'
import type { RevokeAccess } from './revoke-access.ts'

type Words<Code extends string> = Readonly<Record<Code, Bilingual>>

export const grantBasisText: Words<Basis> = {
  ownership: { en: 'Wrote this person down', fr: 'A inscrit cette personne' },
  team: { en: 'Works with this person', fr: 'Travaille avec cette personne' },
  supervision: { en: 'Supervises the work', fr: 'Supervise le travail' },
  consent: { en: 'The person said yes', fr: 'La personne a dit oui' },
  referral: { en: 'A referral', fr: 'Une orientation' },
  transfer: { en: 'A transfer', fr: 'Un transfert' },
  'legal-duty': { en: 'A legal duty', fr: 'Une obligation légale' },
  'court-order': { en: 'A court’s order', fr: 'L’ordonnance d’un tribunal' },
  'break-glass': { en: 'Urgent access', fr: 'Accès urgent' },
}

export const revokeText: Words<RevokeAccess['reason']> = {
  'work-ended': { en: 'The work has ended', fr: 'Le travail est terminé' },
  'left-the-team': { en: 'They left the team', fr: 'La personne a quitté l’équipe' },
  mistake: { en: 'It was a mistake', fr: 'C’était une erreur' },
  'person-asked': { en: 'The person asked for it', fr: 'La personne l’a demandé' },
  'conflict-of-interest': { en: 'A conflict of interest', fr: 'Un conflit d’intérêts' },
}

export const teamText = {
  title: { en: 'Who may see this', fr: 'Qui y a accès' },
  lead: {
    en: 'Only whoever stands here, and nothing that is not ticked. Taking access back deletes the keys at once; what was read before cannot be unread.',
    fr: 'Seules les personnes nommées ici ont accès, et seulement à ce qui est coché. Retirer un accès supprime les clés immédiatement ; ce qui a été lu ne peut pas être oublié.',
  },
  now: { en: 'Now', fr: 'Maintenant' },
  before: { en: 'Before', fr: 'Avant' },
  withoutKey: {
    en: 'May see this, and cannot open it yet',
    fr: 'A le droit de voir ceci, mais ne peut pas encore l’ouvrir',
  },
  someColleague: { en: 'a colleague of another team', fr: 'une ou un collègue d’une autre équipe' },
  giveKeys: { en: 'Give them the key', fr: 'Leur donner la clé' },
  none: { en: 'Nobody', fr: 'Personne' },
  you: { en: 'you', fr: 'vous' },
  team: { en: 'Everybody of the team', fr: 'Toute l’équipe' },
  organization: { en: 'Everybody of our organization who protects', fr: 'Toute personne de notre organisme qui protège' },
  link: { en: 'Somebody with a link for one time', fr: 'Une personne munie d’un lien à usage unique' },
  until: { en: 'until', fr: 'jusqu’au' },
  ended: { en: 'ended on', fr: 'terminé le' },
  takeBack: { en: 'Take access back', fr: 'Retirer l’accès' },
  why: { en: 'Why', fr: 'Pourquoi' },
  give: { en: 'Give a colleague access', fr: 'Donner accès à une ou un collègue' },
  whom: { en: 'To whom', fr: 'À qui' },
  classes: { en: 'What they may see', fr: 'Ce que la personne peut voir' },
  acts: { en: 'What they may do', fr: 'Ce que la personne peut faire' },
  read: { en: 'Read', fr: 'Lire' },
  write: { en: 'Read and write', fr: 'Lire et écrire' },
  share: { en: 'Read, write and give access on', fr: 'Lire, écrire et donner accès à d’autres' },
  end: { en: 'Until when, if it ends', fr: 'Jusqu’à quand, s’il y a une fin' },
  giveNow: { en: 'Give access', fr: 'Donner l’accès' },
  noColleague: {
    en: 'There is no other colleague who protects people here.',
    fr: 'Il n’y a pas d’autre collègue qui protège des personnes ici.',
  },
} as const satisfies Record<string, Bilingual>
