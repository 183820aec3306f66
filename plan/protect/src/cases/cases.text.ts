import { type Bilingual, refuse } from '@fanal/kernel'
import type { Basis } from '../grants/access-grant.ts'
import type { CaseMove } from './move-case.ts'
import type { Need, NeedDomain, NeedUrgency, PlanAction, RiskLevel, UnmetReason, VitalInterest } from './case.ts'

type Words<Code extends string> = Readonly<Record<Code, Bilingual>>

export const riskText: Words<RiskLevel> = {
  low: { en: 'Low risk', fr: 'Risque faible' },
  medium: { en: 'Medium risk', fr: 'Risque moyen' },
  high: { en: 'High risk', fr: 'Risque élevé' },
  critical: { en: 'Critical risk', fr: 'Risque critique' },
}

export const vitalText: Words<VitalInterest> = {
  'life-in-danger': { en: 'A life or their safety is in danger', fr: 'Sa vie ou sa sécurité est en danger' },
  'cannot-answer': { en: 'The person cannot answer just now', fr: 'La personne ne peut pas répondre en ce moment' },
}

export const domainText: Words<NeedDomain> = {
  safety: { en: 'Safety', fr: 'Sécurité' },
  housing: { en: 'A place to stay', fr: 'Un endroit où loger' },
  health: { en: 'Health', fr: 'Santé' },
  'mental-health': { en: 'Mental health', fr: 'Santé mentale' },
  legal: { en: 'Legal help', fr: 'Aide juridique' },
  immigration: { en: 'Immigration', fr: 'Immigration' },
  income: { en: 'Income and food', fr: 'Revenu et nourriture' },
  education: { en: 'School or training', fr: 'École ou formation' },
  family: { en: 'Family and children', fr: 'Famille et enfants' },
  documents: { en: 'Papers', fr: 'Papiers' },
  interpretation: { en: 'An interpreter', fr: 'Interprète' },
  repatriation: { en: 'Going home safely', fr: 'Retour au pays en sécurité' },
  compensation: { en: 'Compensation', fr: 'Indemnisation' },
}

export const urgencyText: Words<NeedUrgency> = {
  today: { en: 'Today', fr: 'Aujourd’hui' },
  'this-week': { en: 'This week', fr: 'Cette semaine' },
  later: { en: 'Later', fr: 'Plus tard' },
}

export const needStateText: Words<Need['state']> = {
  open: { en: 'Open', fr: 'À faire' },
  planned: { en: 'Planned', fr: 'Prévu' },
  met: { en: 'Met', fr: 'Comblé' },
  unmet: { en: 'Not met', fr: 'Non comblé' },
}

export const unmetText: Words<UnmetReason> = {
  'no-capacity': { en: 'No room anywhere', fr: 'Aucune place nulle part' },
  'out-of-area': { en: 'Nothing in this area', fr: 'Rien dans cette région' },
  'not-eligible': { en: 'The person does not qualify', fr: 'La personne n’y est pas admissible' },
  language: { en: 'Not in a language they speak', fr: 'Pas dans une langue qu’elle parle' },
  'person-declined': { en: 'The person said no', fr: 'La personne a refusé' },
  'not-safe': { en: 'It would not be safe', fr: 'Ce ne serait pas sûr' },
  'no-such-service': { en: 'There is no such service', fr: 'Ce service n’existe pas' },
}

export const stepStateText: Words<PlanAction['state']> = {
  planned: { en: 'Planned', fr: 'Prévu' },
  doing: { en: 'Under way', fr: 'En cours' },
  done: { en: 'Done', fr: 'Fait' },
  dropped: { en: 'Dropped', fr: 'Abandonné' },
}

