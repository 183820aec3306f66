import type { Bilingual } from '@fanal/kernel'

/** Why something about people is refused. */
export const peopleRefusals = {
  nameTaken: {
    en: 'This login name is taken or promised to somebody: choose another one.',
    fr: 'Ce nom d’utilisateur est déjà pris ou promis à quelqu’un : choisissez-en un autre.',
  },
  badName: {
    en: 'A login name has 2 to 64 lower-case letters, digits, dots or dashes; a name and at least one duty are needed too.',
    fr: 'Un nom d’utilisateur a de 2 à 64 minuscules, chiffres, points ou tirets; il faut aussi un nom et au moins une fonction.',
  },
  yourself: {
    en: 'You cannot do this to yourself: another administrator can.',
    fr: 'Vous ne pouvez pas le faire pour vous-même : une autre personne administratrice le peut.',
  },
  left: { en: 'This member has left already.', fr: 'Ce membre est déjà parti.' },
  noInvitation: {
    en: 'This invitation was used, taken back, or is older than seven days. Ask your administrator for a new one.',
    fr: 'Cette invitation a été utilisée ou retirée, ou elle a plus de sept jours. Demandez-en une nouvelle à la personne qui administre.',
  },
  wrongCode: {
    en: 'The six digits are not the ones that your authenticator shows now. Type the next ones.',
    fr: 'Les six chiffres ne sont pas ceux que montre votre application d’authentification. Tapez les suivants.',
  },
} as const satisfies Record<string, Bilingual>
