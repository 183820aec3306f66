import type { Bilingual } from '@fanal/kernel'
import type { ItemKind } from './safety-plan.ts'

interface Question {
  readonly ask: Bilingual
  readonly hint: Bilingual
  /** What the box is called. */
  readonly box: Bilingual
  /** What the lines are called where the whole plan stands. */
  readonly short: Bilingual
}

/** One thing at a time, in an order that begins with what the person knows and ends with what is hidden. */
export const questionText: Readonly<Record<ItemKind, Question>> = {
  danger: {
    ask: { en: 'Who or what is dangerous for you?', fr: 'Qui ou qu’est-ce qui est dangereux pour vous?' },
    hint: {
      en: 'Say only what you want to say. No name is needed.',
      fr: 'Dites seulement ce que vous voulez. Aucun nom n’est nécessaire.',
    },
    box: { en: 'In your own words', fr: 'Dans vos propres mots' },
    short: { en: 'What is dangerous', fr: 'Ce qui est dangereux' },
  },
  family: {
    ask: { en: 'Who else could be hurt?', fr: 'À qui d’autre pourrait-on faire du mal ?' },
    hint: {
      en: 'Children, a partner, friends, family here or far away.',
      fr: 'Des enfants, une ou un partenaire, des amis, la famille ici ou au loin.',
    },
    box: { en: 'Who, and what could happen', fr: 'Qui, et ce qui pourrait arriver' },
    short: { en: 'Who else could be hurt', fr: 'À qui d’autre on pourrait faire du mal' },
  },
  sign: {
    ask: { en: 'How do you notice that it is getting dangerous?', fr: 'À quoi voyez-vous que cela devient dangereux ?' },
    hint: {
      en: 'A call, a car, a mood, somebody who turns up: the first sign, not the last.',
      fr: 'Un appel, une voiture, une humeur, quelqu’un qui apparaît : le premier signe, pas le dernier.',
    },
    box: { en: 'The sign', fr: 'Le signe' },
    short: { en: 'Signs', fr: 'Signes' },
  },
  step: {
    ask: { en: 'What do you do then?', fr: 'Que faites-vous alors ?' },
    hint: {
      en: 'One thing that you really can do. What worked before counts most.',
      fr: 'Une chose que vous pouvez vraiment faire. Ce qui a déjà marché compte le plus.',
    },
    box: { en: 'What I do', fr: 'Ce que je fais' },
    short: { en: 'What I do', fr: 'Ce que je fais' },
  },
  place: {
    ask: { en: 'Where can you go, and how do you get there?', fr: 'Où pouvez-vous aller, et comment ?' },
    hint: {
      en: 'A place that opens at night too. Write it so that only you understand it, if that is safer.',
      fr: 'Un lieu qui ouvre aussi la nuit. Écrivez-le de façon à ce que personne d’autre ne comprenne, si c’est plus sûr.',
    },
    box: { en: 'The place, and the way there', fr: 'Le lieu et le chemin' },
    short: { en: 'Where I go', fr: 'Où je vais' },
  },
  contact: {
    ask: { en: 'Who can you call?', fr: 'Qui pouvez-vous appeler ?' },
    hint: {
      en: 'Somebody who picks up, and who knows what to do. Ask them first whether they want to.',
      fr: 'Quelqu’un qui répond et qui sait quoi faire. Demandez-lui d’abord si cela lui convient.',
    },
    box: { en: 'Who it is, and what they do', fr: 'Qui c’est, et ce que cette personne fait' },
    short: { en: 'Who I call', fr: 'Qui j’appelle' },
  },
  word: {
    ask: { en: 'Which word means: get help, I cannot speak?', fr: 'Quel mot veut dire : va chercher de l’aide, je ne peux pas parler ?' },
    hint: {
      en: 'A plain word that nobody notices. Everybody whom you call has to know it.',
      fr: 'Un mot ordinaire que personne ne remarque. Toutes les personnes à appeler doivent le connaître.',
    },
    box: { en: 'The word', fr: 'Le mot' },
    short: { en: 'Code word', fr: 'Mot convenu' },
  },
  bring: {
    ask: { en: 'What do you take with you?', fr: 'Qu’emportez-vous ?' },
    hint: {
      en: 'Papers, keys, medicine, money, a charger. Where could a bag stand ready?',
      fr: 'Papiers, clés, médicaments, argent, chargeur. Où un sac pourrait-il être prêt ?',
    },
    box: { en: 'What, and where it is', fr: 'Quoi, et où c’est' },
    short: { en: 'What I take', fr: 'Ce que j’emporte' },
  },
  hide: {
    ask: {
      en: 'What must not show on a phone or computer that others use?',
      fr: 'Qu’est-ce qui ne doit pas se voir sur un téléphone ou un ordinateur que d’autres utilisent ?',
    },
    hint: {
      en: 'Numbers, messages, places that were looked up, who may call when.',
      fr: 'Des numéros, des messages, des lieux cherchés, qui peut appeler et quand.',
    },
    box: { en: 'What must not show', fr: 'Ce qui ne doit pas se voir' },
    short: { en: 'What must not show', fr: 'Ce qui ne doit pas se voir' },
  },
}
