import type { Bilingual } from '@fanal/kernel'

export const workbenchText = {
  today: { en: 'Today', fr: 'Aujourd’hui' },
  duty: { en: 'On duty', fr: 'De garde' },
  contact: { en: 'New contact', fr: 'Nouveau contact' },
  places: { en: 'Places', fr: 'Lieux' },
  handed: { en: 'Handed to us', fr: 'Transmissions reçues' },
  penalty: { en: 'Penalty calculator', fr: 'Calcul de la sanction' },
  referred: { en: 'Referred to us', fr: 'Orientations reçues' },
  cases: { en: 'My cases', fr: 'Mes dossiers' },
  requests: { en: 'Requests', fr: 'Demandes' },
  approvals: { en: 'Approvals', fr: 'Approbations' },
  demands: { en: 'Demands for records', fr: 'Demandes de dossiers' },
  breakGlass: { en: 'Emergency access', fr: 'Accès urgent' },
  services: { en: 'Our services', fr: 'Nos services' },
  people: { en: 'People', fr: 'Personnes' },
  keys: { en: 'Keys', fr: 'Clés' },
  plans: { en: 'Plans', fr: 'Plans' },
  editions: { en: 'Editions', fr: 'Éditions' },
  updates: { en: 'Updates', fr: 'Comptes rendus' },
  meetings: { en: 'Meetings', fr: 'Réunions' },
  campaigns: { en: 'Campaigns', fr: 'Campagnes' },
  training: { en: 'Training', fr: 'Formation' },
  yourSignIn: { en: 'Your sign-in', fr: 'Vos moyens de connexion' },
  inbox: { en: 'Inbox', fr: 'Boîte de réception' },
  fingerprint: { en: 'Fingerprint of this node, as on its posters:', fr: 'Empreinte de ce nœud, la même que sur ses affiches :' },
  endShiftToo: { en: 'End my shift and sign out', fr: 'Terminer ma garde et fermer la session' },
  demonstrationTitle: { en: 'Demonstration', fr: 'Démonstration' },
  demonstration: {
    en: 'Everybody and everything here is invented. No real report may be handled on this server.',
    fr: 'Tout ici est inventé, personnes comprises. Aucun vrai signalement ne doit être traité sur ce serveur.',
  },
} as const satisfies Record<string, Bilingual>

/** A duty and where it is held, as the header shows it. */
export function dutyAt(duty: Bilingual, unit: Bilingual | null): Bilingual {
  return unit === null ? duty : { en: `${duty.en}, ${unit.en}`, fr: `${duty.fr}, ${unit.fr}` }
}
