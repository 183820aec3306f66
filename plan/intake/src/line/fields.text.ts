import type { Bilingual } from '@fanal/kernel'
import type { ReportPath } from './report-path.ts'

const whatHint: Readonly<Record<ReportPath, Bilingual>> = {
  own: {
    en: 'Write it in your own words. It does not have to be complete. You do not have to give your name.',
    fr: 'Écrivez-le avec vos mots. Ce n’est pas grave si c’est incomplet. Vous n’avez pas à donner votre nom.',
  },
  witness: {
    en: 'Write what you saw or heard. You do not have to be sure. You do not have to give your name.',
    fr: 'Écrivez ce que vous avez vu ou entendu. Vous n’avez pas à en être certain ou certaine. Vous n’avez pas à donner votre nom.',
  },
  work: {
    en: 'Keep apart what you saw, what you were told and what you think. Leave out names that the team does not need.',
    fr: 'Séparez ce que vous avez vu, ce qu’on vous a dit et ce que vous pensez. N’écrivez pas les noms dont l’équipe n’a pas besoin.',
  },
}

/** What the form asks, in words for somebody who is afraid. */
export const fieldsText = {
  what: { en: 'What is happening?', fr: 'Que se passe-t-il ?' },
  whatHint,
  where: { en: 'Where?', fr: 'Où ?' },
  whereHint: {
    en: 'A city, an address, a website, a phone number … whatever you know.',
    fr: 'Une ville, une adresse, un site Web, un numéro de téléphone … ce que vous savez.',
  },
  whereOwnHint: {
    en: 'A city is enough. Write more only if you want to be found.',
    fr: 'Une ville suffit. N’en dites plus que si vous voulez qu’on vous trouve.',
  },
  when: { en: 'When?', fr: 'Quand ?' },
  whenHint: {
    en: 'For example: last night, every weekend, since spring.',
    fr: 'Par exemple : hier soir, toutes les fins de semaine, depuis le printemps.',
  },
  who: { en: 'Who is at risk right now?', fr: 'Qui est en danger en ce moment ?' },
  whoHint: {
    en: 'Say how many people there are, and whether one may be under 18, if you know.',
    fr: 'Dites combien de personnes il y a, et si l’une d’elles pourrait avoir moins de 18 ans, si vous le savez.',
  },
  whoOwn: { en: 'Are you at risk right now? Is anyone with you?', fr: 'Êtes-vous en danger en ce moment ? Y a-t-il quelqu’un avec vous ?' },
  whoOwnHint: {
    en: 'Are you under 18? You may say so. There is more help for you then, and the team may have to tell those who protect children.',
    fr: 'Avez-vous moins de 18 ans ? Vous pouvez le dire. Il existe alors plus d’aide pour vous, et l’équipe peut devoir avertir les services qui protègent les enfants.',
  },
  how: { en: 'How do you know this?', fr: 'Comment le savez-vous ?' },
  howHint: { en: 'For example: I saw it, someone told me.', fr: 'Par exemple : je l’ai vu, on me l’a dit.' },
  howWorkHint: {
    en: 'For example: a patient told me, I saw it on a visit.',
    fr: 'Par exemple : on me l’a dit en consultation, je l’ai vu pendant une visite.',
  },
  contact: { en: 'How can the team reach you safely?', fr: 'Comment l’équipe peut-elle vous joindre sans danger ?' },
  contactHint: {
    en: 'Only if you want. Say which times are safe, and whether others see your phone. You can always come back here instead.',
    fr: 'Seulement si vous le voulez. Dites à quelles heures c’est sûr, et si d’autres voient votre téléphone. Vous pouvez aussi simplement revenir ici.',
  },
  contactWork: { en: 'How can the team reach you?', fr: 'Comment l’équipe peut-elle vous joindre ?' },
  contactWorkHint: {
    en: 'Only if you want. You can always come back here instead.',
    fr: 'Seulement si vous le voulez. Vous pouvez aussi simplement revenir ici.',
  },
  duty: { en: 'What is your work? Do you have to report this?', fr: 'Quel est votre travail ? Devez-vous le signaler ?' },
  dutyHint: {
    en: 'If a child may be in danger, you may have to tell the child protection service yourself. Writing here does not do it for you.',
    fr: 'Si un enfant est peut-être en danger, vous devez peut-être avertir vous-même la protection de l’enfance. Écrire ici ne le fait pas à votre place.',
  },
  agreed: { en: 'Did the person agree that you write?', fr: 'La personne a-t-elle accepté que vous écriviez ?' },
  agreedHint: {
    en: 'If the person said no, write nothing that shows who they are.',
    fr: 'Si la personne a dit non, n’écrivez rien qui montre qui elle est.',
  },
  agreedYes: { en: 'Yes', fr: 'Oui' },
  agreedNotAsked: { en: 'I could not ask', fr: 'Je n’ai pas pu le demander' },
  agreedNo: { en: 'No', fr: 'Non' },
  onwardServices: {
    en: 'May the team pass this on to others who help, such as a shelter?',
    fr: 'L’équipe peut-elle le transmettre à d’autres services d’aide, comme un refuge ?',
  },
  onwardHint: {
    en: 'If you choose nothing, the team asks you first. If you do not come back, it stays with the team. The only exceptions are the reasons named above.',
    fr: 'Si vous ne choisissez rien, l’équipe vous le demande d’abord. Si vous ne revenez pas, cela reste dans l’équipe. Les raisons nommées plus haut sont les seules exceptions.',
  },
  onwardPolice: { en: 'May the team pass this on to the police?', fr: 'L’équipe peut-elle le transmettre à la police ?' },
  onwardYes: { en: 'Yes', fr: 'Oui' },
  onwardAsk: { en: 'Ask me first', fr: 'Demandez-moi d’abord' },
  onwardNo: { en: 'No', fr: 'Non' },
  noReceipt: { en: 'I will not come back: show me no receipt', fr: 'Je ne reviendrai pas : ne m’affichez pas de reçu' },
  noReceiptHint: {
    en: 'Then there is nothing to hide, but you cannot read an answer.',
    fr: 'Il n’y a alors rien à cacher, mais vous ne pourrez pas lire de réponse.',
  },
  more: { en: 'Write more', fr: 'Écrire la suite' },
  moreHint: {
    en: 'The same team reads it. It is sealed like the first message.',
    fr: 'La même équipe le lira. Ce message est scellé comme le premier.',
  },
} as const satisfies Record<string, Bilingual | Readonly<Record<ReportPath, Bilingual>>>
