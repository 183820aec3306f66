import type { Bilingual } from '@fanal/kernel'

/** What each act is called, by how its type begins; the longest that fits is taken. */
const acts: Readonly<Record<string, Bilingual>> = {
  'protect.subject.registered': { en: 'The person was written down', fr: 'La personne a été inscrite' },
  'protect.fields.kept': { en: 'Words were kept, sealed', fr: 'Du texte a été gardé, scellé' },
  'protect.grant.given': { en: 'Somebody was given access', fr: 'Un accès a été donné' },
  'protect.grant.revoked': { en: 'Access was taken back', fr: 'Un accès a été retiré' },
  'protect.keys.shared': { en: 'Keys were passed on', fr: 'Des clés ont été transmises' },
  'protect.safe-contact.set': { en: 'How to reach them was set', fr: 'La façon de la joindre a été fixée' },
  'protect.young.set': { en: 'The age was noted', fr: 'L’âge a été noté' },
  'protect.consent.explain': { en: 'A consent was explained', fr: 'Un consentement a été expliqué' },
  'protect.consent.give': { en: 'The person said yes', fr: 'La personne a dit oui' },
  'protect.consent.refuse': { en: 'The person said no', fr: 'La personne a dit non' },
  'protect.consent.withdraw': { en: 'A yes was taken back', fr: 'Un oui a été retiré' },
  'protect.consent.narrow': { en: 'Some of a yes was kept, the rest ended', fr: 'Une partie d’un oui a été gardée, le reste a pris fin' },
  'protect.consent.renew': { en: 'The person said yes again', fr: 'La personne a redit oui' },
  'protect.consent.warn': { en: 'A yes ends soon', fr: 'Un oui prend bientôt fin' },
  'protect.consent': { en: 'A consent changed', fr: 'Un consentement a changé' },
  'protect.case.begun': { en: 'The case began', fr: 'Le dossier a commencé' },
  'protect.case.risk': { en: 'The risk was assessed', fr: 'Le risque a été évalué' },
  'protect.case.lead': { en: 'A lead was named', fr: 'Une personne responsable a été nommée' },
  'protect.case.plan-reviewed': { en: 'The plan was gone through', fr: 'Le plan a été revu' },
  'protect.case.closure-agreed': { en: 'A second person agreed to closing', fr: 'Une deuxième personne a approuvé la fermeture' },
  'protect.case.add-need': { en: 'A need was added', fr: 'Un besoin a été ajouté' },
  'protect.case.end-need': { en: 'A need ended', fr: 'Un besoin a pris fin' },
  'protect.case.reopen-need': { en: 'A need came back', fr: 'Un besoin est revenu' },
  'protect.case.add-step': { en: 'A step was planned', fr: 'Une étape a été prévue' },
  'protect.case.change-step': { en: 'A step moved on', fr: 'Une étape a avancé' },
  'protect.case': { en: 'The case moved on', fr: 'Le dossier a avancé' },
  'protect.transfer.proposed': { en: 'Somebody was asked to take the case', fr: 'On a demandé à quelqu’un de reprendre le dossier' },
  'protect.transfer.accept': { en: 'Somebody took the case', fr: 'Quelqu’un a repris le dossier' },
  'protect.transfer.reject': { en: 'The case was not taken', fr: 'Le dossier n’a pas été repris' },
  'protect.transfer.take-effect': {
    en: 'The case moved to its new lead',
    fr: 'Le dossier est passé à sa nouvelle responsable ou à son nouveau responsable',
  },
  'protect.transfer': { en: 'A transfer changed', fr: 'Un transfert a changé' },
  'protect.safety': { en: 'The safety plan changed', fr: 'Le plan de sécurité a changé' },
  'protect.referral': { en: 'A referral moved on', fr: 'Une orientation a avancé' },
  'protect.referred.opened': { en: 'The receiver opened a referral', fr: 'L’envoi d’une orientation a été ouvert' },
  'protect.referred.accepted': { en: 'The receiver said yes to a referral', fr: 'Une orientation a été acceptée' },
  'protect.referred.declined': { en: 'The receiver said no to a referral', fr: 'Une orientation a été refusée' },
  'protect.referred.stopped': { en: 'The receiver stopped using what was sent', fr: 'L’envoi a cessé d’être utilisé' },
  'protect.referred.not-stopped': { en: 'The receiver said that they cannot stop', fr: 'Une réponse dit ne pas pouvoir cesser' },
  'protect.identification': { en: 'Identification moved on', fr: 'L’identification a avancé' },
  'protect.permit': { en: 'A permit moved on', fr: 'Un permis a avancé' },
  'protect.file.begun': { en: 'A file was begun', fr: 'Un fichier a été commencé' },
  'protect.file.kept': { en: 'A file was added', fr: 'Un fichier a été ajouté' },
  'protect.file.removed': { en: 'A file was removed', fr: 'Un fichier a été retiré' },
  'protect.file': { en: 'A file that never arrived was given up', fr: 'Un fichier jamais arrivé a été abandonné' },
  'protect.break-glass': { en: 'Urgent access', fr: 'Accès urgent' },
  'protect.approval': { en: 'A second person was asked', fr: 'Une deuxième personne a été consultée' },
  'protect.demand': { en: 'A demand for records moved on', fr: 'Une demande de dossiers a avancé' },
  'protect.own-code': { en: 'The person’s own code changed', fr: 'Le code de la personne a changé' },
  'protect.request': { en: 'A request of the person moved on', fr: 'Une demande de la personne a avancé' },
}
const other: Bilingual = { en: 'Something was recorded', fr: 'Quelque chose a été inscrit' }

/** What an act is called. */
export function actText(type: string): Bilingual {
  const found = Object.keys(acts)
    .filter((begins) => type === begins || type.startsWith(`${begins}.`) || type.startsWith(`${begins}-`))
    .toSorted((a, b) => b.length - a.length)[0]
  return found === undefined ? other : (acts[found] ?? other)
}

export const timelineText = {
  title: { en: 'What was done', fr: 'Ce qui a été fait' },
  lead: {
    en: 'Every act on this person’s record, from the ledger. Nobody can change it unseen. It holds codes and dates, and no word of anybody.',
    fr: 'Chaque acte sur le dossier de cette personne, tiré du registre. Personne ne peut le modifier sans que cela se voie. Il contient des codes et des dates, et aucun mot de qui que ce soit.',
  },
  when: { en: 'When', fr: 'Quand' },
  what: { en: 'What', fr: 'Quoi' },
  who: { en: 'Who', fr: 'Qui' },
  byDate: { en: 'a date that passed', fr: 'une échéance' },
  byPerson: { en: 'the person, with their own code', fr: 'la personne, avec son code' },
} as const satisfies Record<string, Bilingual>
