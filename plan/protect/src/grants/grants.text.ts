import { refuse } from '@fanal/kernel'

/** Each names the guard that failed. */
export const grantRefusals = {
  notGranted: refuse('not-granted', {
    en: 'No permission of yours covers this.',
    fr: 'Aucune de vos autorisations ne couvre cela.',
  }),
  moreThanOwn: refuse('more-than-own', {
    en: 'You can pass on only what you may do yourself, and for no longer than you may.',
    fr: 'Vous ne pouvez transmettre que ce qui vous est permis, et pas plus longtemps que cela vous est permis.',
  }),
  toOneself: refuse('to-oneself', {
    en: 'Nobody gives access to themselves. Ask whoever gave you yours.',
    fr: 'Personne ne se donne un accès. Demandez à qui vous a donné le vôtre.',
  }),
  notWithinConsent: refuse('not-within-consent', {
    en: 'The person’s consent does not cover this.',
    fr: 'Le consentement de la personne ne couvre pas cela.',
  }),
  basisMissing: refuse('basis-missing', {
    en: 'Say on which basis this is allowed.',
    fr: 'Indiquez sur quoi cette autorisation se fonde.',
  }),
  needsCodes: refuse('needs-codes', {
    en: 'Whoever may open sealed fields also needs the codes of the record.',
    fr: 'Pour ouvrir des champs scellés, il faut aussi voir les codes du dossier.',
  }),
  otherOrganization: refuse('other-organization', {
    en: 'Another organization gets a sealed package, not a way into the record.',
    fr: 'Un autre organisme reçoit un envoi scellé, pas un accès au dossier.',
  }),
  commandTaken: refuse('command-taken', {
    en: 'This was sent before as something else. Load the page again.',
    fr: 'Cet envoi a déjà servi à autre chose. Rechargez la page.',
  }),
  badWrap: refuse('bad-wrap', {
    en: 'The sealed key does not belong here. Load the page again.',
    fr: 'La clé scellée n’appartient pas à ce dossier. Rechargez la page.',
  }),
  keyNotBegun: refuse('key-not-begun', {
    en: 'This key is not one that the record was begun with, and nothing was given. Load the page again and tell your administrator.',
    fr: 'Cette clé n’est pas celle avec laquelle le dossier a été commencé, et rien n’a été remis. Rechargez la page et avertissez votre administration.',
  }),
  wrapWithoutGrant: refuse('wrap-without-grant', {
    en: 'A key is given only to somebody whom a permission names.',
    fr: 'Une clé n’est remise qu’à une personne désignée par une autorisation.',
  }),
  lastOwner: refuse('last-owner', {
    en: 'Somebody has to remain responsible for this person.',
    fr: 'Quelqu’un doit rester responsable de cette personne.',
  }),
  endsBefore: refuse('ends-before-it-begins', {
    en: 'The end lies before the beginning.',
    fr: 'La fin précède le début.',
  }),
} as const
