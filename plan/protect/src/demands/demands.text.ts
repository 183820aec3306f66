import { type Bilingual, refuse } from '@fanal/kernel'
import type { DemandKind, Issuer, RefusalGround, Told } from './demand-machine.ts'

export const demandKindText: Readonly<Record<DemandKind, Bilingual>> = {
  subpoena: { en: 'A subpoena', fr: 'Une assignation' },
  warrant: { en: 'A search warrant', fr: 'Un mandat de perquisition' },
  'production-order': { en: 'A production order', fr: 'Une ordonnance de communication' },
  request: { en: 'A plain request, without an order', fr: 'Une simple demande, sans ordonnance' },
}
export const issuerText: Readonly<Record<Issuer, Bilingual>> = {
  judge: { en: 'A judge', fr: 'Une ou un juge' },
  justice: { en: 'A justice of the peace', fr: 'Une ou un juge de paix' },
  clerk: { en: 'A clerk of the court', fr: 'Le greffe du tribunal' },
  officer: { en: 'A police or border officer', fr: 'Une agente ou un agent de police ou des frontières' },
  lawyer: { en: 'A lawyer', fr: 'Une avocate ou un avocat' },
  'somebody-else': { en: 'Somebody else', fr: 'Quelqu’un d’autre' },
  'not-known': { en: 'We do not know yet', fr: 'Nous ne le savons pas encore' },
}
export const toldText: Readonly<Record<Told, Bilingual>> = {
  'told-safely': { en: 'Told, in their safe way', fr: 'Prévenue, par son moyen sûr' },
  'not-safe': { en: 'Not told: it would endanger them', fr: 'Non prévenue : ce serait dangereux pour elle' },
  'forbidden-by-order': { en: 'Not told: the order forbids it', fr: 'Non prévenue : l’ordonnance l’interdit' },
  'no-safe-way': { en: 'Not told: there is no safe way to reach them', fr: 'Non prévenue : aucun moyen sûr de la joindre' },
}
export const refusalText: Readonly<Record<RefusalGround, Bilingual>> = {
  'not-issued-by-a-judge': { en: 'No judge issued it', fr: 'Aucune ou aucun juge ne l’a délivrée' },
  'not-about-us': { en: 'It is not meant for us', fr: 'Elle ne nous est pas destinée' },
  'nothing-held': { en: 'We hold nothing of that', fr: 'Nous n’avons rien de tel' },
  privilege: { en: 'Privilege', fr: 'Un privilège' },
  'court-agreed': { en: 'The court agreed with us', fr: 'Le tribunal nous a donné raison' },
}

/** Each names the guard that failed. */
export const demandRefusals = {
  badDay: refuse('bad-day', {
    en: 'The answer is due after the day on which it came.',
    fr: 'La réponse est attendue après le jour de réception.',
  }),
  notTheirWay: refuse('not-their-safe-way', {
    en: 'This is not a safe way to reach them now. Choose another, or write down why they are not told.',
    fr: 'Ce n’est pas un moyen sûr de la joindre en ce moment. Choisissez-en un autre, ou notez pourquoi elle n’est pas prévenue.',
  }),
  notThere: refuse('field-not-there', {
    en: 'One of the fields is not there, or not open to you.',
    fr: 'L’un des champs n’existe pas ou ne vous est pas accessible.',
  }),
  over: refuse('over', {
    en: 'This demand has ended.',
    fr: 'Cette demande est terminée.',
  }),
  erased: refuse('nothing-held', {
    en: 'This record was erased: nothing of it is held. Answer that, and name no person.',
    fr: 'Ce dossier a été effacé : plus rien n’en est gardé. Répondez cela, sans nommer personne.',
  }),
  frozen: refuse('legal-hold', {
    en: 'A demand for this person’s records is running: nothing is erased and nothing goes out until it has ended.',
    fr: 'Une demande visant les dossiers de cette personne est en cours : rien n’est effacé ni communiqué avant qu’elle soit terminée.',
  }),
} as const
