import type { Bilingual } from '@fanal/kernel'

/** What a new organization is asked at its ceremony. */
export const planText = {
  organization: { en: '\n1. The organization', fr: '\n1. L’organisme' },
  nameEn: { en: 'Its name in English:', fr: 'Son nom en anglais :' },
  nameFr: { en: 'Its name in French:', fr: 'Son nom en français :' },
  kind: { en: 'What is it? Type its number:', fr: 'De quoi s’agit-il ? Tapez son numéro :' },
  unit: {
    en: '\n2. Its first unit: the people who share one inbox',
    fr: '\n2. Sa première unité : les personnes qui partagent une boîte',
  },
  languages: {
    en: 'The languages in which somebody there reads and answers, as codes with commas (en English, fr French, ar Arabic, es Spanish …). The public sees them:',
    fr: 'Les langues dans lesquelles quelqu’un y lit et répond, en codes séparés par des virgules (en anglais, fr français, ar arabe, es espagnol …). Le public les voit :',
  },
  languagesRight: { en: 'That is: {languages}. Is it right?', fr: 'Soit : {languages}. Est-ce juste ?' },
  serves: {
    en: 'Whom it is for, in one line that the public reads, in English (Enter where you say nothing):',
    fr: 'À qui elle s’adresse, en une ligne que lit le public, en anglais (Entrée pour ne rien dire) :',
  },
  servesFr: { en: 'The same line in French:', fr: 'La même ligne en français :' },
  receives: { en: 'Does it take reports from the public?', fr: 'Reçoit-elle des signalements du public ?' },
  cosigner: {
    en: 'Who outside the organization keeps the co-signer’s paper? Full name, and what they are to you:',
    fr: 'Qui, à l’extérieur de l’organisme, garde le papier de la personne cosignataire ? Nom complet, et son lien avec vous :',
  },
  people: {
    en: '\n3. The people in the room: at least one administrator, and two who will read reports. Each types their own passphrase; nobody else looks.',
    fr: '\n3. Les personnes présentes : au moins une personne administratrice, et deux qui liront les signalements. Chacune tape sa propre phrase de passe; personne d’autre ne regarde.',
  },
  peopleSmall: {
    en: '\n3. The people in the room: one or two, of whom one administers and one reads reports; it may be the same person. Each types their own passphrase; nobody else looks.',
    fr: '\n3. Les personnes présentes : une ou deux, dont une administre et une lit les signalements; ce peut être la même. Chacune tape sa propre phrase de passe; personne d’autre ne regarde.',
  },
  another: { en: 'Is there another person?', fr: 'Y a-t-il une autre personne ?' },
  noAdministrator: {
    en: 'An administrator is missing, who invites others later. The next person, please.',
    fr: 'Il manque une personne administratrice, qui invitera les autres plus tard. La personne suivante, s’il vous plaît.',
  },
  noReaders: {
    en: 'Two people have to read this inbox: if one forgets their passphrase, nothing else opens it. The next person, please. For one or two people in all, stop here and begin again with --shares 2/3 and a co-signer outside.',
    fr: 'Deux personnes doivent lire cette boîte : si l’une oublie sa phrase de passe, rien d’autre ne l’ouvre. La personne suivante, s’il vous plaît. Pour une ou deux personnes en tout, arrêtez ici et recommencez avec --shares 2/3 et une personne cosignataire à l’extérieur.',
  },
  noReaderSmall: {
    en: 'Somebody has to read this inbox; from three people on, two of them. The next person, please.',
    fr: 'Quelqu’un doit lire cette boîte; à partir de trois personnes, deux d’entre elles. La personne suivante, s’il vous plaît.',
  },
  empty: { en: 'Something is needed here.', fr: 'Il faut une réponse ici.' },
  loginName: { en: 'Login name:', fr: 'Nom d’utilisateur :' },
  loginNameWrong: {
    en: '2 to 64 lower-case letters, digits, dots or dashes, given once.',
    fr: 'De 2 à 64 minuscules, chiffres, points ou tirets, donné une seule fois.',
  },
  displayName: { en: 'Full name:', fr: 'Nom complet :' },
  duties: {
    en: 'What do they do? Numbers with commas. 1 to 3 read reports; an administrator reads none:',
    fr: 'Que fait cette personne ? Numéros séparés par des virgules. 1 à 3 lisent les signalements; l’administration n’en lit aucun :',
  },
  passphrase: { en: 'Passphrase (four or five words):', fr: 'Phrase de passe (quatre ou cinq mots) :' },
  again: { en: 'The same again:', fr: 'La même, encore une fois :' },
  tooShort: { en: 'It needs 15 characters or more.', fr: 'Il faut au moins 15 caractères.' },
  differ: { en: 'The two differ.', fr: 'Les deux diffèrent.' },
  factor: {
    en: '\nSecond factor of {name}, for their authenticator: {secret}',
    fr: '\nSecond facteur de {name}, pour son application d’authentification : {secret}',
  },
  code: { en: 'The six digits that the authenticator shows now:', fr: 'Les six chiffres que l’application montre maintenant :' },
  codeWrong: {
    en: 'These are not the digits of this secret: look whether it was typed without a mistake, then type the next ones.',
    fr: 'Ce ne sont pas les chiffres de ce secret : vérifiez s’il a été tapé sans faute, puis tapez les suivants.',
  },
} as const satisfies Record<string, Bilingual>

export const organizationKindText = {
  helpline: { en: 'Help line', fr: 'Ligne d’aide' },
  'service-provider': { en: 'Victim services', fr: 'Services aux victimes' },
  police: { en: 'Police', fr: 'Police' },
  'child-protection': { en: 'Child protection', fr: 'Protection de l’enfance' },
  department: { en: 'Government department', fr: 'Ministère' },
  secretariat: { en: 'Secretariat of the plan', fr: 'Secrétariat du plan' },
} as const satisfies Record<string, Bilingual>
