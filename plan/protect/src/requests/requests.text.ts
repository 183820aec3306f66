import { type Bilingual, refuse } from '@fanal/kernel'
import type { ErasureCommand } from './erasure-machine.ts'
import type { RequestCommand, RequestKind } from './request-machine.ts'
import type { IdentityCheck, LegalHold, RefusalReason, RequestChannel } from './request.ts'

type Words<Code extends string> = Readonly<Record<Code, Bilingual>>

export const requestKindName: Words<RequestKind> = {
  access: { en: 'A copy of what is kept', fr: 'Une copie de ce qui est gardé' },
  correct: { en: 'Correct something', fr: 'Corriger quelque chose' },
  erase: { en: 'Erase the record', fr: 'Effacer le dossier' },
  restrict: { en: 'I want fewer people to see it', fr: 'Je veux que moins de personnes le voient' },
  'who-saw': { en: 'Who saw it, with names', fr: 'Qui l’a vu, avec les noms' },
  complaint: { en: 'A complaint', fr: 'Une plainte' },
}

export const channelText: Words<RequestChannel> = {
  'own-code': { en: 'With their own code', fr: 'Avec son propre code' },
  'in-person': { en: 'Beside us', fr: 'En personne' },
  'through-worker': { en: 'Through a worker', fr: 'Par une intervenante ou un intervenant' },
  letter: { en: 'By letter', fr: 'Par lettre' },
}

export const identityText: Words<IdentityCheck> = {
  'own-code': { en: 'They used their own code', fr: 'A utilisé son propre code' },
  'in-person': { en: 'They were here', fr: 'La personne était présente' },
  'known-worker': { en: 'A worker who knows them is sure', fr: 'Une personne qui la connaît en est certaine' },
}

export const reasonText: Words<RefusalReason> = {
  'not-the-person': { en: 'It is not sure that the person asked', fr: 'Il n’est pas certain que c’est la personne' },
  'law-forbids': { en: 'A law forbids it now', fr: 'Une loi l’interdit maintenant' },
  'another-person-harmed': { en: 'Somebody else would be harmed', fr: 'Cela ferait du tort à une autre personne' },
  'nothing-held': { en: 'Nothing of this kind is kept', fr: 'Rien de tel n’est gardé' },
}

export const holdText: Words<LegalHold> = {
  'court-order': { en: 'A court order', fr: 'Une ordonnance d’un tribunal' },
  'demand-pending': { en: 'A demand for the record is open', fr: 'Une demande visant le dossier est en cours' },
  law: { en: 'A law says how long it is kept', fr: 'Une loi fixe la durée de conservation' },
}

export const moveText: Words<RequestCommand> = {
  'check-identity': { en: 'It is the person', fr: 'C’est bien la personne' },
  begin: { en: 'Begin', fr: 'Commencer' },
  fulfil: { en: 'Done, and answered', fr: 'C’est fait, et la personne a sa réponse' },
  refuse: { en: 'Refuse', fr: 'Refuser' },
  withdraw: { en: 'The person took it back', fr: 'La personne l’a retirée' },
}

export const erasureText: Words<ErasureCommand> = {
  approve: { en: 'Approve', fr: 'Approuver' },
  block: { en: 'Block it', fr: 'Bloquer' },
  'destroy-keys': { en: 'Destroy the keys now', fr: 'Détruire les clés maintenant' },
  confirm: { en: 'Confirm that nothing is left', fr: 'Confirmer qu’il ne reste rien' },
  withdraw: { en: 'The person took it back', fr: 'La personne l’a retiré' },
}

/** How the person is told. */
export const answeredText: Words<'own-view' | 'here' | 'call' | 'text' | 'email' | 'letter' | 'in-person' | 'through-worker' | 'mailbox'> =
  {
    'own-view': { en: 'They see it with their own code', fr: 'Elle le voit avec son propre code' },
    here: { en: 'They are here now', fr: 'Elle est ici maintenant' },
    call: { en: 'By telephone', fr: 'Par téléphone' },
    text: { en: 'By text message', fr: 'Par texto' },
    email: { en: 'By email', fr: 'Par courriel' },
    letter: { en: 'By letter', fr: 'Par lettre' },
    'in-person': { en: 'At the next meeting', fr: 'À la prochaine rencontre' },
    'through-worker': { en: 'Through their worker', fr: 'Par la personne qui l’aide' },
    mailbox: { en: 'In the mailbox', fr: 'Dans sa boîte aux lettres ici' },
  }

