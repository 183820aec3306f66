import { defineForm } from '@fanal/forms'
import { answerLimits } from './answer-limits.ts'
import { problems } from './problems.text.ts'

/** What the public is asked: one page, one required answer. */
export const reportForm = defineForm({
  name: 'report',
  fields: [
    { kind: 'hidden', name: 'seed', max: 20 },
    {
      kind: 'text',
      name: 'what',
      label: { en: 'What is happening?', fr: 'Que se passe-t-il ?' },
      hint: {
        en: 'Write it in your own words. It does not have to be complete or certain. You do not have to give your name.',
        fr: 'Écrivez-le avec vos mots. Ce n’est pas grave si c’est incomplet ou incertain. Vous n’avez pas à donner votre nom.',
      },
      missing: problems.whatMissing,
      required: true,
      ...answerLimits.what,
      rows: 10,
    },
    {
      kind: 'line',
      name: 'where',
      label: { en: 'Where?', fr: 'Où ?' },
      hint: {
        en: 'A city, an address, a website, a phone number … whatever you know.',
        fr: 'Une ville, une adresse, un site Web, un numéro de téléphone … ce que vous savez.',
      },
      ...answerLimits.where,
    },
    {
      kind: 'date-ish',
      name: 'when',
      label: { en: 'When?', fr: 'Quand ?' },
      hint: {
        en: 'For example: last night, every weekend, since spring.',
        fr: 'Par exemple : hier soir, toutes les fins de semaine, depuis le printemps.',
      },
      ...answerLimits.when,
    },
    {
      kind: 'text',
      name: 'who',
      label: { en: 'Who is at risk right now?', fr: 'Qui est en danger en ce moment ?' },
      hint: {
        en: 'It may be you. Say how many people there are, and whether one may be under 18, if you know.',
        fr: 'C’est peut-être vous. Dites combien de personnes il y a, et si l’une d’elles pourrait avoir moins de 18 ans, si vous le savez.',
      },
      ...answerLimits.who,
      rows: 3,
    },
    {
      kind: 'text',
      name: 'how',
      label: { en: 'How do you know this?', fr: 'Comment le savez-vous ?' },
      hint: {
        en: 'For example: I saw it, someone told me, it happens to me.',
        fr: 'Par exemple : je l’ai vu, on me l’a dit, cela m’arrive.',
      },
      ...answerLimits.how,
      rows: 3,
    },
  ],
})

/** A further message under the same receipt. */
export const followUpForm = defineForm({
  name: 'follow-up',
  fields: [
    { kind: 'hidden', name: 'receipt', max: 60 },
    { kind: 'hidden', name: 'unit', max: 64 },
    {
      kind: 'text',
      name: 'what',
      label: { en: 'Write more', fr: 'Écrire la suite' },
      hint: {
        en: 'The same team reads it. It is sealed like the first message.',
        fr: 'La même équipe le lira. Ce message est scellé comme le premier.',
      },
      missing: problems.moreMissing,
      required: true,
      ...answerLimits.what,
      rows: 6,
    },
  ],
})

/** The answers that go into an envelope: what was left empty is left out, and so is what the page itself wrote. */
export function answersOf(answer: Readonly<Record<string, string | null>>): Record<string, string> {
  const hidden = new Set(
    [...reportForm.fields, ...followUpForm.fields].flatMap((field) => (field.kind === 'hidden' ? [field.name as string] : [])),
  )
  const kept = Object.entries(answer).filter((entry): entry is [string, string] => entry[1] !== null)
  return Object.fromEntries(kept.filter(([name]) => !hidden.has(name)))
}
