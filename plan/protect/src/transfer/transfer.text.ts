import type { Bilingual } from '@fanal/kernel'
import type { PersonSaid, RejectReason, TransferReason } from './transfer.ts'

type Words<Code extends string> = Readonly<Record<Code, Bilingual>>

export const transferReasonText: Words<TransferReason> = {
  'other-skills': { en: 'Their team can do what is needed', fr: 'Cette équipe peut faire ce qu’il faut' },
  'other-place': { en: 'The person has moved, or will', fr: 'La personne a déménagé ou va déménager' },
  'too-much-work': { en: 'We have too many cases', fr: 'Nous avons trop de dossiers' },
  'worker-leaves': { en: 'Whoever leads it leaves', fr: 'La personne responsable s’en va' },
  'person-asked': { en: 'The person asked for it', fr: 'La personne l’a demandé' },
  'conflict-of-interest': { en: 'A conflict of interest', fr: 'Un conflit d’intérêts' },
}

export const personSaidText: Words<PersonSaid> = {
  agrees: { en: 'Yes: they know who it would be, and agree', fr: 'Oui : elle sait de qui il s’agit et elle est d’accord' },
  'cannot-be-asked': { en: 'They cannot be asked safely just now', fr: 'On ne peut pas le lui demander sans danger en ce moment' },
}

export const rejectText: Words<RejectReason> = {
  'no-capacity': { en: 'No room just now', fr: 'Pas de place en ce moment' },
  'wrong-team': { en: 'Another team fits better', fr: 'Une autre équipe convient mieux' },
  'conflict-of-interest': { en: 'A conflict of interest', fr: 'Un conflit d’intérêts' },
  'not-now': { en: 'Not at this point of the work', fr: 'Pas à cette étape du travail' },
}

