import type { Bilingual } from '@fanal/kernel'

/** What can be wrong with a plan that somebody gives. None of these holds a value of theirs; what is allowed there is named beside it. */
export const planFaultText = {
  empty: { en: 'There is nothing in the file.', fr: 'Le fichier est vide.' },
  'not-utf8': {
    en: 'This is not UTF-8 text. Save it as UTF-8 and try again.',
    fr: 'Ce n’est pas du texte UTF-8. Enregistrez-le en UTF-8 et recommencez.',
  },
  'too-big': { en: 'A plan has at most 20 MB.', fr: 'Un plan compte au plus 20 Mo.' },
  'not-json': { en: 'This is not JSON from here on.', fr: 'Ce n’est plus du JSON à partir d’ici.' },
  quote: { en: 'A quotation mark is opened and never closed.', fr: 'Un guillemet est ouvert et n’est jamais fermé.' },
  'wrong-version': { en: 'This form of file is not known. Allowed: 1.0.', fr: 'Cette forme de fichier est inconnue. Permis : 1.0.' },
  'wrong-shape': { en: 'Something of another shape is wanted here:', fr: 'Une autre forme est attendue ici :' },
  'unknown-field': { en: 'There is no such field. Is it a misspelling?', fr: 'Ce champ n’existe pas. Est-ce une faute de frappe ?' },
  'missing-column': { en: 'This column is missing.', fr: 'Cette colonne manque.' },
  'column-twice': { en: 'This column stands there twice.', fr: 'Cette colonne s’y trouve deux fois.' },
  width: { en: 'The row has more cells than the header.', fr: 'La ligne compte plus de cellules que l’en-tête.' },
  'no-commitment': { en: 'There is no row under the header.', fr: 'Il n’y a aucune ligne sous l’en-tête.' },
  missing: { en: 'This must not be empty.', fr: 'Ce champ ne peut pas être vide.' },
  'twin-missing': {
    en: 'The words stand there in one language only. Give them in English and in French.',
    fr: 'Le texte ne s’y trouve que dans une langue. Donnez-le en anglais et en français.',
  },
  'one-language': {
    en: 'This note has one language only. It is kept, and the French says so. Give its twin.',
    fr: 'Cette note n’a qu’une langue. Elle est gardée, et le français le dit. Donnez-en la traduction.',
  },
  'too-long': { en: 'This is longer than 2,000 characters.', fr: 'Ce texte dépasse 2 000 caractères.' },
  'bad-code': {
    en: 'This is not a code: letters, digits, dot, hyphen and underscore, at most 60.',
    fr: 'Ce n’est pas un code : lettres, chiffres, point, trait d’union et trait bas, au plus 60.',
  },
  'duplicate-code': { en: 'This code stands there twice.', fr: 'Ce code s’y trouve deux fois.' },
  'name-differs': {
    en: 'The same code has another name further up.',
    fr: 'Le même code porte un autre nom plus haut.',
  },
  'list-differs': {
    en: 'Names and codes are not equally many.',
    fr: 'Les noms et les codes ne sont pas en même nombre.',
  },
  'not-a-number': { en: 'This is not a number that one can count with.', fr: 'Ce n’est pas un nombre avec lequel on peut compter.' },
  'not-whole': { en: 'This is not a whole number above zero.', fr: 'Ce n’est pas un nombre entier supérieur à zéro.' },
  negative: { en: 'This must not be below zero.', fr: 'Ce nombre ne peut pas être inférieur à zéro.' },
  'not-yes-or-no': { en: 'This is neither yes nor no.', fr: 'Ce n’est ni oui ni non.' },
  'unknown-word': { en: 'This word is not in the list. Allowed:', fr: 'Ce mot n’est pas dans la liste. Permis :' },
  'due-prose': {
    en: 'This is no day, so nothing could ever be late. Write YYYY-MM-DD, or put these words into the timeline.',
    fr: 'Ce n’est pas une date, et rien ne pourrait donc être en retard. Écrivez AAAA-MM-JJ, ou mettez ces mots dans l’échéancier.',
  },
  'not-a-day': { en: 'This is not a day (YYYY-MM-DD).', fr: 'Ce n’est pas une date (AAAA-MM-JJ).' },
  'no-such-day': { en: 'There is no such day in the calendar.', fr: 'Ce jour n’existe pas au calendrier.' },
  'month-only': {
    en: 'A month is named and no day. The plan is held without an end.',
    fr: 'Un mois est nommé, et aucun jour. Le plan est gardé sans fin.',
  },
  'ends-before': { en: 'The end does not come after the beginning.', fr: 'La fin ne vient pas après le début.' },
  period: {
    en: 'This is no period: 2014, 2013-14, 2013/2023 or 2012-13/2022-23.',
    fr: 'Ce n’est pas une période : 2014, 2013-14, 2013/2023 ou 2012-13/2022-23.',
  },
  vintage: {
    en: 'This is not when something was known: 2014, 2014-02 or 2014-02-28.',
    fr: 'Ce n’est pas une date de diffusion : 2014, 2014-02 ou 2014-02-28.',
  },
  provision: {
    en: 'A provision of law is a code, for example CC-279.01.',
    fr: 'Une disposition de loi est un code, par exemple CC-279.01.',
  },
  address: { en: 'This is not an address that begins with http.', fr: 'Ce n’est pas une adresse qui commence par http.' },
  'address-words': {
    en: 'These are words and no address. The source is held without one.',
    fr: 'Ce sont des mots et non une adresse. La source est gardée sans adresse.',
  },
  'unknown-pillar': { en: 'The plan has no such pillar.', fr: 'Le plan n’a pas ce pilier.' },
  'unknown-department': { en: 'The plan names no such department.', fr: 'Le plan ne nomme pas ce ministère.' },
  'unknown-source': { en: 'The plan lists no such source.', fr: 'Le plan n’énumère pas cette source.' },
  'unknown-indicator': { en: 'The plan has no such indicator.', fr: 'Le plan n’a pas cet indicateur.' },
  'no-source': {
    en: 'It is said to be verified, and no source is named.',
    fr: 'Il est dit vérifié, et aucune source n’est nommée.',
  },
  cycle: { en: 'This leads back to itself in a circle.', fr: 'Ceci revient en boucle à soi-même.' },
  'answers-itself': { en: 'A commitment does not answer itself.', fr: 'Un engagement ne répond pas à lui-même.' },
  'lead-is-partner': { en: 'A department leads and is its own partner.', fr: 'Un ministère dirige et est son propre partenaire.' },
  total: { en: 'The parts do not add up to this total.', fr: 'Les parties ne donnent pas ce total.' },
  'value-twice': {
    en: 'The same indicator, period, vintage and source has two values.',
    fr: 'Le même indicateur a deux valeurs pour une période, une diffusion et une source.',
  },
  'baseline-twice': {
    en: 'This indicator has a baseline for this period already.',
    fr: 'Cet indicateur a déjà une valeur de référence pour cette période.',
  },
  'zero-denominator': { en: 'Nothing can be divided by zero.', fr: 'On ne peut pas diviser par zéro.' },
  'ratio-parts': {
    en: 'A ratio needs both its numerator and its denominator.',
    fr: 'Un rapport demande son numérateur et son dénominateur.',
  },
  'ratio-differs': {
    en: 'The value is not what its numerator and denominator give.',
    fr: 'La valeur n’est pas celle que donnent son numérateur et son dénominateur.',
  },
  'zero-target': {
    en: 'A target of zero stands below a line here: the formula divides by it.',
    fr: 'Une cible de zéro se trouve ici sous un trait : la formule divise par elle.',
  },
  'target-shape': {
    en: 'A target of this kind needs: number low = high, range low < high, text words, tbd nothing.',
    fr: 'Une cible de ce genre demande : nombre bas = haut, intervalle bas < haut, texte des mots, à venir rien.',
  },
  'detection-scored': {
    en: 'A count of what was detected rises with attention too. Leave it not scorable, or say why it is read this way.',
    fr: 'Un nombre de cas détectés monte aussi avec l’attention. Laissez-le sans note, ou dites pourquoi il se lit ainsi.',
  },
} as const satisfies Record<string, Bilingual>
