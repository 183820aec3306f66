import type { Bilingual } from '@fanal/kernel'
import type { UpdateState } from './update-machine.ts'

export const updateText = {
  choose: { en: 'Choose how it stands.', fr: 'Indiquez où en est l’engagement.' },
  noEnglish: { en: 'The English is missing.', fr: 'L’anglais manque.' },
  noFrench: { en: 'The French is missing.', fr: 'Le français manque.' },
  long: { en: 'This is longer than 4,000 characters.', fr: 'Ce texte dépasse 4 000 caractères.' },
  asked: {
    progress: {
      en: 'Say in both languages what was done, or tick that there is nothing new.',
      fr: 'Dites dans les deux langues ce qui a été fait, ou cochez qu’il n’y a rien de nouveau.',
    },
    challenge: {
      en: 'It is behind: say in both languages what stands in the way.',
      fr: 'L’engagement est en retard : dites dans les deux langues ce qui fait obstacle.',
    },
    evidence: {
      en: 'Name in both languages the evidence of what is done.',
      fr: 'Nommez dans les deux langues la preuve de ce qui est fait.',
    },
  },
  nilWithChange: {
    en: 'With nothing new, it stands where it stood last time. Choose the same, or say what changed.',
    fr: 'Sans rien de nouveau, l’engagement en est au même point que la dernière fois. Choisissez le même, ou dites ce qui a changé.',
  },
  openMilestone: {
    en: 'It is not complete while a milestone is open. Tick the milestones that are reached.',
    fr: 'L’engagement n’est pas rempli tant qu’un jalon reste ouvert. Cochez les jalons atteints.',
  },
  unknownMilestone: { en: 'The plan has no such milestone.', fr: 'Le plan n’a pas ce jalon.' },
  notNow: { en: 'This cannot be done at this step.', fr: 'Cela ne peut pas se faire à cette étape.' },
  meanwhile: {
    en: 'A colleague has written or decided something since you opened this page. Look at it, then send yours again.',
    fr: 'Une autre personne a écrit ou décidé quelque chose depuis que vous avez ouvert cette page. Regardez-le, puis renvoyez votre texte.',
  },
  notYours: { en: 'Another department answers for this commitment.', fr: 'Un autre ministère répond de cet engagement.' },
  incomplete: { en: 'Something is still missing before it can be submitted.', fr: 'Il manque encore quelque chose avant l’envoi.' },
  ownUpdate: {
    en: 'You wrote some of this update. Somebody else has to decide.',
    fr: 'Vous avez écrit une partie de ce compte rendu. Une autre personne doit décider.',
  },
  whyReturned: {
    en: 'Say in both languages what has to change.',
    fr: 'Dites dans les deux langues ce qui doit changer.',
  },
} as const

export const stateText = {
  none: { en: 'Nothing sent', fr: 'Rien d’envoyé' },
  draft: { en: 'Draft', fr: 'Brouillon' },
  submitted: { en: 'Waiting for approval', fr: 'En attente d’approbation' },
  returned: { en: 'Returned', fr: 'Renvoyé' },
  approved: { en: 'Approved', fr: 'Approuvé' },
} as const satisfies Record<UpdateState, Bilingual>
