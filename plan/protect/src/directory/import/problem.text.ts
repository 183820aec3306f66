import type { Bilingual } from '@fanal/kernel'

/** What was wrong, and what to do. */
export const problemText = {
  'file-empty': { en: 'The file is empty. Export it again.', fr: 'Le fichier est vide. Exportez-le de nouveau.' },
  'file-not-text': {
    en: 'The file is not text in UTF-8. Save it as “CSV UTF-8” or as JSON.',
    fr: 'Le fichier n’est pas du texte en UTF-8. Enregistrez-le en « CSV UTF-8 » ou en JSON.',
  },
  'file-other-kind': {
    en: 'This is a web page, a PDF, a spreadsheet or an archive. Export the tables as CSV, or the data as JSON.',
    fr: 'C’est une page Web, un PDF, un classeur ou une archive. Exportez les tables en CSV, ou les données en JSON.',
  },
  'file-not-json': {
    en: 'The JSON breaks off or has a sign too many. Export it again.',
    fr: 'Le JSON s’interrompt ou contient un signe de trop. Exportez-le de nouveau.',
  },
  'file-unknown': {
    en: 'No table of HSDS has this name. Rename it as in HSDS, for example services.csv, or leave it out.',
    fr: 'Aucune table du HSDS ne porte ce nom. Renommez-le comme dans le HSDS, par exemple services.csv, ou retirez-le.',
  },
  'no-header': {
    en: 'The first line has no column called “id”. Put the names of the columns there.',
    fr: 'La première ligne n’a pas de colonne « id ». Mettez-y le nom des colonnes.',
  },
  'column-twice': {
    en: 'Two columns have this name: the first was read. Take one away.',
    fr: 'Deux colonnes portent ce nom : la première a été lue. Retirez-en une.',
  },
  'column-unnamed': {
    en: 'A column has no name: it was not read. Name it or take it away.',
    fr: 'Une colonne n’a pas de nom : elle n’a pas été lue. Nommez-la ou retirez-la.',
  },
  'quote-open': {
    en: 'A quotation mark opens here and never closes. Close it.',
    fr: 'Un guillemet s’ouvre ici et ne se ferme jamais. Fermez-le.',
  },
  'cells-too-many': {
    en: 'The row has more cells than columns. Put quotation marks around text with commas.',
    fr: 'La ligne a plus de cellules que de colonnes. Mettez entre guillemets le texte qui contient des virgules.',
  },
  'cells-too-few': {
    en: 'The row has fewer cells than columns. Fill in the commas that are missing.',
    fr: 'La ligne a moins de cellules que de colonnes. Ajoutez les virgules qui manquent.',
  },
  'not-a-record': { en: 'A record is expected here: {…}.', fr: 'Un enregistrement est attendu ici : {…}.' },
  'kind-unknown': {
    en: 'It cannot be seen what this record is. Name the file after it, for example services.json.',
    fr: 'On ne peut pas savoir ce qu’est cet enregistrement. Nommez le fichier d’après lui, par exemple services.json.',
  },
  'too-deep': { en: 'Records stand too deep inside each other.', fr: 'Les enregistrements sont trop imbriqués.' },
  'id-missing': { en: 'The id is missing. Give the row one (a UUID).', fr: 'Il manque l’identifiant. Donnez-en un à la ligne (un UUID).' },
  'id-not-uuid': {
    en: 'The id is not a UUID. HSDS asks for one, for example 3fa85f64-5717-4562-b3fc-2c963f66afa6.',
    fr: 'L’identifiant n’est pas un UUID. Le HSDS en demande un, par exemple 3fa85f64-5717-4562-b3fc-2c963f66afa6.',
  },
  'id-twice': {
    en: 'Another row has the same id and says something else: the first was kept. Give this one its own id.',
    fr: 'Une autre ligne a le même identifiant et dit autre chose : la première a été gardée. Donnez à celle-ci son propre identifiant.',
  },
  'required-missing': { en: 'This must be filled in.', fr: 'Ce champ doit être rempli.' },
  'not-text': { en: 'Text is expected here, not a list or a record.', fr: 'Du texte est attendu ici, non une liste ou un enregistrement.' },
  'not-a-number': {
    en: 'A number is expected here, for example 18. Words go into the description.',
    fr: 'Un nombre est attendu ici, par exemple 18. Les mots vont dans la description.',
  },
  'number-out-of-place': {
    en: 'No such place or age exists. Look at the number again.',
    fr: 'Un tel lieu ou un tel âge n’existe pas. Vérifiez le nombre.',
  },
  'ages-turned': {
    en: 'The youngest age is above the oldest. Turn them around.',
    fr: 'L’âge minimal dépasse l’âge maximal. Inversez-les.',
  },
  'not-a-date': {
    en: 'This is no day of the calendar. Write it as 2026-03-31.',
    fr: 'Ce n’est pas un jour du calendrier. Écrivez-le ainsi : 2026-03-31.',
  },
  'not-a-moment': {
    en: 'This is no moment. Write it as 2026-03-31T16:30:00Z.',
    fr: 'Ce n’est pas un moment. Écrivez-le ainsi : 2026-03-31T16:30:00Z.',
  },
  'not-a-time': { en: 'This is no time of day. Write it as 16:30.', fr: 'Ce n’est pas une heure. Écrivez-la ainsi : 16:30.' },
  'not-an-email': { en: 'This is no e-mail address. Look at it again.', fr: 'Ce n’est pas une adresse de courriel. Vérifiez-la.' },
  'not-a-uri': {
    en: 'This is no address on the web. It begins with https://.',
    fr: 'Ce n’est pas une adresse Web. Elle commence par https://.',
  },
  'not-a-uuid': { en: 'This is not the id of a record (a UUID).', fr: 'Ce n’est pas l’identifiant d’un enregistrement (un UUID).' },
  'not-in-list': { en: 'This word is not in the list. Use one of it.', fr: 'Ce mot n’est pas dans la liste. Prenez-en un qui y est.' },
  'not-yes-no': { en: 'Yes or no is expected here: true or false.', fr: 'Oui ou non est attendu ici : true ou false.' },
  'visibility-unclear': {
    en: 'It is not clear who may see this: nobody sees it until it is said. Write one of the words of the list.',
    fr: 'On ne sait pas qui peut voir ceci : personne ne le voit d’ici là. Écrivez un des mots de la liste.',
  },
  'signs-not-allowed': {
    en: 'The text has signs that cannot be shown: they were taken out.',
    fr: 'Le texte contient des signes impossibles à afficher : ils ont été retirés.',
  },
  'too-long': {
    en: 'The text is longer than 20,000 characters. Say it in short, and link to the rest.',
    fr: 'Le texte dépasse 20 000 caractères. Résumez-le et mettez un lien vers le reste.',
  },
  'list-expected': { en: 'A list is expected here: […].', fr: 'Une liste est attendue ici : […].' },
  'reference-lost': {
    en: 'What this refers to did not come with it. It was kept; send the other row too.',
    fr: 'Ce à quoi ceci renvoie n’est pas venu avec. C’est gardé ; envoyez aussi l’autre ligne.',
  },
  'reference-stub': {
    en: 'The record that is named here did not come with it, and is not whole: only its id was kept.',
    fr: 'L’enregistrement nommé ici n’est pas venu avec et n’est pas entier : seul son identifiant est gardé.',
  },
  'phone-without-digits': {
    en: 'This number has no digits: nobody can call it.',
    fr: 'Ce numéro n’a pas de chiffres : personne ne peut l’appeler.',
  },
  'capacity-below-zero': { en: 'Free places cannot be fewer than none.', fr: 'Les places libres ne peuvent pas être moins que zéro.' },
  'street-not-kept': {
    en: 'The address of this place is not shown, so it was not kept, here or anywhere else in what came with it. Take it out of the file.',
    fr: 'L’adresse de ce lieu n’est pas affichée : elle n’a pas été gardée, ni ici ni ailleurs dans ce qui est venu avec. Retirez-la du fichier.',
  },
} as const satisfies Record<string, Bilingual>

/** What became of it. */
export const effectText = {
  'file-left-out': { en: 'The file was left out.', fr: 'Le fichier est laissé de côté.' },
  'row-left-out': { en: 'The row was left out.', fr: 'La ligne est laissée de côté.' },
  'field-left-out': { en: 'The row was kept without it.', fr: 'La ligne est gardée sans cela.' },
  kept: { en: 'The row was kept.', fr: 'La ligne est gardée.' },
} as const satisfies Record<string, Bilingual>

export const placeText = {
  row: { en: 'row', fr: 'ligne' },
  allowed: { en: 'Allowed:', fr: 'Permis :' },
} as const satisfies Record<string, Bilingual>
