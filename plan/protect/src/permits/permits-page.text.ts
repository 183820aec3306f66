import type { Bilingual } from '@fanal/kernel'
import type { PermitCommand } from './permit-machine.ts'
import type { RuledDay } from './permit-dates.ts'

export const permitsText = {
  title: { en: 'Permits and status', fr: 'Permis et statut' },
  lead: {
    en: 'Dates and what follows from them. An officer decides about a permit; nothing here does.',
    fr: 'Des dates et ce qui en découle. C’est une agente ou un agent qui décide d’un permis ; rien ici ne décide.',
  },
  noConsent: {
    en: 'The person has not said yes to an application. Nothing can be prepared before that.',
    fr: 'La personne n’a pas dit oui à une demande. Rien ne peut être préparé avant cela.',
  },
  toConsent: { en: 'Ask for a yes', fr: 'Demander son accord' },
  none: { en: 'No permit is being considered yet.', fr: 'Aucun permis n’est encore à l’étude.' },
  considerTitle: { en: 'Consider a permit', fr: 'Étudier un permis' },
  consider: { en: 'Consider it', fr: 'L’étudier' },
  kind: { en: 'Which permit', fr: 'Quel permis' },
  next: { en: 'Next', fr: 'Prochaine étape' },
  by: { en: 'by', fr: 'd’ici le' },
  nothingNext: { en: 'Nothing is left to do.', fr: 'Il ne reste rien à faire.' },
  late: { en: 'Late', fr: 'En retard' },
  validFrom: { en: 'Valid from', fr: 'Valide du' },
  validTo: { en: 'Valid to', fr: 'Valide jusqu’au' },
  asOnPaper: { en: 'As it stands on the paper.', fr: 'Comme sur le document.' },
  caption: { en: 'Dates that follow, and the rule behind each', fr: 'Les dates qui en découlent, et la règle derrière chacune' },
  what: { en: 'What', fr: 'Quoi' },
  day: { en: 'Day', fr: 'Date' },
  rule: { en: 'Rule', fr: 'Règle' },
  goOn: { en: 'Go on', fr: 'Pour continuer' },
  interviewOn: { en: 'Day of the interview', fr: 'Date de l’entrevue' },
  endReason: { en: 'Why does it end?', fr: 'Pourquoi cela prend-il fin ?' },
  number: { en: 'Number of the permit or of the file', fr: 'Numéro du permis ou du dossier' },
  sealed: { en: 'Sealed on your device.', fr: 'Scellé sur votre appareil.' },
  keep: { en: 'Keep', fr: 'Enregistrer' },
  words: { en: 'Number and letter', fr: 'Numéro et lettre' },
  notes: { en: 'What you know about this person, for a letter', fr: 'Ce que vous savez de cette personne, pour une lettre' },
  notesHint: {
    en: 'Only what is true and what the person wants said. The letter says no more of the person than this.',
    fr: 'Seulement ce qui est vrai et que la personne veut faire dire. La lettre ne dit rien de plus à son sujet.',
  },
  letter: { en: 'Letter', fr: 'Lettre' },
  letterHint: {
    en: 'A draft is written on this device from the fields above and from rules with their sources. Read it, change it, sign it by hand.',
    fr: 'L’ébauche est rédigée sur cet appareil à partir des champs ci-dessus et de règles avec leurs sources. Relisez-la, corrigez-la, signez-la à la main.',
  },
  draftEn: { en: 'Draft in English', fr: 'Ébauche en anglais' },
  draftFr: { en: 'Draft in French', fr: 'Ébauche en français' },
  print: { en: 'Print the letter', fr: 'Imprimer la lettre' },
  replaces: {
    en: 'There is a letter already. Empty the box first, and then ask for a draft.',
    fr: 'Il y a déjà une lettre. Videz d’abord la case, puis demandez une ébauche.',
  },
  keepWords: { en: 'Keep number, notes and letter sealed', fr: 'Garder le numéro, les notes et la lettre, scellés' },
  badForm: {
    en: 'A question of this form was left open. Answer each one that is marked as required: what you wrote is still there.',
    fr: 'Une question de ce formulaire est restée sans réponse. Répondez à chaque question marquée comme obligatoire : ce que vous avez écrit y est encore.',
  },
} as const satisfies Record<string, Bilingual>

export const permitMoveText = {
  prepare: { en: 'Prepare an application', fr: 'Préparer une demande' },
  submit: { en: 'The application is sent', fr: 'La demande est envoyée' },
  'call-to-interview': { en: 'There will be an interview', fr: 'Il y aura une entrevue' },
  issue: { en: 'The permit is given', fr: 'Le permis est accordé' },
  refuse: { en: 'It is refused', fr: 'La demande est refusée' },
  'ask-again': { en: 'Ask them to look again', fr: 'Demander un réexamen' },
  'uphold-refusal': { en: 'The refusal stands', fr: 'Le refus est maintenu' },
  warn: { en: 'Begin to renew', fr: 'Commencer le renouvellement' },
  'submit-renewal': { en: 'The renewal is sent', fr: 'Le renouvellement est envoyé' },
  'issue-next': { en: 'The next permit is given', fr: 'Le prochain permis est accordé' },
  lapse: { en: 'It has run out', fr: 'Il est échu' },
  'start-again': { en: 'Begin again', fr: 'Recommencer' },
  end: { en: 'End it', fr: 'Y mettre fin' },
} as const satisfies Record<PermitCommand, Bilingual>

export const ruledDayText = {
  'renewal-reminder': { en: 'Reminder to renew', fr: 'Rappel de renouveler' },
  'health-cover-ends': {
    en: 'Interim health cover ends, where there is no other',
    fr: 'Fin de la couverture du Programme fédéral de santé intérimaire, s’il n’y en a pas d’autre',
  },
  'bar-may-end': { en: 'A bar after a refused claim may end', fr: 'Un empêchement après un refus d’asile peut prendre fin' },
} as const satisfies Record<RuledDay['what'], Bilingual>
