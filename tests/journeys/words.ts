import type { Language } from '@fanal/kernel'

/** What stands on the pages, as a reader says it; written here a second time, so that a changed word is a changed test. */
interface Words {
  readonly home: { readonly path: string; readonly title: string; readonly write: string; readonly back: string }
  readonly about: { readonly title: string; readonly own: string; readonly witness: string; readonly work: string }
  readonly teams: { readonly title: string; readonly writeTo: string }
  readonly write: {
    readonly title: string
    readonly what: string
    readonly where: string
    readonly when: string
    readonly who: string
    readonly how: string
    readonly send: string
    readonly missing: string
    readonly byServer: string
    readonly onDevice: string
  }
  readonly receipt: { readonly title: string; readonly byServer: string; readonly onDevice: string; readonly done: string }
  readonly back: { readonly title: string; readonly field: string; readonly open: string; readonly wrongDigit: string }
  readonly mailbox: {
    readonly title: string
    readonly none: string
    readonly verified: string
    readonly more: string
    readonly sent: string
    readonly read: string
    readonly deleted: string
    readonly again: string
  }
  readonly files: {
    readonly choose: string
    readonly send: string
    readonly done: string
    readonly leave: string
    readonly asItIs: string
    readonly more: string
  }
  readonly exit: string
  readonly signIn: { readonly path: string; readonly title: string; readonly as: string; readonly out: string }
  /** The path of the page where members look after their own sign-in. */
  readonly yourSignIn: string
  readonly inbox: {
    readonly path: string
    readonly title: string
    readonly toInbox: string
    readonly byServer: string
    readonly onDevice: string
  }
  readonly report: {
    readonly opened: string
    readonly stillSealed: string
    readonly answer: string
    readonly send: string
    readonly sent: string
    readonly serverHeld: string
    readonly followUp: string
  }
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    home: { path: '/en', title: 'Help, and a safe way to tell', write: 'Tell us what is happening', back: 'I have a receipt: come back' },
    about: {
      title: 'Is this about you?',
      own: 'Yes, it is about me',
      witness: 'No, I saw or heard something',
      work: 'I write for my work',
    },
    teams: { title: 'Who may read it?', writeTo: 'Write to:' },
    write: {
      title: 'Tell us what is happening',
      what: 'What is happening?',
      where: 'Where?',
      when: 'When?',
      who: 'Who is at risk right now?',
      how: 'How do you know this?',
      send: 'Seal and send',
      missing: 'Please write what is happening. One sentence is enough.',
      byServer: 'Sealed by our server: it has your words in memory',
      onDevice: 'Sealed on this device: nobody but the team can read it',
    },
    receipt: {
      title: 'We have your message',
      byServer: 'Sealed by our server, which kept nothing of it.',
      onDevice: 'Sealed on your device.',
      done: 'Done: go to the first page',
    },
    back: {
      title: 'Come back with your receipt',
      field: 'Your receipt (27 digits, or 8 words)',
      open: 'Open',
      wrongDigit: 'One of the digits is not right. Please compare them with your note, group by group.',
    },
    mailbox: {
      title: 'Your messages',
      none: 'There are no messages yet.',
      verified: 'Signature checked',
      more: 'Write more',
      sent: 'Your message is stored, sealed.',
      read: 'I have read these: delete them',
      deleted: 'The messages are deleted.',
      again: 'Back to my messages',
    },
    files: {
      choose: 'Choose photos or files',
      send: 'Send these files, sealed',
      done: 'Your files are stored, sealed',
      leave: 'Leave it out',
      asItIs: 'Send it as it is',
      more: 'Add more files',
    },
    exit: 'Leave this site now',
    signIn: { path: '/en/sign-in', title: 'Sign in', as: 'Sign in as', out: 'Sign out' },
    yourSignIn: '/en/your-sign-in',
    inbox: {
      path: '/en/inbox',
      title: 'Inbox',
      toInbox: 'Back to the inbox',
      byServer: 'By our server',
      onDevice: 'On the reporter’s device',
    },
    report: {
      opened: 'Opened on this device.',
      stillSealed: 'Sealed',
      answer: 'Your answer',
      send: 'Seal and send',
      sent: 'Your answer was sealed and sent.',
      serverHeld: 'for one request, the server held its words',
      followUp: 'Follow-up',
    },
  },
  fr: {
    home: {
      path: '/fr',
      title: 'De l’aide, et une façon sûre d’en parler',
      write: 'Dites-nous ce qui se passe',
      back: 'J’ai un reçu : revenir',
    },
    about: {
      title: 'Est-ce que cela vous arrive, à vous ?',
      own: 'Oui, cela m’arrive à moi',
      witness: 'Non, j’ai vu ou entendu quelque chose',
      work: 'J’écris dans le cadre de mon travail',
    },
    teams: { title: 'Qui peut vous lire ?', writeTo: 'Écrire à :' },
    write: {
      title: 'Dites-nous ce qui se passe',
      what: 'Que se passe-t-il ?',
      where: 'Où ?',
      when: 'Quand ?',
      who: 'Qui est en danger en ce moment ?',
      how: 'Comment le savez-vous ?',
      send: 'Sceller et envoyer',
      missing: 'Veuillez écrire ce qui se passe. Une phrase suffit.',
      byServer: 'Scellé par notre serveur : il a vos mots en mémoire',
      onDevice: 'Scellé sur cet appareil : personne d’autre que l’équipe ne peut le lire',
    },
    receipt: {
      title: 'Nous avons votre message',
      byServer: 'Scellé par notre serveur, qui n’en a rien gardé.',
      onDevice: 'Scellé sur votre appareil.',
      done: 'Terminé : aller à la première page',
    },
    back: {
      title: 'Revenir avec votre reçu',
      field: 'Votre reçu (27 chiffres, ou 8 mots)',
      open: 'Ouvrir',
      wrongDigit: 'Un des chiffres n’est pas le bon. Veuillez les comparer avec votre note, groupe par groupe.',
    },
    mailbox: {
      title: 'Vos messages',
      none: 'Il n’y a pas encore de messages.',
      verified: 'Signature vérifiée',
      more: 'Écrire la suite',
      sent: 'Votre message est conservé, scellé.',
      read: 'Je les ai lus : les effacer',
      deleted: 'Les messages sont effacés.',
      again: 'Revenir à mes messages',
    },
    files: {
      choose: 'Choisir des photos ou des fichiers',
      send: 'Envoyer ces fichiers, scellés',
      done: 'Vos fichiers sont conservés, scellés',
      leave: 'Ne pas l’envoyer',
      asItIs: 'L’envoyer tel quel',
      more: 'Ajouter d’autres fichiers',
    },
    exit: 'Quitter ce site maintenant',
    signIn: { path: '/fr/ouvrir-session', title: 'Ouvrir une session', as: 'Ouvrir la session\u00A0:', out: 'Fermer la session' },
    yourSignIn: '/fr/votre-ouverture-de-session',
    inbox: {
      path: '/fr/boite',
      title: 'Boîte de réception',
      toInbox: 'Retour à la boîte de réception',
      byServer: 'Par notre serveur',
      onDevice: 'Sur l’appareil de la personne',
    },
    report: {
      opened: 'Ouvert sur cet appareil.',
      stillSealed: 'Scellé',
      answer: 'Votre réponse',
      send: 'Sceller et envoyer',
      sent: 'Votre réponse a été scellée et envoyée.',
      serverHeld: 'le temps d’une requête, le serveur en a tenu les mots',
      followUp: 'Suite',
    },
  },
}