/** What an erasure leaves, said before and after it. */
export const remains: readonly Bilingual[] = [
  {
    en: 'A row with the random id, the unit, and the days on which it was made and erased.',
    fr: 'Une ligne avec l’identifiant aléatoire, l’équipe, et les jours de création et d’effacement.',
  },
  {
    en: 'Codes and days of cases, of what was agreed and of what was asked; no word and no name.',
    fr: 'Les codes et les jours des dossiers, des accords et des demandes; aucun mot et aucun nom.',
  },
  {
    en: 'The ledger: who did or read what kind of thing, and when. Its digests of words mean nothing without the keys.',
    fr: 'Le registre : qui a fait ou lu quelle sorte de chose, et quand. Ses empreintes de mots ne veulent rien dire sans les clés.',
  },
  {
    en: 'Of what another team handed over: codes and hours, no word. The report that it came from is not this record, and stays with that team.',
    fr: 'De ce qu’une autre équipe a transmis : des codes et des heures, aucun mot. Le signalement d’où cela vient n’est pas ce dossier et reste à cette équipe.',
  },
  {
    en: 'Older backups keep sealed copies until they are overwritten, and what somebody printed or wrote down stays with them.',
    fr: 'Les sauvegardes plus anciennes gardent des copies scellées jusqu’à leur remplacement, et ce qui a été imprimé ou noté reste où il est.',
  },
]

export const requestsText = {
  title: { en: 'What people ask about their records', fr: 'Ce que les personnes demandent sur leur dossier' },
  lead: {
    en: 'Somebody asks to see, correct, restrict or erase what is kept about them. What is due soonest comes first.',
    fr: 'Une personne demande à voir, corriger, restreindre ou effacer ce qui est gardé sur elle. Le plus urgent vient en premier.',
  },
  none: { en: 'Nobody waits for an answer.', fr: 'Personne n’attend de réponse.' },
  noneEnded: { en: 'Nothing has been answered yet.', fr: 'Rien n’a encore reçu de réponse.' },
  toEnded: { en: 'Answered requests', fr: 'Demandes traitées' },
  toOpen: { en: 'Back to what waits', fr: 'Retour à ce qui attend' },
  one: { en: 'A request', fr: 'Une demande' },
  kind: { en: 'What is asked', fr: 'Ce qui est demandé' },
  channel: { en: 'How it came', fr: 'Comment la demande a été reçue' },
  identity: { en: 'How we know that it is the person', fr: 'Comment on sait que c’est la personne' },
  identityOpen: { en: 'Not checked yet', fr: 'Pas encore vérifié' },
  state: { en: 'Where it stands', fr: 'Où cela en est' },
  due: { en: 'Answer by', fr: 'Répondre au plus tard le' },
  rule: { en: 'By which rule', fr: 'Selon quelle règle' },
  ruleSay: {
    en: 'our own habit of 30 days: ask which law binds your house',
    fr: 'notre règle interne de 30 jours : demandez quelle loi lie votre organisme',
  },
  ruleAsk: { en: 'no rule is known: ask today', fr: 'aucune règle connue : demandez aujourd’hui' },
  asked: { en: 'Asked on', fr: 'Demandé le' },
  late: { en: 'Late', fr: 'En retard' },
  next: { en: 'What comes next', fr: 'La suite' },
  words: { en: 'What they wrote', fr: 'Ce qui a été écrit' },
  wordsNotYours: {
    en: 'What they wrote is sealed, and opens for whoever works with them.',
    fr: 'Ce qui a été écrit est scellé et s’ouvre pour qui travaille avec la personne.',
  },
  reason: { en: 'Why not', fr: 'Motif du refus' },
  complaintSaid: {
    en: 'The answer says where to complain (first to us; of a federal body, section 25 of the Canadian Victims Bill of Rights)',
    fr: 'La réponse indique où se plaindre (d’abord à nous; pour un organisme fédéral, article 25 de la Charte canadienne des droits des victimes)',
  },
  done: { en: 'What was asked is done', fr: 'Ce qui est demandé est fait' },
  doneRestrict: {
    en: 'It counts as done when the record is sealed on the case’s page.',
    fr: 'C’est fait quand le dossier est scellé, à la page du dossier.',
  },
  doneErase: { en: 'It counts as done when the keys are destroyed.', fr: 'C’est fait quand les clés sont détruites.' },
  answeredBy: { en: 'How the person is told', fr: 'Comment la personne l’apprend' },
  erasure: { en: 'Erasure', fr: 'Effacement' },
  erasureLead: {
    en: 'Two people decide. When the keys are destroyed nobody can open anything of this person again: not we, not with the recovery key. Records found to be the same person’s are erased with it.',
    fr: 'Deux personnes décident. Une fois les clés détruites, plus personne ne peut ouvrir quoi que ce soit sur cette personne : ni nous, ni la clé de récupération. Les dossiers tenus pour ceux de la même personne sont effacés avec lui.',
  },
  remainsTitle: { en: 'What remains', fr: 'Ce qui reste' },
  begunBy: { en: 'Begun by', fr: 'Commencé par' },
  approvedBy: { en: 'Approved by', fr: 'Approuvé par' },
  hold: { en: 'Which hold', fr: 'Quelle obligation de conserver' },
  told: { en: 'The person was told what remains', fr: 'La personne sait ce qui reste' },
  erased: { en: 'The record was erased.', fr: 'Le dossier a été effacé.' },
  write: { en: 'Write it down', fr: 'Noter' },
  somebody: { en: 'Somebody who has left', fr: 'Une personne qui est partie' },
} as const satisfies Record<string, Bilingual>

export const badRequest = refuse('invalid', {
  en: 'Something is missing. Go back and choose in each question.',
  fr: 'Il manque quelque chose. Revenez en arrière et répondez à chaque question.',
})
