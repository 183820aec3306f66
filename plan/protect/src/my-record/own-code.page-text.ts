import type { Bilingual } from '@fanal/kernel'

/** What a worker says and does when a person gets a code of their own. */
export const ownCodePageText = {
  title: { en: 'Their own code', fr: 'Son propre code' },
  lead: {
    en: 'With a code of their own, a person sees on any device what is kept, who looked and what they agreed to, and takes a yes back without asking anybody.',
    fr: 'Avec un code à elle, une personne voit sur tout appareil ce qui est gardé, qui a regardé et ce qu’elle a accepté, et retire un oui sans demander à personne.',
  },
  before: { en: 'Before you make it', fr: 'Avant de le créer' },
  steps: [
    {
      en: 'Ask whether a code is safe to have at all. Somebody who finds it can read what it opens. Without one, you can read everything to them here.',
      fr: 'Demandez d’abord si avoir un code est sans danger. La personne qui le trouve peut lire ce qu’il ouvre. Sans code, vous pouvez tout lui lire ici.',
    },
    {
      en: 'Ask which kinds of things the code should open. Fewer is safer.',
      fr: 'Demandez quelles sortes de choses le code doit ouvrir. Moins, c’est plus sûr.',
    },
    {
      en: 'It is shown once, on this screen. They write it down, or learn 8 words by heart. Nobody can look it up later.',
      fr: 'Il s’affiche une seule fois, sur cet écran. La personne le note, ou apprend 8 mots par cœur. Personne ne peut le retrouver plus tard.',
    },
  ],
  stands: { en: 'There is a code. It was made on', fr: 'Il y a un code. Il a été créé le' },
  by: { en: 'by', fr: 'par' },
  none: { en: 'There is no code yet.', fr: 'Il n’y a pas encore de code.' },
  classes: { en: 'What should the code open?', fr: 'Que doit ouvrir le code ?' },
  classesHint: {
    en: 'Who looked and what was agreed is always shown. Only what you may share is listed.',
    fr: 'Qui a regardé et ce qui a été accepté s’affiche toujours. Seulement ce que vous pouvez partager est affiché.',
  },
  second: { en: 'Also make a second code that opens an empty page', fr: 'Créer aussi un deuxième code qui ouvre une page vide' },
  secondHint: {
    en: 'For when somebody forces them to open it. Nothing on our side shows that it is one: it looks like any code under which nothing is kept.',
    fr: 'Pour le cas où quelqu’un la force à ouvrir. Rien chez nous ne montre que c’en est un : il ressemble à tout code sous lequel rien n’est gardé.',
  },
  make: { en: 'Make the code', fr: 'Créer le code' },
  replace: { en: 'Make a new code (the old one stops)', fr: 'Créer un nouveau code (l’ancien cesse)' },
  needsScript: {
    en: 'A code is made on this device, and that needs scripts. They are off in this browser.',
    fr: 'Un code se crée sur cet appareil, et cela demande des scripts. Ils sont désactivés dans ce navigateur.',
  },
  making: { en: 'Making…', fr: 'Création…' },
  failed: {
    en: 'No code was made. Load the page again; the old one, where there is one, still opens.',
    fr: 'Aucun code n’a été créé. Rechargez la page; l’ancien, s’il y en a un, ouvre encore.',
  },
  shownOnce: { en: 'Shown once', fr: 'Affiché une seule fois' },
  first: { en: 'The code', fr: 'Le code' },
  secondCode: { en: 'The second code: it opens an empty page', fr: 'Le deuxième code : il ouvre une page vide' },
  inWords: { en: 'or the same in 8 words', fr: 'ou le même en 8 mots' },
  where: {
    en: 'They type it on the public pages: the address of this site’s public pages, and then this. Write down the whole address with them; the page’s name tells nothing.',
    fr: 'La personne le tape sur les pages publiques : l’adresse des pages publiques de ce site, puis ceci. Notez avec elle l’adresse entière; le nom de la page ne révèle rien.',
  },
  whereWhole: {
    en: 'They type it at this address. Write it down with them; the page’s name tells nothing.',
    fr: 'La personne le tape à cette adresse. Notez-la avec elle; le nom de la page ne révèle rien.',
  },
  hide: { en: 'It is written down: take it off the screen', fr: 'C’est noté : retirer de l’écran' },
  hidden: { en: 'The code is off the screen. It works from now on.', fr: 'Le code n’est plus à l’écran. Il fonctionne dès maintenant.' },
  end: { en: 'End the code', fr: 'Mettre fin au code' },
  endLead: {
    en: 'It was lost, or somebody saw it. It opens nothing from that moment on.',
    fr: 'Il est perdu, ou quelqu’un l’a vu. Il n’ouvre plus rien dès cet instant.',
  },
  askTitle: { en: 'They ask for something', fr: 'La personne demande quelque chose' },
  askLead: {
    en: 'What somebody asks about their own record gets a day by which it has to be answered.',
    fr: 'Ce qu’une personne demande sur son propre dossier doit recevoir une réponse avant une date précise.',
  },
  lookedTitle: { en: 'Who looked', fr: 'Qui a regardé' },
  lookedLead: {
    en: 'Every time that somebody opened something of this person, the latest first. The person sees the same with their own code, without names.',
    fr: 'Chaque fois que quelqu’un a ouvert quelque chose de cette personne, le plus récent d’abord. La personne voit la même chose avec son code, sans les noms.',
  },
  receivers: { en: 'Who received a referral, and what they did', fr: 'Qui a reçu une orientation, et la suite donnée' },
  theirCode: { en: 'A code of their own', fr: 'Un code à elle' },
  when: { en: 'When', fr: 'Quand' },
  who: { en: 'Who', fr: 'Qui' },
  what: { en: 'What', fr: 'Quoi' },
  why: { en: 'Why', fr: 'Pourquoi' },
  whyElse: {
    consent: { en: 'What was agreed', fr: 'Ce qui a été accepté' },
    'who-looked': { en: 'Who looked', fr: 'Qui a regardé' },
    'own-copy': { en: 'A copy for the person', fr: 'Une copie pour la personne' },
    'own-code': { en: 'Used within this hour', fr: 'Utilisé durant cette heure' },
    requests: { en: 'An answer to the person', fr: 'Une réponse à la personne' },
  },
  whyUnknown: { en: 'Work on the case', fr: 'Travail sur le dossier' },
} as const satisfies Record<string, Bilingual | readonly Bilingual[] | Readonly<Record<string, Bilingual>>>