export const basisText: Words<Basis> = {
  ownership: { en: 'You wrote this person down', fr: 'Vous avez inscrit cette personne' },
  team: { en: 'You work with this person', fr: 'Vous travaillez avec cette personne' },
  supervision: { en: 'You supervise whoever works with this person', fr: 'Vous supervisez l’équipe de cette personne' },
  consent: { en: 'The person said yes to it', fr: 'La personne y a consenti' },
  referral: { en: 'The person was referred to you', fr: 'La personne a été orientée vers vous' },
  transfer: { en: 'The case was transferred to you', fr: 'Le dossier vous a été transféré' },
  'legal-duty': { en: 'A legal duty', fr: 'Une obligation légale' },
  'court-order': { en: 'A court’s order', fr: 'L’ordonnance d’un tribunal' },
  'break-glass': { en: 'Urgent access, for a short time, and reviewed', fr: 'Accès urgent, bref et revu' },
}

export const moveText: Words<CaseMove> = {
  open: { en: 'Open the case', fr: 'Ouvrir le dossier' },
  'end-at-intake': { en: 'End here, without a case', fr: 'Terminer ici, sans ouvrir de dossier' },
  activate: { en: 'Begin the work', fr: 'Commencer le travail' },
  hold: { en: 'Put on hold', fr: 'Mettre en attente' },
  resume: { en: 'Go on', fr: 'Reprendre' },
  'start-closing': { en: 'Begin closing', fr: 'Commencer la fermeture' },
  'keep-open': { en: 'Keep it open after all', fr: 'Le garder ouvert finalement' },
  close: { en: 'Close the case', fr: 'Fermer le dossier' },
  reopen: { en: 'Reopen', fr: 'Rouvrir' },
}

/** What a task asks for, by its kind. A slice adds its own. */
export const taskText: Readonly<Record<string, Bilingual>> = {
  'referral-tell': { en: 'Tell the person what came of a referral', fr: 'Dire à la personne ce qui résulte d’une orientation' },
  'referral-unanswered': {
    en: 'Nobody answered a referral: ask the next service',
    fr: 'Orientation sans réponse : solliciter le service suivant',
  },
  'referral-stop-answered': {
    en: 'Tell the person what the other organization said about stopping',
    fr: 'Dire à la personne ce que l’autre organisme a répondu à la demande d’arrêt',
  },
  'transfer-answer': { en: 'See whether the case was taken', fr: 'Voir si le dossier a été repris' },
  'transfer-introduce': {
    en: 'Work with the former team, and meet the person',
    fr: 'Travailler avec l’ancienne équipe et rencontrer la personne',
  },
  'ask-consent-anew': {
    en: 'Ask anew for each yes that names the former team',
    fr: 'Redemander chaque oui qui nomme l’ancienne équipe',
  },
  'case-follow-up': { en: 'Ask how it is, if the person wants that', fr: 'Demander comment ça va, si la personne le souhaite' },
  'answer-request': {
    en: 'Answer what the person asked about their record',
    fr: 'Répondre à ce que la personne a demandé sur son dossier',
  },
  'identification-decision': { en: 'A second person decides about identification', fr: 'Une deuxième personne décide de l’identification' },
  'permit-renewal': { en: 'Renew the permit', fr: 'Renouveler le permis' },
  'permit-follow-up': { en: 'Ask how far the application is', fr: 'Demander où en est la demande' },
  'permit-interview': { en: 'Interview for the permit', fr: 'Entrevue pour le permis' },
  'permit-refused': { en: 'Permit refused: get legal help now', fr: 'Permis refusé : obtenir de l’aide juridique maintenant' },
  'permit-lapsed': { en: 'Permit ran out: get legal help now', fr: 'Permis échu : obtenir de l’aide juridique maintenant' },
  'safety-review': { en: 'Go through the safety plan again', fr: 'Revoir le plan de sécurité' },
  'safety-review-now': { en: 'Go through the safety plan now', fr: 'Revoir le plan de sécurité maintenant' },
  'break-glass-review': { en: 'Review an opening in an emergency', fr: 'Examiner un accès en urgence' },
  'break-glass-notice': { en: 'This record was opened in an emergency', fr: 'Ce dossier a été ouvert en urgence' },
  'approval-decide': { en: 'A second person decides', fr: 'Une deuxième personne décide' },
  'demand-answer': { en: 'Answer a demand for records', fr: 'Répondre à une demande de dossiers' },
  'demand-tell-person': {
    en: 'Tell the person of the demand, in their safe way',
    fr: 'Prévenir la personne de la demande, par son moyen sûr',
  },
  'own-code-again': {
    en: 'Make a new own code with the person: whoever made the last one no longer works with them',
    fr: 'Créer un nouveau code avec la personne : qui avait créé le dernier ne travaille plus avec elle',
  },
  'young-authority': { en: 'Ask the child protection authority', fr: 'Demander à l’autorité de protection de l’enfance' },
}
export const someTask: Bilingual = { en: 'Look at this', fr: 'Voir ceci' }

