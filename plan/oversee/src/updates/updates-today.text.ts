import type { Bilingual } from '@fanal/kernel'
import type { Reminder } from './board.ts'

export const todayText = {
  'update-due': { en: 'Updates to send', fr: 'Comptes rendus à envoyer' },
  'update-late': { en: 'Updates whose day has passed', fr: 'Comptes rendus dont le délai est passé' },
  'update-returned': { en: 'Updates to send again', fr: 'Comptes rendus à retransmettre' },
  'update-to-decide': { en: 'Updates to decide on', fr: 'Comptes rendus à approuver ou à renvoyer' },
  'nobody-answers': { en: 'Nobody answers for a department yet', fr: 'Personne ne répond encore pour un ministère' },
  'reply-open': {
    en: 'Your department is about to be printed as having given no evidence. Answer or send the update.',
    fr: 'Votre ministère est sur le point d’être publié comme n’ayant fourni aucune preuve. Répondez ou envoyez le compte rendu.',
  },
  'action-due': { en: 'Actions of the taskforce to do', fr: 'Actions du groupe de travail à faire' },
  'action-late': { en: 'Actions of the taskforce whose day has passed', fr: 'Actions du groupe de travail dont l’échéance est passée' },
  commitment: { en: 'commitment', fr: 'engagement' },
  commitments: { en: 'commitments', fr: 'engagements' },
  action: { en: 'action', fr: 'action' },
  actions: { en: 'actions', fr: 'actions' },
} as const satisfies Record<
  Reminder['kind'] | 'action-due' | 'action-late' | 'commitment' | 'commitments' | 'action' | 'actions',
  Bilingual
>
