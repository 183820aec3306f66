import type { Bilingual } from '@fanal/kernel'
import type { Reminder } from './board.ts'

export const todayText = {
  'update-due': { en: 'Updates to send', fr: 'Comptes rendus à envoyer' },
  'update-late': { en: 'Updates whose day has passed', fr: 'Comptes rendus dont le délai est passé' },
  'update-returned': { en: 'Updates to send again', fr: 'Comptes rendus à retransmettre' },
  'update-to-decide': { en: 'Updates to decide on', fr: 'Comptes rendus à approuver ou à renvoyer' },
  'silence-to-notify': { en: 'Silences to tell a department of', fr: 'Silences à signaler à un ministère' },
  'reply-open': { en: 'A silence that you may answer', fr: 'Silence auquel vous pouvez répondre' },
  'action-late': { en: 'Actions of the taskforce whose day has passed', fr: 'Actions du groupe de travail dont l’échéance est passée' },
  commitment: { en: 'commitment', fr: 'engagement' },
  commitments: { en: 'commitments', fr: 'engagements' },
  action: { en: 'action', fr: 'action' },
  actions: { en: 'actions', fr: 'actions' },
} as const satisfies Record<Reminder['kind'] | 'action-late' | 'commitment' | 'commitments' | 'action' | 'actions', Bilingual>
