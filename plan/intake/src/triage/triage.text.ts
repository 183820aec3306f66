import type { Bilingual } from '@fanal/kernel'
import type { ChildProtectionStep, NotYoungReason, StepReason } from './child-protection.ts'

export const triageText = {
  title: { en: 'Triage', fr: 'Triage' },
  lead: {
    en: 'Tick what stands in the words, as it stands there. The tests answer as you tick; you decide.',
    fr: 'Cochez ce qui se trouve dans le texte, tel quel. Les tests répondent au fur et à mesure ; c’est vous qui décidez.',
  },
  find: { en: 'Find a fact', fr: 'Chercher un fait' },
  findHint: { en: 'Type part of it, for example “passport”.', fr: 'Tapez-en une partie, par exemple « passeport ».' },
  suggested: { en: 'Suggested from the words', fr: 'Suggéré d’après le texte' },
  suggestedHint: {
    en: 'A word may mean something else. Nothing is ticked for you.',
    fr: 'Un mot peut vouloir dire autre chose. Rien n’est coché à votre place.',
  },
  because: { en: 'because of', fr: 'à cause de' },
  nothingSuggested: { en: 'No sign was found in the words.', fr: 'Aucun signe trouvé dans le texte.' },
  results: { en: 'What the tests say', fr: 'Ce que disent les tests' },
  urgency: { en: 'Suggested urgency:', fr: 'Urgence suggérée :' },
  chooseUrgency: {
    en: 'Choose it under “Urgency and language”; you keep it there',
    fr: 'La choisir sous « Urgence et langue » ; c’est là que vous l’enregistrez',
  },
  missing: { en: 'What would decide', fr: 'Ce qui trancherait' },
  askThis: { en: 'Ask this', fr: 'Poser la question' },
  asked: { en: 'The question stands in your answer now.', fr: 'La question se trouve maintenant dans votre réponse.' },
  baseRate: { en: 'What a positive answer means', fr: 'Ce que veut dire une réponse positive' },
  rulesRead: { en: 'Rules', fr: 'Règles' },
  lawAsOf: { en: 'law as read on', fr: 'droit consulté le' },
  decision: { en: 'Your decision', fr: 'Votre décision' },
  reasons: { en: 'Why', fr: 'Pourquoi' },
  reasonsHint: {
    en: 'In your own words. It is sealed; colleagues of your unit can read it.',
    fr: 'Avec vos mots. C’est scellé ; les collègues de votre unité peuvent le lire.',
  },
  minor: { en: 'Could somebody here be under 18?', fr: 'Quelqu’un ici pourrait-il avoir moins de 18 ans ?' },
  minorPossible: { en: 'Yes, it is possible', fr: 'Oui, c’est possible' },
  minorNo: { en: 'No', fr: 'Non' },
  minorUnknown: { en: 'Not known', fr: 'On ne sait pas' },
  seal: { en: 'Seal this coding', fr: 'Sceller ce codage' },
  sealing: { en: 'Sealing…', fr: 'Scellement…' },
  sealed: { en: 'Sealed and kept.', fr: 'Codage scellé et conservé.' },
  decisionMissing: { en: 'Choose your decision, and say why.', fr: 'Indiquez votre décision et dites pourquoi.' },
  notKept: {
    en: 'This could not be kept. What you ticked and wrote is still here: try again, it cannot be kept twice.',
    fr: 'Le codage n’a pas pu être conservé. Ce que vous avez coché et écrit est encore ici : réessayez, rien ne sera conservé en double.',
  },
  history: { en: 'Codings so far', fr: 'Codages à ce jour' },
  codingNumber: { en: 'In the list of codings it is number', fr: 'Dans la liste des codages, il porte le numéro' },
  pathOpened: {
    en: 'Somebody may be under 18: go to the steps that this asks for.',
    fr: 'Quelqu’un pourrait avoir moins de 18 ans : allez aux étapes que cela demande.',
  },
  decidedBy: { en: 'Decided by', fr: 'Décision prise par' },
  formerColleague: { en: 'a former colleague', fr: 'une personne qui n’est plus ici' },
  rulesChanged: {
    en: 'The rules have changed since: today they are',
    fr: 'Les règles ont changé depuis : ce sont aujourd’hui',
  },
  answersSame: { en: 'Every test still answers the same.', fr: 'Chaque test répond encore la même chose.' },
  answersChanged: { en: 'These tests answer otherwise now:', fr: 'Ces tests répondent maintenant autrement :' },
  doesNotOpen: { en: 'This coding could not be opened.', fr: 'Ce codage n’a pas pu être ouvert.' },
  youngTitle: { en: 'Somebody here may be under 18', fr: 'Quelqu’un ici pourrait avoir moins de 18 ans' },
  youngLead: {
    en: 'Everybody in Canada who believes that a child needs protection may have to tell the authority of the province or territory. Do not put it off. Fanal tells nobody by itself: either you tell the authority and record it here, or you hand this over to a child-protection receiver on this page, and sending it is recorded here.',
    fr: 'Au Canada, quiconque croit qu’un enfant a besoin de protection peut avoir l’obligation d’en avertir l’autorité de la province ou du territoire. Ne remettez pas cela à plus tard. Fanal n’avertit personne de lui-même : ou bien vous avertissez l’autorité et le notez ici, ou bien vous transmettez ceci à un destinataire de la protection de l’enfance, sur cette page, et l’envoi est noté ici.',
  },
  markYoung: { en: 'Somebody here may be under 18', fr: 'Quelqu’un ici pourrait avoir moins de 18 ans' },
  unmarkYoung: { en: 'This was wrong: nobody here is under 18', fr: 'C’était une erreur : personne ici n’a moins de 18 ans' },
  whyNotYoung: { en: 'Why nobody here is under 18', fr: 'Pourquoi personne ici n’a moins de 18 ans' },
  markStands: {
    en: 'The mark that somebody may be under 18 stays. To take it back, choose a reason where the steps are.',
    fr: 'La mention que quelqu’un pourrait avoir moins de 18 ans reste. Pour la retirer, choisissez une raison là où se trouvent les étapes.',
  },
  stepsDone: { en: 'What was recorded', fr: 'Ce qui a été noté' },
  stepBy: { en: 'by', fr: 'par' },
  noSteps: { en: 'Nothing yet.', fr: 'Rien encore.' },
  recordStep: { en: 'Record a step', fr: 'Noter une étape' },
  step: { en: 'What was done', fr: 'Ce qui a été fait' },
  reason: { en: 'Reason, where one is needed', fr: 'Raison, s’il en faut une' },
  region: { en: 'Province or territory, for the authority', fr: 'Province ou territoire, pour l’autorité' },
  keep: { en: 'Record', fr: 'Noter' },
  recordTitle: { en: 'Statistical record', fr: 'Fiche statistique' },
  recordLead: {
    en: 'These codes, and nothing else of the report, are counted for the public annual report. Confirm them when you know enough; a correction is kept beside them.',
    fr: 'Ces codes, et rien d’autre du signalement, sont comptés pour le rapport annuel public. Confirmez-les quand vous en savez assez ; une correction est conservée à côté.',
  },
  recordKept: { en: 'Confirmed, version', fr: 'Confirmée, version' },
  recordNone: { en: 'Not confirmed yet.', fr: 'Pas encore confirmée.' },
  confirm: { en: 'Confirm the record', fr: 'Confirmer la fiche' },
} as const satisfies Record<string, Bilingual>

