import { type Bilingual, refuse } from '@fanal/kernel'
import type { Consequence } from './break-glass-machine.ts'
import type { BreakReason, BreakTried, HiddenReason } from './break-glass.ts'

export const breakReasonText: Readonly<Record<BreakReason, Bilingual>> = {
  'life-in-danger': { en: 'Their life is in danger', fr: 'Sa vie est en danger' },
  missing: { en: 'They are missing', fr: 'La personne a disparu' },
  'medical-emergency': { en: 'A medical emergency', fr: 'Une urgence médicale' },
  'threat-received': { en: 'A threat against them has come in', fr: 'Une menace la visant est arrivée' },
  'child-at-risk': { en: 'A child is at risk', fr: 'Un enfant est en danger' },
}
export const breakTriedText: Readonly<Record<BreakTried, Bilingual>> = {
  'lead-not-reachable': { en: 'The lead of the case cannot be reached', fr: 'La personne responsable du dossier est injoignable' },
  'team-not-reachable': { en: 'Nobody of the team can be reached', fr: 'Personne de l’équipe n’est joignable' },
  'no-time': { en: 'There is no time to ask anybody', fr: 'Le temps manque pour demander à quelqu’un' },
  'person-asked': { en: 'The person themselves asks for help', fr: 'La personne demande elle-même de l’aide' },
}
export const consequenceText: Readonly<Record<Consequence, Bilingual>> = {
  none: { en: 'Nothing more', fr: 'Aucune' },
  talk: { en: 'A conversation about it', fr: 'Une conversation à ce sujet' },
  training: { en: 'Training', fr: 'Une formation' },
  'access-narrowed': { en: 'Access is narrowed', fr: 'L’accès est restreint' },
  'duty-ended': { en: 'The duty ends', fr: 'La fonction prend fin' },
  'told-to-authority': { en: 'It is told to an authority', fr: 'L’autorité en est informée' },
}
export const hiddenText: Readonly<Record<HiddenReason, Bilingual>> = {
  'device-watched': { en: 'Somebody watches their device', fr: 'Quelqu’un surveille son appareil' },
  'lives-with-danger': { en: 'They live with whoever is dangerous', fr: 'Elle vit avec la personne dangereuse' },
  crisis: { en: 'They are in a crisis; to be told later', fr: 'Elle est en crise; à dire plus tard' },
}

/** Each names the guard that failed. */
export const breakRefusals = {
  notHere: refuse('not-found', {
    en: 'No record that you may open in this way has this number. Read it again from the start. A sealed record is opened only by those whom it names.',
    fr: 'Aucun dossier que vous pouvez ouvrir ainsi ne porte ce numéro. Relisez-le depuis le début. Un dossier sous scellé ne s’ouvre qu’aux personnes qu’il désigne.',
  }),
  codeUsed: refuse('totp-used', {
    en: 'That code was used before. Wait for the next one, then try again.',
    fr: 'Ce code a déjà servi. Attendez le suivant, puis réessayez.',
  }),
  openAlready: refuse('open-already', {
    en: 'You have this record open already.',
    fr: 'Ce dossier vous est déjà ouvert.',
  }),
  ownBreak: refuse('own-break', {
    en: 'Somebody else decides whether the person is shown this.',
    fr: 'Une autre personne décide si la personne concernée voit cet accès.',
  }),
} as const