export const transferText = {
  title: { en: 'Another team', fr: 'Une autre équipe' },
  lead: {
    en: 'A case can move to another team or colleague of this organization. Both work on it for a while, so that the person tells nothing twice.',
    fr: 'Un dossier peut passer à une autre équipe ou à une ou un collègue de cet organisme. Les deux y travaillent un moment, pour que la personne n’ait rien à répéter.',
  },
  elsewhere: {
    en: 'To another organization a case does not move. Make a referral: what that service needs travels in a new sealed package, on the person’s yes.',
    fr: 'Un dossier ne passe pas à un autre organisme. Faites une orientation : ce dont ce service a besoin voyage dans un nouvel envoi scellé, si la personne dit oui.',
  },
  toReferrals: { en: 'Referrals of this case', fr: 'Orientations de ce dossier' },
  asked: { en: 'You are asked to take this case', fr: 'On vous demande de reprendre ce dossier' },
  from: { en: 'From', fr: 'De' },
  to: { en: 'To', fr: 'À' },
  anybody: { en: 'whoever of the team takes it', fr: 'qui le reprend dans l’équipe' },
  why: { en: 'Why', fr: 'Pourquoi' },
  agreed: { en: 'Does the person agree?', fr: 'La personne est-elle d’accord ?' },
  risk: { en: 'Risk', fr: 'Risque' },
  needs: { en: 'What is needed', fr: 'Ce qu’il faut' },
  noNeeds: { en: 'Nothing is written down yet', fr: 'Rien d’inscrit pour l’instant' },
  answerBy: { en: 'Answer by', fr: 'Répondre d’ici le' },
  bothUntil: { en: 'Both see it until', fr: 'Les deux le voient jusqu’au' },
  proposeTitle: { en: 'Ask somebody to take it', fr: 'Demander à quelqu’un de le reprendre' },
  whom: { en: 'Who is asked?', fr: 'À qui le demander ?' },
  team: { en: 'Team', fr: 'Équipe' },
  colleague: { en: 'Colleague', fr: 'Collègue' },
  ifNo: {
    en: 'If the person says no, do not ask anybody: the case stays here.',
    fr: 'Si la personne dit non, ne demandez à personne : le dossier reste ici.',
  },
  seen: {
    en: 'Whoever is asked sees the number of the case, the risk, what kinds of help are needed and why you ask. No name, no word, nothing sealed. The keys wait for them, and open nothing before they say yes.',
    fr: 'Qui est sollicité voit le numéro du dossier, le risque, le type d’aide nécessaire et la raison. Aucun nom, aucun mot, rien de scellé. Les clés attendent et n’ouvrent rien avant un oui.',
  },
  afterwards: {
    en: 'Once they say yes both see the case. When that time is over, whoever had it here loses access and keys, and keeps a summary: that it moved, where to, and how much was done.',
    fr: 'Après un oui, les deux voient le dossier. Au bout de ce délai, qui l’avait ici perd l’accès et les clés et garde un résumé : que le dossier a changé d’équipe, pour laquelle, et combien a été fait.',
  },
  consents: {
    en: 'A yes that names this team or its people opens nothing to the others: the new lead asks for it anew.',
    fr: 'Un oui qui nomme cette équipe ou ses membres n’ouvre rien aux autres : la nouvelle personne responsable le redemande.',
  },
  propose: { en: 'Ask them', fr: 'Le demander' },
  acceptTitle: { en: 'Take the case', fr: 'Reprendre le dossier' },
  acceptLead: {
    en: 'You lead it from the end of the time that both see it. Until then work on it together, and let the person meet you. Nobody else of your team sees it unless you give them access.',
    fr: 'Vous en serez responsable à la fin de la période partagée. D’ici là, travaillez-y ensemble et faites connaissance avec la personne. Personne d’autre de votre équipe ne le voit, sauf si vous lui donnez accès.',
  },
  until: { en: 'Until when do both see it?', fr: 'Jusqu’à quand les deux le voient-ils ?' },
  habit: { en: 'Two weeks is our own habit, not a law.', fr: 'Deux semaines, c’est notre habitude, pas une loi.' },
  accept: { en: 'I take it', fr: 'Je le reprends' },
  rejectTitle: { en: 'Say why not', fr: 'Dire pourquoi non' },
  reject: { en: 'I do not take it', fr: 'Je ne le reprends pas' },
  withdrawTitle: { en: 'Keep the case after all', fr: 'Garder finalement le dossier' },
  withdrawProposed: {
    en: 'The question is taken back, and the keys that wait are deleted.',
    fr: 'La demande est retirée et les clés qui attendent sont supprimées.',
  },
  withdrawAccepted: {
    en: 'Whoever took it loses access and keys at once, and so does everybody to whom they passed it on. What was read cannot be unread.',
    fr: 'Qui l’avait repris perd immédiatement l’accès et les clés, ainsi que toute personne à qui l’accès a été donné. Ce qui a été lu ne peut pas être oublié.',
  },
  withdraw: { en: 'Keep it here', fr: 'Le garder ici' },
  waits: { en: 'It does not move yet', fr: 'Il ne change pas encore d’équipe' },
  before: { en: 'Before', fr: 'Avant' },
  rejectedWhy: { en: 'Why it was not taken', fr: 'Pourquoi il n’a pas été repris' },
  ended: { en: 'On', fr: 'Le' },
  summaryTitle: { en: 'What you keep of it', fr: 'Ce que vous en gardez' },
  summaryLead: {
    en: 'Somebody else leads this case now. If the person turns to you, take them there; ask whoever leads it for anything you need.',
    fr: 'Ce dossier est maintenant suivi par quelqu’un d’autre. Si la personne s’adresse à vous, mettez-la en contact ; demandez à la personne responsable ce qu’il vous faut.',
  },
  opened: { en: 'Opened', fr: 'Ouvert le' },
  moved: { en: 'Moved', fr: 'Transféré le' },
  met: { en: 'Needs met', fr: 'Besoins comblés' },
  open: { en: 'Needs still open', fr: 'Besoins encore à combler' },
  unmet: { en: 'Needs not met', fr: 'Besoins non comblés' },
  given: { en: 'Steps done', fr: 'Étapes faites' },
  askedTitle: { en: 'You are asked to take', fr: 'On vous demande de reprendre' },
  askedCaption: {
    en: 'Cases offered to you, the soonest to answer first',
    fr: 'Dossiers qu’on vous propose, la réponse la plus proche en premier',
  },
  awayCaption: { en: 'Cases that have moved, the latest first', fr: 'Dossiers transférés, le plus récent en premier' },
  awayTitle: { en: 'Moved to others', fr: 'Passés à d’autres' },
  see: { en: 'See and answer', fr: 'Voir et répondre' },
  toSomebody: { en: 'Somebody is asked to take this case', fr: 'On a demandé à quelqu’un de reprendre ce dossier' },
  isShared: { en: 'This case is moving: both see it', fr: 'Ce dossier change de mains : les deux le voient' },
  notYou: {
    en: 'Whoever may pass the whole record on asks somebody to take it: whoever wrote the person down, or leads the case by a transfer.',
    fr: 'La personne qui peut transmettre tout le dossier le demande : celle qui a inscrit la personne, ou qui a reçu le dossier par transfert.',
  },
  nobodyElse: {
    en: 'Nobody else in this organization protects people.',
    fr: 'Personne d’autre dans cet organisme ne protège des personnes.',
  },
  choose: {
    en: 'Say who is asked, why, and what the person said.',
    fr: 'Indiquez à qui le demander, pourquoi, et ce que la personne a dit.',
  },
  chooseReason: { en: 'Say why not.', fr: 'Indiquez pourquoi.' },
} as const satisfies Record<string, Bilingual>
