import type { Bilingual } from '@fanal/kernel'

/** What the guide says; short sentences, and never a verdict about anybody. */
export const guideText = {
  title: { en: 'Does this look like trafficking?', fr: 'Est-ce que cela ressemble à de la traite ?' },
  lead: {
    en: 'Think of one person: you, or somebody else. Tick what fits. Leave out what you do not know.',
    fr: 'Pensez à une personne : vous, ou quelqu’un d’autre. Cochez ce qui convient. Laissez ce que vous ne savez pas.',
  },
  kept: {
    en: 'Nothing is kept. What you tick is read once, to make the next page, and then it is gone. Do not stay on this page if someone looks over your shoulder.',
    fr: 'Rien n’est gardé. Ce que vous cochez est lu une fois, pour faire la page suivante, puis disparaît. Ne restez pas sur cette page si quelqu’un regarde par-dessus votre épaule.',
  },
  limits: {
    en: 'The guide cannot say what somebody is. It says which signs it sees, which it does not, and whom you can ask.',
    fr: 'Le guide ne peut pas dire ce qu’est quelqu’un. Il dit quels signes il voit, lesquels il ne voit pas, et à qui vous pouvez parler.',
  },
  age: { en: 'How old is the person?', fr: 'Quel âge a la personne ?' },
  begin: { en: 'How did it begin?', fr: 'Comment cela a-t-il commencé ?' },
  what: {
    en: 'What does the person do for others, or is asked to do?',
    fr: 'Que fait la personne pour d’autres, ou que lui demande-t-on ?',
  },
  how: { en: 'What is it like?', fr: 'Comment cela se passe-t-il ?' },
  hold: { en: 'What makes it hard to leave, or to say no?', fr: 'Qu’est-ce qui rend difficile de partir, ou de dire non ?' },
  border: { en: 'Did the person come to Canada for this?', fr: 'La personne est-elle venue au Canada pour cela ?' },
  who: { en: 'What else is true of the person and those around?', fr: 'Qu’y a-t-il d’autre, pour la personne et son entourage ?' },
  free: { en: 'And what of this is true?', fr: 'Et qu’est-ce qui est vrai ici ?' },
  ask: { en: 'See what it looks like', fr: 'Voir à quoi cela ressemble' },
  nothing: {
    en: 'Tick one thing or more. If you would rather talk, the numbers below are there for you.',
    fr: 'Cochez au moins une chose. Si vous préférez parler, les numéros ci-dessous sont là pour vous.',
  },

  answerTitle: { en: 'What it looks like, and what you can do', fr: 'À quoi cela ressemble, et ce que vous pouvez faire' },
  answerLead: {
    en: 'This is about what you ticked. It is no finding about you or about anybody else.',
    fr: 'Il s’agit de ce que vous avez coché. Ce n’est pas une conclusion sur vous ni sur qui que ce soit.',
  },
  dangerTitle: { en: 'Is there danger now?', fr: 'Y a-t-il un danger maintenant ?' },
  danger: {
    en: 'You ticked something that can hurt a person. In danger, call 9-1-1. It is enough to say where you are.',
    fr: 'Vous avez coché quelque chose qui peut blesser. En cas de danger, appelez le 9-1-1. Il suffit de dire où vous êtes.',
  },
  minorTitle: { en: 'Someone under 18', fr: 'Une personne de moins de 18 ans' },
  minor: {
    en: 'It is never the fault of a child or a teen. Each province has a service that protects children, and rules on who must tell it. If you are the one who is under 18, you can call or write by yourself. Ask first who would be told.',
    fr: 'Ce n’est jamais la faute d’un enfant ou d’un jeune. Chaque province a un service qui protège les enfants, et des règles sur qui doit l’avertir. Si c’est vous qui avez moins de 18 ans, vous pouvez appeler ou écrire sans adulte. Demandez d’abord qui le saurait.',
  },

  has: { en: 'What you describe has the signs of this.', fr: 'Ce que vous décrivez en montre les signes.' },
  may: {
    en: 'What you describe may have the signs of this. Something is missing to tell.',
    fr: 'Ce que vous décrivez en montre peut-être les signes. Il manque quelque chose pour le dire.',
  },
  cannotTell: { en: 'From what you describe, we cannot tell.', fr: 'Avec ce que vous décrivez, on ne peut pas le dire.' },
  hasNot: {
    en: 'What you describe does not show the signs of this. That does not mean that all is well.',
    fr: 'Ce que vous décrivez n’en montre pas les signes. Cela ne veut pas dire que tout va bien.',
  },
  because: { en: 'Because you ticked:', fr: 'Parce que vous avez coché :' },
  missing: { en: 'It would help to know if this is true:', fr: 'Il serait utile de savoir si ceci est vrai :' },

  otherTitle: { en: 'It may also be something else', fr: 'C’est peut-être aussi autre chose' },
  again: { en: 'Go back and change what you ticked', fr: 'Revenir et changer ce que vous avez coché' },
  sureTitle: { en: 'How sure is this?', fr: 'À quel point est-ce sûr ?' },
  sure: {
    en: 'A machine put this together by fixed rules. The rules have not been tested on real lives, and no lawyer has read them yet. Many who see signs here are not trafficked. Some who are will see none. A trained person can listen to the whole story.',
    fr: 'Une machine a fait cela avec des règles fixes. On ne les a pas essayées sur de vraies vies, et aucune avocate, aucun avocat ne les a encore lues. Bien des gens qui voient des signes ici ne sont pas victimes. D’autres le sont et n’en verront aucun. Une personne formée peut écouter toute l’histoire.',
  },
  rules: { en: 'Rules', fr: 'Règles' },
  lawOf: { en: 'law as of', fr: 'loi en date du' },
} as const satisfies Record<string, Bilingual>