export const stepText: Readonly<Record<ChildProtectionStep, Bilingual>> = {
  'young-person-told': { en: 'The young person was told first', fr: 'La jeune personne a été prévenue en premier' },
  'young-person-not-told': { en: 'The young person was not told first', fr: 'La jeune personne n’a pas été prévenue en premier' },
  'authority-told': { en: 'The child-protection authority was told', fr: 'L’autorité de protection de l’enfance a été avertie' },
  'guardian-safe': { en: 'Telling a guardian is safe', fr: 'Prévenir une tutrice ou un tuteur est sans danger' },
  'guardian-told': { en: 'A guardian was told', fr: 'Une tutrice ou un tuteur a été prévenu' },
}

export const reasonText: Readonly<Record<StepReason, Bilingual>> = {
  unsafe: { en: 'It would not be safe', fr: 'Ce serait dangereux' },
  'out-of-reach': { en: 'They cannot be reached', fr: 'La personne ne peut pas être jointe' },
  'too-young': { en: 'They are too young to understand', fr: 'La personne est trop jeune pour comprendre' },
  'guardian-not-involved': { en: 'The guardian has no part in it', fr: 'La tutrice ou le tuteur n’y est pas mêlé' },
  'guardian-asked-for': { en: 'The young person asks for it', fr: 'La jeune personne le demande' },
  'authority-advised': { en: 'The authority advises it', fr: 'L’autorité le conseille' },
}

export const notYoungText: Readonly<Record<NotYoungReason, Bilingual>> = {
  'adult-stated': { en: 'The person says that they are 18 or older', fr: 'La personne dit avoir 18 ans ou plus' },
  'adult-confirmed': {
    en: 'Somebody who knows them says that they are 18 or older',
    fr: 'Quelqu’un qui connaît la personne dit qu’elle a 18 ans ou plus',
  },
  misread: { en: 'The words were read wrongly', fr: 'Le texte a été mal lu' },
  'marked-by-mistake': { en: 'It was marked by mistake', fr: 'La mention a été mise par erreur' },
}
