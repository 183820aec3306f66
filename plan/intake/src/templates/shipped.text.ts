import type { Template } from './templates.ts'

/**
 * What every unit has from the first day. An answer can be read over a shoulder: none names a crime, a service or the police,
 * and none promises what a unit may not be able to do.
 */
export const shippedTemplates: readonly Template[] = [
  {
    id: 'received',
    kind: 'answer',
    title: { en: 'We have read it', fr: 'Nous vous avons lu' },
    text: {
      en: 'Thank you for writing. We have read your message. You can write more here whenever it suits you, with the same receipt.',
      fr: 'Merci d’avoir écrit. Nous avons lu votre message. Vous pouvez écrire la suite ici quand cela vous convient, avec le même reçu.',
    },
  },
  {
    id: 'danger-now',
    kind: 'answer',
    title: { en: 'If there is danger now', fr: 'En cas de danger immédiat' },
    text: {
      en: 'If somebody is in danger right now and you can call safely, call 9-1-1. Nobody watches this mailbox at every minute.',
      fr: 'Si quelqu’un est en danger en ce moment et que vous pouvez appeler sans risque, appelez le 9-1-1. Personne ne surveille cette boîte à chaque minute.',
    },
  },
  {
    id: 'reading-safely',
    kind: 'answer',
    title: { en: 'Reading this safely', fr: 'Lire ceci sans risque' },
    text: {
      en: 'If other people can see this phone or computer, delete our messages here once you have read them, and keep your receipt where only you can find it.',
      fr: 'Si d’autres personnes peuvent voir ce téléphone ou cet ordinateur, effacez nos messages ici après les avoir lus, et gardez votre reçu là où vous êtes la seule personne à pouvoir le trouver.',
    },
  },
  {
    id: 'you-decide',
    kind: 'answer',
    title: { en: 'You decide what you tell us', fr: 'Vous décidez de ce que vous dites' },
    text: {
      en: 'You decide what you tell us, and when. You do not have to give a name. You can stop at any time.',
      fr: 'Vous décidez de ce que vous nous dites, et quand. Vous n’avez pas à donner de nom. Vous pouvez arrêter à tout moment.',
    },
  },
  {
    id: 'passing-on',
    kind: 'answer',
    title: { en: 'When we pass something on', fr: 'Quand nous transmettons quelque chose' },
    text: {
      en: 'We pass on what you wrote only if you say yes. There are exceptions that we must follow: a child at risk, a life in danger, or the order of a judge.',
      fr: 'Nous ne transmettons ce que vous avez écrit que si vous dites oui. Il y a des exceptions que nous devons suivre : un enfant en danger, une vie en danger ou l’ordre d’un juge.',
    },
  },
  {
    id: 'not-ours',
    kind: 'answer',
    title: { en: 'Not something we can act on', fr: 'Hors de ce que nous pouvons faire' },
    text: {
      en: 'Thank you for telling us. From what you wrote, there is nothing that our team can do itself. If something changes, or if we have misunderstood you, write again with the same receipt.',
      fr: 'Merci de nous l’avoir dit. D’après ce que vous avez écrit, il n’y a rien que notre équipe puisse faire elle-même. Si quelque chose change, ou si nous vous avons mal compris, écrivez de nouveau avec le même reçu.',
    },
  },
  {
    id: 'closing',
    kind: 'answer',
    title: { en: 'We close it for now', fr: 'Nous fermons pour l’instant' },
    text: {
      en: 'We have done what we can with this for now, and we close it here. If something changes, write again with the same receipt: that opens it again.',
      fr: 'Nous avons fait ce que nous pouvions pour l’instant, et nous fermons ici. Si quelque chose change, écrivez de nouveau avec le même reçu : cela rouvre la conversation.',
    },
  },
  {
    id: 'safe-now',
    kind: 'question',
    title: { en: 'Safe right now?', fr: 'En sécurité en ce moment ?' },
    text: {
      en: 'Are you safe right now? If you write about somebody else: are they?',
      fr: 'Êtes-vous en sécurité en ce moment ? Si vous écrivez au sujet d’une autre personne : l’est-elle ?',
    },
  },
  {
    id: 'safe-to-write',
    kind: 'question',
    title: { en: 'Safe to write?', fr: 'Écrire sans risque ?' },
    text: {
      en: 'Is it safe for you to read and write here? At which hours?',
      fr: 'Pouvez-vous lire et écrire ici sans risque ? À quelles heures ?',
    },
  },
  {
    id: 'where-now',
    kind: 'question',
    title: { en: 'Where?', fr: 'Où ?' },
    text: {
      en: 'Where is this happening now? A town, a street or the name of a place is enough.',
      fr: 'Où cela se passe-t-il maintenant ? Une ville, une rue ou le nom d’un lieu suffit.',
    },
  },
  {
    id: 'under-18',
    kind: 'question',
    title: { en: 'Anybody under 18?', fr: 'Quelqu’un de moins de 18 ans ?' },
    text: {
      en: 'As far as you know, is anybody there under 18?',
      fr: 'À votre connaissance, y a-t-il là quelqu’un de moins de 18 ans ?',
    },
  },
  {
    id: 'how-many',
    kind: 'question',
    title: { en: 'How many people?', fr: 'Combien de personnes ?' },
    text: { en: 'How many people are concerned?', fr: 'Combien de personnes sont concernées ?' },
  },
  {
    id: 'free-to-leave',
    kind: 'question',
    title: { en: 'Free to leave?', fr: 'Libres de partir ?' },
    text: {
      en: 'Can people go out and leave when they want? Who keeps their papers and their phone?',
      fr: 'Peut-on sortir et partir quand on veut ? Qui garde les papiers et le téléphone ?',
    },
  },
  {
    id: 'work-and-pay',
    kind: 'question',
    title: { en: 'Work and pay', fr: 'Travail et paie' },
    text: {
      en: 'Who decides about the hours and the pay? Is there a debt to be worked off?',
      fr: 'Qui décide des heures et de la paie ? Y a-t-il une dette à rembourser par le travail ?',
    },
  },
  {
    id: 'last-seen',
    kind: 'question',
    title: { en: 'When last?', fr: 'Quand, la dernière fois ?' },
    text: { en: 'When did you last see or hear this?', fr: 'Quand avez-vous vu ou entendu cela pour la dernière fois ?' },
  },
  {
    id: 'what-helps',
    kind: 'question',
    title: { en: 'What would help?', fr: 'Qu’est-ce qui aiderait ?' },
    text: { en: 'What would help you most now?', fr: 'Qu’est-ce qui vous aiderait le plus maintenant ?' },
  },
  {
    id: 'may-we-pass-on',
    kind: 'question',
    title: { en: 'May we pass it on?', fr: 'Pouvons-nous transmettre ?' },
    text: {
      en: 'May we pass on what you wrote? To whom yes, and to whom no?',
      fr: 'Pouvons-nous transmettre ce que vous avez écrit ? À qui oui, et à qui non ?',
    },
  },
]
