import type { Bilingual } from '@fanal/kernel'
import type { ActivityKind, Measure, WantedAction } from './activity.ts'

export const campaignsText = {
  title: { en: 'Outreach and campaigns', fr: 'Sensibilisation et campagnes' },
  lead: {
    en: 'What was done for whom, which action it wants from them, and whether anybody took it. The action is counted, not only the reach.',
    fr: 'Ce qui a été fait pour qui, quel geste on en attend, et si quelqu’un l’a fait. On compte le geste, pas seulement la portée.',
  },
  none: { en: 'Nothing has been entered yet.', fr: 'Rien n’est encore inscrit.' },
  add: { en: 'Enter an activity', fr: 'Inscrire une activité' },
  kind: { en: 'What it is', fr: 'Ce que c’est' },
  action: { en: 'The one action it wants', fr: 'Le seul geste attendu' },
  harm: { en: 'Harm watch: how would we notice that it hurts somebody?', fr: 'Risques : comment verrait-on que cela nuit à quelqu’un ?' },
  place: { en: 'Place, if it is one', fr: 'Lieu, s’il y en a un' },
  began: { en: 'From', fr: 'Du' },
  ended: { en: 'Until, once it has ended', fr: 'Au, une fois terminé' },
  'follow-up': { en: 'Look again on', fr: 'À revoir le' },
  withCode: { en: 'Make a channel code for it', fr: 'Créer un code de canal' },
  withCodeHint: {
    en: 'Five letters for the poster or page. They say nothing of what it is about.',
    fr: 'Cinq lettres pour l’affiche ou la page. Elles ne disent rien du sujet.',
  },
  code: { en: 'Channel code', fr: 'Code de canal' },
  noCode: { en: 'None', fr: 'Aucun' },
  counts: { en: 'Counts', fr: 'Nombres' },
  noCounts: { en: 'Nothing has been counted yet.', fr: 'Rien n’a encore été compté.' },
  count: { en: 'Enter a count', fr: 'Inscrire un nombre' },
  measure: { en: 'What is counted', fr: 'Ce qui est compté' },
  on: { en: 'Day', fr: 'Jour' },
  people: { en: 'Number', fr: 'Nombre' },
  due: { en: 'Follow-up is due', fr: 'Suivi à faire' },
  history: { en: 'Earlier entries', fr: 'Inscriptions précédentes' },
  back: { en: 'All activities', fr: 'Toutes les activités' },
  codeTaken: {
    en: 'By chance this code is taken. Send the form again: a new one is made.',
    fr: 'Par hasard, ce code est pris. Renvoyez le formulaire : un autre sera créé.',
  },
} as const satisfies Record<string, Bilingual>

export const activityKindText = {
  training: { en: 'Training', fr: 'Formation' },
  outreach: { en: 'Outreach', fr: 'Sensibilisation' },
  campaign: { en: 'Campaign', fr: 'Campagne' },
  material: { en: 'Material', fr: 'Matériel' },
} as const satisfies Record<ActivityKind, Bilingual>

export const wantedActionText = {
  'write-to-us': { en: 'Write to us', fr: 'Nous écrire' },
  'call-the-hotline': { en: 'Call the hotline', fr: 'Appeler la ligne d’urgence' },
  'find-help': { en: 'Look for help', fr: 'Chercher de l’aide' },
  'check-an-offer': { en: 'Check a job offer', fr: 'Vérifier une offre d’emploi' },
  'know-rights': { en: 'Know one’s rights', fr: 'Connaître ses droits' },
  'recognize-and-respond': { en: 'Recognize the signs and respond', fr: 'Reconnaître les signes et agir' },
  other: { en: 'Another', fr: 'Un autre' },
} as const satisfies Record<WantedAction, Bilingual>

export const measureText = {
  reached: { en: 'People reached', fr: 'Personnes rejointes' },
  'given-out': { en: 'Pieces given out', fr: 'Exemplaires remis' },
  acted: { en: 'Took the wanted action', fr: 'Ont fait le geste attendu' },
  harmed: { en: 'Harm noticed', fr: 'Préjudices constatés' },
  'asked-later': { en: 'Asked again later', fr: 'Personnes interrogées plus tard' },
  'acted-later': { en: 'Of those: had acted', fr: 'Dont : avaient agi' },
} as const satisfies Record<Measure, Bilingual>
