import type { Bilingual } from '@fanal/kernel'
import type { IdentificationCommand } from './identification-machine.ts'
import type { GivenAnswer, SuggestedTest } from './suggest.ts'
import type { ThirdPartyResult } from './third-party.ts'

export const identificationText = {
  title: { en: 'Identification', fr: 'Identification' },
  lead: {
    en: 'Whether somebody is recognized as a victim is decided by people, with reasons. No help depends on it, and the person may say no to all of it.',
    fr: 'Ce sont des personnes, avec des motifs, qui décident si quelqu’un est reconnu comme victime. Aucune aide n’en dépend et la personne peut tout refuser.',
  },
  none: { en: 'Nothing has been asked yet.', fr: 'Rien n’a encore été abordé.' },
  begin: { en: 'Begin', fr: 'Commencer' },
  review: { en: 'A review of an earlier decision', fr: 'Révision d’une décision antérieure' },
  earlier: { en: 'Earlier', fr: 'Auparavant' },
  next: { en: 'Next', fr: 'Prochaine étape' },
  by: { en: 'by', fr: 'd’ici le' },
  late: { en: 'Late', fr: 'En retard' },
  you: { en: 'You put the questions: somebody else decides.', fr: 'Vous avez posé les questions : une autre personne décide.' },
  screenedByYou: { en: 'You asked', fr: 'Vous avez posé les questions' },
  screenedByOther: { en: 'A colleague asked', fr: 'Une ou un collègue a posé les questions' },
  bands: { en: 'What an officer confirmed', fr: 'Ce qu’une personne a confirmé' },
  noBands: { en: 'Nothing confirmed yet', fr: 'Rien n’est encore confirmé' },
  reasons: { en: 'Reasons', fr: 'Motifs' },
  reasonsHint: {
    en: 'Why you think so, and what speaks against it. Sealed on your device.',
    fr: 'Pourquoi vous le pensez, et ce qui va contre. Scellé sur votre appareil.',
  },
  told: {
    en: 'The person knows that they need not answer, and that no help depends on it',
    fr: 'La personne sait qu’elle n’est pas obligée de répondre et qu’aucune aide n’en dépend',
  },
  goOn: { en: 'Go on', fr: 'Pour continuer' },
  questions: { en: 'Questions', fr: 'Questions' },
  questionsLead: {
    en: 'The answers are sealed on your device and read there. The server learns only what you confirm below.',
    fr: 'Les réponses sont scellées sur votre appareil et lues là. Le serveur n’apprend que ce que vous confirmez plus bas.',
  },
  needsScript: {
    en: 'The questions are opened on your device, and that needs scripts. They are off in this browser.',
    fr: 'Les questions s’ouvrent sur votre appareil, et cela demande des scripts. Ils sont désactivés dans ce navigateur.',
  },
  of: { en: 'of', fr: 'sur' },
  question: { en: 'Question', fr: 'Question' },
  back: { en: 'Back', fr: 'Précédente' },
  on: { en: 'Next question', fr: 'Question suivante' },
  all: { en: 'Show all questions', fr: 'Montrer toutes les questions' },
  one: { en: 'One question at a time', fr: 'Une question à la fois' },
  reading: { en: 'What the answers suggest', fr: 'Ce que suggèrent les réponses' },
  ask: { en: 'What could still be asked, if the person wants it', fr: 'Ce qu’on pourrait encore demander, si la personne le veut' },
  unanswered: { en: 'Left out or not asked:', fr: 'Sautées ou pas posées :' },
  confirm: { en: 'What do you confirm?', fr: 'Que confirmez-vous ?' },
  confirmHint: {
    en: 'Read it yourself. Leave all three open and nothing but the sealed answers is kept.',
    fr: 'Jugez par vous-même. Si vous laissez les trois en blanc, seules les réponses scellées sont gardées.',
  },
  nothingConfirmed: { en: 'Nothing', fr: 'Rien' },
  keepAnswers: { en: 'Keep the answers sealed', fr: 'Garder les réponses, scellées' },
  answers: { en: 'Answers', fr: 'Réponses' },
  tool: { en: 'Result of another’s tool', fr: 'Résultat d’un autre outil' },
  toolLead: {
    en: 'Its total or its band, read off by somebody trained in it. None of its questions is here.',
    fr: 'Son total ou son niveau, relevé par une personne formée. Aucune de ses questions n’est ici.',
  },
  whichTool: { en: 'Which tool', fr: 'Quel outil' },
  usedOn: { en: 'Used on', fr: 'Utilisé le' },
  total: { en: 'Total', fr: 'Total' },
  band: { en: 'Or its band', fr: 'Ou son niveau' },
  trained: { en: 'I was trained in this tool', fr: 'J’ai reçu la formation pour cet outil' },
  licence: { en: 'Our licence for it is written down', fr: 'Notre licence pour cet outil est consignée' },
  keepTool: { en: 'Keep the result', fr: 'Enregistrer le résultat' },
  badForm: {
    en: 'A question of this form was left open. Answer each one that is marked as required: what you wrote is still there.',
    fr: 'Une question de ce formulaire est restée sans réponse. Répondez à chaque question marquée comme obligatoire : ce que vous avez écrit y est encore.',
  },
} as const satisfies Record<string, Bilingual>

export const identificationMoveText = {
  start: { en: 'Begin to ask', fr: 'Commencer à poser les questions' },
  suspect: { en: 'I think: possible victim', fr: 'Mon avis : victime possible' },
  presume: { en: 'I think: presumed victim', fr: 'Mon avis : victime présumée' },
  identify: { en: 'Decide: identified as a victim', fr: 'Décider : reconnue comme victime' },
  'rule-out': { en: 'Decide: not identified', fr: 'Décider : non reconnue' },
  decline: { en: 'The person does not want it', fr: 'La personne ne le veut pas' },
  review: { en: 'Ask for a review', fr: 'Demander une révision' },
} as const satisfies Record<IdentificationCommand, Bilingual>

export const testText = {
  cc_279: { en: 'Criminal Code, s. 279.01', fr: 'Code criminel, art. 279.01' },
  palermo: { en: 'Palermo Protocol', fr: 'Protocole de Palerme' },
  irpa_118: { en: 'Immigration Act, s. 118', fr: 'Loi sur l’immigration, art. 118' },
} as const satisfies Record<SuggestedTest, Bilingual>

export const answerText = {
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  'not-sure': { en: 'Not sure', fr: 'Ne sait pas' },
  skipped: { en: 'Left out', fr: 'Sautée' },
} as const satisfies Record<GivenAnswer, Bilingual>

export const toolBandText = {
  lowest: { en: 'Its lowest', fr: 'Le plus bas' },
  middle: { en: 'One between', fr: 'Entre les deux' },
  highest: { en: 'Its highest', fr: 'Le plus haut' },
} as const satisfies Record<NonNullable<ThirdPartyResult['band']>, Bilingual>
