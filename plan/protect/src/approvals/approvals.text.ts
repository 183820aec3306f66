import { type Bilingual, refuse } from '@fanal/kernel'
import type { ApprovalKind } from './approval-machine.ts'
import type { ApprovalReason, NoReason } from './approval.ts'

export const approvalKindText: Readonly<Record<ApprovalKind, Bilingual>> = {
  identification: { en: 'A decision about identification', fr: 'Une décision d’identification' },
  plan: { en: 'A plan', fr: 'Un plan' },
  closure: { en: 'Closing a case', fr: 'La fermeture d’un dossier' },
  disclosure: { en: 'Handing out records', fr: 'La communication de renseignements' },
  erasure: { en: 'Erasing what is known of a person', fr: 'L’effacement de ce que l’on sait d’une personne' },
  unseal: { en: 'Lifting a seal', fr: 'La levée d’un scellé' },
}
export const approvalReasonText: Readonly<Record<ApprovalReason, Bilingual>> = {
  'work-needs-it': { en: 'The work cannot go on without it', fr: 'Le travail ne peut pas continuer autrement' },
  'person-asked': { en: 'The person asked for it', fr: 'La personne l’a demandé' },
  'law-asks': { en: 'The law asks for it', fr: 'La loi le demande' },
  safety: { en: 'For somebody’s safety', fr: 'Pour la sécurité de quelqu’un' },
  mistake: { en: 'To mend a mistake', fr: 'Pour corriger une erreur' },
}
export const noReasonText: Readonly<Record<NoReason | 'agreed', Bilingual>> = {
  agreed: { en: 'Agreed', fr: 'D’accord' },
  'not-shown': { en: 'It is not shown why it is needed', fr: 'Le besoin n’est pas démontré' },
  'not-now': { en: 'Not now', fr: 'Pas maintenant' },
  'another-way': { en: 'There is a gentler way', fr: 'Il existe un moyen plus doux' },
  'against-the-person': { en: 'It goes against the person', fr: 'Cela va contre la volonté de la personne' },
}

/** Each names the guard that failed. */
export const approvalRefusals = {
  askedAlready: refuse('asked-already', {
    en: 'This has been asked for and waits for an answer.',
    fr: 'La demande est déjà faite et attend une réponse.',
  }),
  anothersRecord: refuse('anothers-record', {
    en: 'What waits for this approval is not this person’s. Open it from their own case.',
    fr: 'Cette approbation concerne une autre personne. Ouvrez-la depuis le dossier de celle-ci.',
  }),
  notApproved: refuse('unsealing-not-approved', {
    en: 'A second person has to agree to lifting the seal.',
    fr: 'Une deuxième personne doit approuver la levée du scellé.',
  }),
  notSealed: refuse('not-sealed', {
    en: 'This record is not sealed.',
    fr: 'Ce dossier n’est pas sous scellé.',
  }),
  nobodyThere: refuse('nobody-there', {
    en: 'Nobody of another organization here has this code. Ask them for the code on their own page of approvals.',
    fr: 'Ce code n’est celui de personne d’un autre organisme d’ici. Redemandez le code affiché sur sa page d’approbations.',
  }),
} as const