export const casesText = {
  title: { en: 'My cases', fr: 'Mes dossiers' },
  lead: {
    en: 'The people you may work with, what is due soonest first. Whoever is not here is not yours to see.',
    fr: 'Les personnes avec qui vous pouvez travailler, l’échéance la plus proche en premier. Vous n’avez pas accès aux autres dossiers.',
  },
  closedTitle: { en: 'Closed cases', fr: 'Dossiers fermés' },
  toClosed: { en: 'Closed cases', fr: 'Dossiers fermés' },
  toOpen: { en: 'Back to the open cases', fr: 'Retour aux dossiers ouverts' },
  next: { en: 'Next page', fr: 'Page suivante' },
  emptyTitle: { en: 'No case yet', fr: 'Aucun dossier pour l’instant' },
  empty: {
    en: 'Open one when somebody comes to you, or from something that was handed to you.',
    fr: 'Ouvrez-en un quand quelqu’un vient à vous, ou à partir de ce qui vous a été transmis.',
  },
  caption: { en: 'Cases, the soonest due first', fr: 'Dossiers, l’échéance la plus proche en premier' },
  number: { en: 'Case', fr: 'Dossier' },
  state: { en: 'Where it stands', fr: 'Où il en est' },
  risk: { en: 'Risk', fr: 'Risque' },
  noRisk: { en: 'Not said yet', fr: 'Pas encore indiqué' },
  due: { en: 'Look at it by', fr: 'À revoir d’ici le' },
  ledBy: { en: 'Led by', fr: 'Responsable' },
  me: { en: 'you', fr: 'vous' },
  nobody: { en: 'nobody yet', fr: 'personne pour l’instant' },
  late: { en: 'Late', fr: 'En retard' },
  tasks: { en: 'To do', fr: 'À faire' },
  noTasks: { en: 'Nothing is due.', fr: 'Aucune échéance.' },
  tasksCaption: { en: 'What is to be done, the soonest due first', fr: 'Ce qui est à faire, l’échéance la plus proche en premier' },
  task: { en: 'What', fr: 'Quoi' },
  by: { en: 'By', fr: 'D’ici le' },
  newCase: { en: 'Open a case', fr: 'Ouvrir un dossier' },
  newTitle: { en: 'Open a case', fr: 'Ouvrir un dossier' },
  newLead: {
    en: 'Write down only what you need to begin. Everything can wait but how to reach them safely.',
    fr: 'N’écrivez que ce qu’il faut pour commencer. Tout peut attendre, sauf la façon de joindre la personne sans danger.',
  },
  sealedHint: {
    en: 'Sealed on your device. Whoever runs the server cannot read it.',
    fr: 'Scellé sur votre appareil. La personne qui gère le serveur ne peut pas le lire.',
  },
  onPaper: { en: 'No device at hand? The same form on paper', fr: 'Pas d’appareil sous la main ? Le même formulaire sur papier' },
  handedTitle: { en: 'From what was handed to you', fr: 'À partir de ce qui vous a été transmis' },
  handedLead: {
    en: 'What was sent stands below for you to correct. Strike what you do not need: it is kept once, in this case.',
    fr: 'Ce qui a été envoyé figure ci-dessous et vous pouvez le corriger. Retirez ce dont vous n’avez pas besoin : c’est gardé une seule fois, dans ce dossier.',
  },
  handedTaken: {
    en: 'A case was opened from this already, and no second one is. It is not open to you: ask your supervisor who leads it.',
    fr: 'Un dossier a déjà été ouvert à partir de ceci; on n’en ouvre pas un deuxième. Vous n’y avez pas accès : demandez à votre superviseure ou superviseur qui en est responsable.',
  },
  intakeAfterYes: { en: 'The person said yes to services: open the case', fr: 'La personne a dit oui aux services : ouvrir le dossier' },
  handedClosed: {
    en: 'What was handed over could not be opened here. Open it on its own page and write down what you need.',
    fr: 'Ce qui a été transmis n’a pas pu être ouvert ici. Ouvrez-le sur sa propre page et notez ce qu’il vous faut.',
  },
  unit: { en: 'Team', fr: 'Équipe' },
  callName: { en: 'What the person wants to be called', fr: 'Comment la personne veut être appelée' },
  fullName: { en: 'Full name, if it is needed', fr: 'Nom complet, si nécessaire' },
  birthDate: { en: 'Birth date or age, as they said it', fr: 'Date de naissance ou âge, selon ce qu’elle a dit' },
  languages: { en: 'Languages they speak', fr: 'Langues qu’elle parle' },
  reachAt: { en: 'Number or address where they can be reached safely', fr: 'Numéro ou adresse où la joindre sans danger' },
  codeWord: { en: 'Code word that shows it is you', fr: 'Mot convenu qui montre que c’est vous' },
  whereNow: { en: 'Where the person is now', fr: 'Où se trouve la personne maintenant' },
  critical: {
    en: 'Health that a life hangs on: medicine, allergy, pregnancy',
    fr: 'Renseignements de santé vitaux : médicament, allergie, grossesse',
  },
  story: { en: 'What happened, and what the person wants', fr: 'Ce qui s’est passé et ce que la personne veut' },
  young: { en: 'Could the person be under 18?', fr: 'La personne pourrait-elle avoir moins de 18 ans ?' },
  youngNo: { en: 'No', fr: 'Non' },
  youngPossible: { en: 'Perhaps, or nobody knows', fr: 'Peut-être, ou personne ne le sait' },
  youngYes: { en: 'Yes', fr: 'Oui' },
  chooseYoung: { en: 'Say whether the person could be under 18.', fr: 'Indiquez si la personne pourrait avoir moins de 18 ans.' },
  reachable: { en: 'May we contact the person?', fr: 'Pouvons-nous communiquer avec la personne ?' },
  reachUnsaid: { en: 'Not asked yet: nobody contacts them', fr: 'Pas encore demandé : personne ne communique avec elle' },
  reachNever: { en: 'Never', fr: 'Jamais' },
  reachLater: {
    en: 'A yes needs a way and hours. Write them on “Reaching them safely”, which stands on the page of the case.',
    fr: 'Pour un oui, il faut un moyen et des heures. Notez-les sous « La joindre sans danger », sur la page du dossier.',
  },
  open: { en: 'Start intake', fr: 'Commencer l’accueil' },
  badForm: {
    en: 'A question of this form was left open. Answer each one that is marked as required: what you wrote is still there.',
    fr: 'Une question de ce formulaire est restée sans réponse. Répondez à chaque question marquée comme obligatoire : ce que vous avez écrit y est encore.',
  },
  back: { en: 'My cases', fr: 'Mes dossiers' },
  whyTitle: { en: 'Why may I see this?', fr: 'Pourquoi puis-je voir ceci ?' },
  until: { en: 'until', fr: 'jusqu’au' },
  yesEndsSoon: { en: 'A yes ends soon: ask the person again', fr: 'Un oui prend bientôt fin : redemandez à la personne' },
  nextStep: { en: 'Next', fr: 'Prochaine étape' },
  nothingNext: { en: 'Nothing is left to do.', fr: 'Il ne reste rien à faire.' },
  opened: { en: 'Opened', fr: 'Ouvert le' },
  reviewOn: { en: 'Look at it again on', fr: 'À revoir le' },
  moves: { en: 'Move the case on', fr: 'Faire avancer le dossier' },
  vital: { en: 'Without a yes, only where a life cannot wait', fr: 'Sans consentement : seulement si une vie est en jeu' },
  vitalWhy: { en: 'Why it cannot wait', fr: 'Pourquoi cela ne peut pas attendre' },
  vitalNone: { en: 'The person said yes', fr: 'La personne a dit oui' },
  closingReason: { en: 'Why it is closed', fr: 'Pourquoi le dossier se ferme' },
  settleRisk: { en: 'How great is the risk?', fr: 'Quel est le niveau de risque ?' },
  riskWhy: { en: 'Why, in a sentence', fr: 'Pourquoi, en une phrase' },
  keep: { en: 'Keep', fr: 'Enregistrer' },
  chooseLead: { en: 'Who leads', fr: 'Qui est responsable' },
  planReviewed: { en: 'I went through the plan with the person', fr: 'J’ai revu le plan avec la personne' },
  agreeClosing: { en: 'I agree to closing it', fr: 'J’approuve la fermeture' },
  agreed: { en: 'A second person has agreed to closing it.', fr: 'Une deuxième personne a approuvé la fermeture.' },
  person: { en: 'The person', fr: 'La personne' },
  change: { en: 'Change', fr: 'Modifier' },
  reach: { en: 'Reaching them safely', fr: 'La joindre sans danger' },
  toReach: { en: 'Channels, hours and never', fr: 'Moyens, heures, ou jamais' },
  needs: { en: 'Needs, plan and what was done', fr: 'Besoins, plan et ce qui a été fait' },
  noNeeds: { en: 'No need is written down yet.', fr: 'Aucun besoin n’est encore noté.' },
  addNeed: { en: 'Add a need', fr: 'Ajouter un besoin' },
  domain: { en: 'What it is about', fr: 'De quoi il s’agit' },
  urgency: { en: 'How soon', fr: 'Dans quel délai' },
  needWords: { en: 'In the person’s own words', fr: 'Dans les mots de la personne' },
  saidByPerson: { en: 'The person said so themselves', fr: 'La personne l’a dit elle-même' },
  workerSaw: { en: 'Seen by a worker', fr: 'Constaté par l’équipe' },
  addStep: { en: 'Add a step', fr: 'Ajouter une étape' },
  stepWords: { en: 'What will be done', fr: 'Ce qui sera fait' },
  stepDue: { en: 'By when, if there is a day', fr: 'D’ici quand, s’il y a une date' },
  begin: { en: 'Begin', fr: 'Commencer' },
  done: { en: 'Done', fr: 'Fait' },
  drop: { en: 'Drop it', fr: 'Abandonner' },
  givenOn: { en: 'Given on', fr: 'Donné le' },
  units: { en: 'How many nights, hours or meetings', fr: 'Combien de nuits, d’heures ou de rencontres' },
  met: { en: 'The need is met', fr: 'Le besoin est comblé' },
  unmet: { en: 'It cannot be met', fr: 'Il ne peut pas être comblé' },
  why: { en: 'Why', fr: 'Pourquoi' },
  reopenNeed: { en: 'It is needed again', fr: 'Le besoin revient' },
  notes: { en: 'Notes', fr: 'Notes' },
  noNotes: { en: 'No note yet.', fr: 'Aucune note pour l’instant.' },
  addNote: { en: 'Write a note', fr: 'Écrire une note' },
  noteKind: { en: 'What the note is about', fr: 'Sujet de la note' },
  noteStory: { en: 'The work in general', fr: 'Le travail en général' },
  noteHealth: { en: 'Health', fr: 'La santé' },
  noteLegal: { en: 'Law and status', fr: 'Le droit et le statut' },
  note: { en: 'Note', fr: 'Note' },
  alsoHere: { en: 'Beside the cases', fr: 'À côté des dossiers' },
  links: { en: 'More of this case', fr: 'Autres pages du dossier' },
  one: { en: 'A case', fr: 'Un dossier' },
} as const satisfies Record<string, Bilingual>

/** What a new case asks by ticking, each code with its words. */
export const newCaseChoices = {
  young: { no: casesText.youngNo, possible: casesText.youngPossible, yes: casesText.youngYes },
  reach: { unsaid: casesText.reachUnsaid, never: casesText.reachNever },
} as const

export const casesRefusals = {
  badForm: refuse('invalid', casesText.badForm),
  chooseYoung: refuse('invalid', casesText.chooseYoung),
} as const
