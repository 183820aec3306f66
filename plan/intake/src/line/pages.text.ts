import type { Bilingual } from '@fanal/kernel'

/** What the pages of the line say; short sentences, everyday words. */
export const text = {
  menuHelp: { en: 'Get help', fr: 'Obtenir de l’aide' },
  menuReport: { en: 'Report', fr: 'Signaler' },
  menuBack: { en: 'Come back', fr: 'Revenir' },

  homeTitle: { en: 'Help, and a safe way to tell', fr: 'De l’aide, et une façon sûre d’en parler' },
  homeLead: {
    en: 'Is someone forced to work, to sell sex, or to obey out of fear? Is it you? You can get help, and you can tell us without saying who you are.',
    fr: 'Quelqu’un est-il forcé de travailler, de se prostituer ou d’obéir par peur ? Est-ce vous ? Vous pouvez obtenir de l’aide, et nous le dire sans dire qui vous êtes.',
  },
  helpFirst: { en: 'Talk to someone now', fr: 'Parler à quelqu’un maintenant' },
  findPlace: { en: 'Find a place that helps', fr: 'Trouver un endroit qui aide' },
  findPlaceSay: {
    en: 'A safe bed, a lawyer, a doctor, somebody who speaks your language: say what you need and where.',
    fr: 'Un lit sûr, une avocate ou un avocat, des soins, quelqu’un qui parle votre langue\u00A0: dites ce qu’il vous faut et où.',
  },
  notSafe: { en: 'If calling is not safe, go on here', fr: 'Si un appel est risqué, continuez ici' },
  notSafeSay: {
    en: 'You can write instead. A trained team reads it and can answer you here. It is not watched every minute: in danger, call 9‑1‑1.',
    fr: 'Vous pouvez écrire à la place. Une équipe formée vous lit et peut vous répondre ici. Elle ne veille pas à chaque minute : en cas de danger, appelez le 9‑1‑1.',
  },
  startReport: { en: 'Tell us what is happening', fr: 'Dites-nous ce qui se passe' },
  startBack: { en: 'I have a receipt: come back', fr: 'J’ai un reçu : revenir' },
  safeTitle: { en: 'Before you go on', fr: 'Avant de continuer' },
  safe: [
    {
      en: 'Is someone watching this phone or computer? Use another one if you can.',
      fr: 'Quelqu’un surveille-t-il ce téléphone ou cet ordinateur ? Utilisez-en un autre si vous le pouvez.',
    },
    {
      en: 'The bar “Leave this site now” is always on the screen. It opens the weather. It does not clear your browser’s history.',
      fr: 'La barre « Quitter ce site maintenant » est toujours à l’écran. Elle ouvre la météo. Elle n’efface pas l’historique de votre navigateur.',
    },
    {
      en: 'A private window keeps this visit out of the history.',
      fr: 'Une fenêtre de navigation privée garde cette visite hors de l’historique.',
    },
  ],

  stepAbout: { en: 'About', fr: 'Sujet' },
  stepTeam: { en: 'Who reads', fr: 'Qui lit' },
  stepWrite: { en: 'Write', fr: 'Écrire' },
  stepReceipt: { en: 'Receipt', fr: 'Reçu' },
  steps: { en: 'Steps', fr: 'Étapes' },

  aboutTitle: { en: 'Is this about you?', fr: 'Est-ce que cela vous arrive, à vous ?' },
  aboutLead: {
    en: 'Three small steps: choose what it is about, choose who reads it, write.',
    fr: 'Trois petites étapes : choisir de quoi il s’agit, choisir qui vous lit, écrire.',
  },
  own: { en: 'Yes, it is about me', fr: 'Oui, cela m’arrive à moi' },
  ownSay: {
    en: 'You choose who reads it. A team that helps comes first. The police read it only if you choose them.',
    fr: 'Vous choisissez qui vous lit. Une équipe d’aide vient en premier. La police ne lit que si vous la choisissez.',
  },
  witness: { en: 'No, I saw or heard something', fr: 'Non, j’ai vu ou entendu quelque chose' },
  witnessSay: {
    en: 'You can help by telling. Do not put yourself or the other person at risk to find out more.',
    fr: 'Vous pouvez aider en le disant. Ne prenez pas de risque, pour vous ou pour l’autre personne, pour en savoir plus.',
  },
  work: { en: 'I write for my work', fr: 'J’écris dans le cadre de mon travail' },
  workSay: {
    en: 'For a nurse, a teacher, a bank, an inspector and others.',
    fr: 'Par exemple en soins, en enseignement, dans une banque, en inspection.',
  },

  nobodyHere: { en: 'Nobody is here right now', fr: 'Il n’y a personne ici en ce moment' },
  nobodyHereSay: {
    en: 'You can still write. The team reads it when it is back. These lines answer now:',
    fr: 'Vous pouvez écrire quand même. L’équipe lira votre message à son retour. Ces lignes répondent maintenant :',
  },

  teamsTitle: { en: 'Who may read it?', fr: 'Qui peut vous lire ?' },
  teamsLead: {
    en: 'Only the team that you choose can open your message.',
    fr: 'Seule l’équipe que vous choisissez peut ouvrir votre message.',
  },
  teamsHelp: { en: 'Teams that help people', fr: 'Équipes qui aident les gens' },
  teamsChild: { en: 'Teams that protect children', fr: 'Équipes qui protègent les enfants' },
  teamsOther: { en: 'Other teams', fr: 'Autres équipes' },
  teamsPolice: { en: 'Police, only if you want', fr: 'La police, seulement si vous le voulez' },
  writeTo: { en: 'Write to:', fr: 'Écrire à :' },
  kind: { en: 'Kind of team', fr: 'Genre d’équipe' },
  kinds: {
    helpline: { en: 'Help line, not the police', fr: 'Ligne d’aide, pas la police' },
    'service-provider': { en: 'Victim services, not the police', fr: 'Services aux victimes, pas la police' },
    police: { en: 'Police', fr: 'Police' },
    'child-protection': { en: 'Child protection', fr: 'Protection de l’enfance' },
    department: { en: 'Government department', fr: 'Ministère' },
    secretariat: { en: 'Government office', fr: 'Bureau gouvernemental' },
    unknown: { en: 'Not stated', fr: 'Non précisé' },
  },
  serves: { en: 'For whom', fr: 'Pour qui' },
  reads: { en: 'Reads', fr: 'Langues lues' },
  now: { en: 'Now', fr: 'En ce moment' },
  onDuty: { en: 'Somebody is on duty', fr: 'Quelqu’un est de service' },
  offDuty: { en: 'Nobody is on duty', fr: 'Personne n’est de service' },
  hours: { en: 'Hours', fr: 'Heures' },
  byHours: { en: 'By these hours', fr: 'Selon ces heures' },
  noHours: { en: 'Not given', fr: 'Non précisées' },
  answers: { en: 'Usual time to answer', fr: 'Délai habituel de réponse' },
  noAnswerTime: { en: 'Not given. It can take days.', fr: 'Non précisé. Cela peut prendre plusieurs jours.' },
  force: { en: 'What can make this team tell others', fr: 'Ce qui peut obliger cette équipe à parler' },
  immigration: {
    en: 'Fanal sends nothing to border or immigration officers. Ask the team what it does itself.',
    fr: 'Fanal n’envoie rien aux services frontaliers ni à l’immigration. Demandez à l’équipe ce qu’elle fait elle-même.',
  },
  otherTeam: { en: 'Choose another team', fr: 'Choisir une autre équipe' },
  chosenTeam: { en: 'the team that you chose', fr: 'l’équipe que vous avez choisie' },

  writeTitle: { en: 'Tell us what is happening', fr: 'Dites-nous ce qui se passe' },
  dangerNow: {
    en: 'Is someone in danger right now? Call 9‑1‑1. Messages here are not read at once.',
    fr: 'Quelqu’un est-il en danger en ce moment ? Appelez le 9‑1‑1. Les messages envoyés ici ne sont pas lus tout de suite.',
  },
  noticeTitle: { en: 'Who can read this', fr: 'Qui peut lire ceci' },
  onlyTheyRead: { en: 'Only this team can read your message:', fr: 'Seule cette équipe peut lire votre message :' },
  whyAsk: {
    en: 'The team uses it to help people and to stop those who exploit them. It passes nothing on without your yes, but for the reasons below.',
    fr: 'L’équipe s’en sert pour aider des personnes et arrêter qui les exploite. Elle ne transmet rien sans votre oui, sauf pour les raisons ci-dessous.',
  },
  whyKeep: {
    en: 'Each team has its own rules on how long it is kept: ask it. It is counted, without your words, for a public report. Questions or a complaint? Write to the team here, with or without a receipt.',
    fr: 'Chaque équipe a ses règles sur la durée de conservation : demandez-le-lui. Il est compté, sans vos mots, pour un rapport public. Une question ou une plainte ? Écrivez à l’équipe ici, avec ou sans reçu.',
  },
  serverSees: {
    en: 'Our server sees the hour it arrives and roughly how long it is. It keeps no address of yours.',
    fr: 'Notre serveur voit l’heure d’arrivée du message et sa longueur approximative. Il ne garde aucune adresse de votre appareil.',
  },
  noName: {
    en: 'You do not give your name unless you want to. You get a number, and with it you can come back for an answer.',
    fr: 'Vous ne donnez pas votre nom, sauf si vous le voulez. Vous recevez un numéro qui vous permet de revenir lire une réponse.',
  },
  morePrivacy: { en: 'More about your privacy', fr: 'En savoir plus sur votre vie privée' },
  wayServer: {
    en: 'Sealed by our server: it has your words in memory for this one request, seals them for the team, and keeps nothing.',
    fr: 'Scellé par notre serveur : il a vos mots en mémoire le temps de cette seule requête, les scelle pour l’équipe et ne garde rien.',
  },
  wayServerBack: {
    en: 'This page keeps nothing. If you go back or reload it before you send, your words are gone.',
    fr: 'Cette page ne garde rien. Si vous revenez en arrière ou la rechargez avant d’envoyer, vos mots sont perdus.',
  },
  wayDevice: {
    en: 'Sealed on this device: nobody but the team can read it, not even who runs this site.',
    fr: 'Scellé sur cet appareil : personne d’autre que l’équipe ne peut le lire, pas même les responsables de ce site.',
  },
  wayNone: {
    en: 'This device cannot seal. Nothing is sent unless you say so below.',
    fr: 'Cet appareil ne peut pas sceller. Rien n’est envoyé, sauf si vous le demandez plus bas.',
  },
  checkTitle: { en: 'Check that this is the right place', fr: 'Vérifier que c’est le bon endroit' },
  checkSay: {
    en: 'Compare these numbers with a poster or with someone you trust. If they differ, do not write here.',
    fr: 'Comparez ces chiffres avec une affiche ou avec une personne de confiance. S’ils diffèrent, n’écrivez pas ici.',
  },
  fingerprint: { en: 'Fingerprint', fr: 'Empreinte' },
  team: { en: 'Team', fr: 'Équipe' },
  organization: { en: 'Organization', fr: 'Organisme' },
  send: { en: 'Seal and send', fr: 'Sceller et envoyer' },
  nobodyTitle: { en: 'Nobody receives reports here yet', fr: 'Personne ne reçoit encore de signalements ici' },
  nobody: {
    en: 'So please do not write here. These lines can help you now:',
    fr: 'N’écrivez donc rien ici. Ces lignes peuvent vous aider dès maintenant :',
  },
  downTitle: { en: 'We cannot take reports right now', fr: 'Nous ne pouvons pas recevoir de signalements pour le moment' },
  down: {
    en: 'Please try again in a few minutes. These lines can help you now:',
    fr: 'Veuillez réessayer dans quelques minutes. Ces lignes peuvent vous aider dès maintenant :',
  },

  receiptTitle: { en: 'We have your message', fr: 'Nous avons votre message' },
  receiptLead: { en: 'It is stored, sealed, for:', fr: 'Il est conservé, scellé, à l’intention de :' },
  receiptLabel: { en: 'Your receipt', fr: 'Votre reçu' },
  receiptFor: {
    en: 'With this number you can come back, read an answer and write more. We cannot give it to you a second time.',
    fr: 'Avec ce numéro, vous pouvez revenir, lire une réponse et écrire la suite. Nous ne pouvons pas vous le redonner.',
  },
  receiptRisk: {
    en: 'Who finds this number can read answers that you have not deleted, but not what you wrote. If that is a risk, do not keep it on this phone: write it on paper among other numbers, or give it to someone you trust.',
    fr: 'Toute personne qui trouve ce numéro peut lire les réponses que vous n’avez pas effacées, mais pas ce que vous avez écrit. Si c’est un risque, ne le gardez pas sur ce téléphone : notez-le sur papier parmi d’autres numéros, ou confiez-le à une personne de confiance.',
  },
  asWords: { en: 'Show it as 8 words instead', fr: 'L’afficher plutôt en 8 mots' },
  asWordsSay: {
    en: 'These words are the same receipt. They look like a list of words, and are easier to keep in your head.',
    fr: 'Ces mots sont le même reçu. Ils ressemblent à une simple liste, et sont plus faciles à retenir.',
  },
  noReceiptTitle: { en: 'You wanted no receipt', fr: 'Vous n’avez pas voulu de reçu' },
  noReceipt: {
    en: 'So nothing here leads back to your message. The team reads it, but cannot ask you anything, and you cannot read an answer.',
    fr: 'Rien ici ne ramène donc à votre message. L’équipe le lit, mais ne peut rien vous demander, et vous ne pourrez pas lire de réponse.',
  },
  receiptNoReturn: {
    en: 'You do not have to come back. Your message counts all the same.',
    fr: 'Vous n’avez pas à revenir. Votre message compte tout autant.',
  },
  keepItNow: {
    en: 'Keep it before you leave this page.',
    fr: 'Notez-le avant de quitter cette page.',
  },
  receiptNext: {
    en: 'What happens next: the team reads it. An answer can take days. Come back whenever it is safe.',
    fr: 'La suite : l’équipe lit votre message. Une réponse peut prendre plusieurs jours. Revenez quand ce sera sûr.',
  },
  receivedAt: { en: 'Received (the hour alone is kept):', fr: 'Reçu (seule l’heure est gardée) :' },
  sealedHere: { en: 'Sealed on your device.', fr: 'Scellé sur votre appareil.' },
  sealedThere: {
    en: 'Sealed by our server, which kept nothing of it.',
    fr: 'Scellé par notre serveur, qui n’en a rien gardé.',
  },
  goHome: { en: 'Done: go to the first page', fr: 'Terminé : aller à la première page' },

  backTitle: { en: 'Come back with your receipt', fr: 'Revenir avec votre reçu' },
  backLead: { en: 'Read an answer, or write more.', fr: 'Lire une réponse, ou écrire la suite.' },
  receiptField: { en: 'Your receipt (27 digits, or 8 words)', fr: 'Votre reçu (27 chiffres, ou 8 mots)' },
  receiptHint: {
    en: 'Spaces, dashes, capitals and accents do not matter. Four letters of each word are enough.',
    fr: 'Les espaces, les tirets, les majuscules et les accents ne comptent pas. Quatre lettres de chaque mot suffisent.',
  },
  openMailbox: { en: 'Open', fr: 'Ouvrir' },
  backServer: {
    en: 'Opened by our server: it has your receipt and the answers in memory for this one request, and keeps nothing.',
    fr: 'Ouvert par notre serveur : il a votre reçu et les réponses en mémoire le temps de cette seule requête, et ne garde rien.',
  },
  backDevice: {
    en: 'Opened on this device: your receipt does not leave it.',
    fr: 'Ouvert sur cet appareil : votre reçu ne le quitte pas.',
  },
  backNone: {
    en: 'This device cannot open messages by itself. Nothing is sent unless you say so below.',
    fr: 'Cet appareil ne peut pas ouvrir les messages lui-même. Rien n’est envoyé, sauf si vous le demandez plus bas.',
  },

  mailboxTitle: { en: 'Your messages', fr: 'Vos messages' },
  noMessages: { en: 'There are no messages yet.', fr: 'Il n’y a pas encore de messages.' },
  noMessagesSay: {
    en: 'Come back in a few days, if it is safe. You can write more at any time.',
    fr: 'Revenez dans quelques jours, si c’est sûr. Vous pouvez écrire la suite à tout moment.',
  },
  from: { en: 'From:', fr: 'De :' },
  verified: { en: 'Signature checked', fr: 'Signature vérifiée' },
  notVerified: { en: 'Not shown', fr: 'Non affiché' },
  notVerifiedSay: {
    en: 'A message came that the team did not sign. It is not shown, because somebody else may have written it.',
    fr: 'Un message est arrivé sans la signature de l’équipe. Il n’est pas affiché, car quelqu’un d’autre l’a peut-être écrit.',
  },
  readTitle: { en: 'Delete what you have read', fr: 'Effacer ce que vous avez lu' },
  readSay: {
    en: 'After this, these messages are gone from our server for good.',
    fr: 'Ensuite, ces messages auront disparu de notre serveur pour toujours.',
  },
  readButton: { en: 'I have read these: delete them', fr: 'Je les ai lus : les effacer' },
  readDone: { en: 'The messages are deleted.', fr: 'Les messages sont effacés.' },
  moreTitle: { en: 'Write more', fr: 'Écrire la suite' },
  moreSent: { en: 'Your message is stored, sealed.', fr: 'Votre message est conservé, scellé.' },
  moreSentSay: {
    en: 'The same receipt opens the answer.',
    fr: 'Le même reçu ouvre la réponse.',
  },
  backToMessages: { en: 'Back to my messages', fr: 'Revenir à mes messages' },
} as const satisfies Record<string, Bilingual | readonly Bilingual[] | Readonly<Record<string, Bilingual>>>
