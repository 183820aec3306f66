import type { Bilingual } from '@fanal/kernel'

/** What is wrong with what was typed of an edition. */
export const askText = {
  noPlan: { en: 'Choose one of the plans that are held.', fr: 'Choisissez un des plans gardés ici.' },
  badPeriod: {
    en: 'Write the period as a year: 2013-14 (from April), 2013, or 2019-2023.',
    fr: 'Écrivez la période comme une année\u00A0: 2013-14 (à partir d’avril), 2013 ou 2019-2023.',
  },
  periodAhead: {
    en: 'This period has not begun: nothing is known of it yet.',
    fr: 'Cette période n’a pas commencé\u00A0: on n’en sait encore rien.',
  },
  taken: {
    en: 'There is an edition of this plan and period already. Publish and correct that one, or withdraw it.',
    fr: 'Il existe déjà une édition de ce plan pour cette période. Publiez-la puis corrigez-la, ou retirez-la.',
  },
  openAlready: {
    en: 'This edition was asked for already and is being made.',
    fr: 'Cette édition a déjà été demandée, et elle est en production.',
  },
  whyBoth: { en: 'Say why, in English and in French.', fr: 'Dites pourquoi, en français et en anglais.' },
  whyLong: { en: 'At most 2,000 characters.', fr: 'Au plus 2\u00A0000 caractères.' },
  badDay: { en: 'Write the day as 2027-09-15.', fr: 'Écrivez le jour ainsi\u00A0: 2027-09-15.' },
  badTime: {
    en: 'Write the time as 08:30, by the clock of Eastern Time.',
    fr: 'Écrivez l’heure ainsi\u00A0: 08:30, à l’heure de l’Est.',
  },
  minutePast: { en: 'This minute has passed.', fr: 'Cette minute est déjà passée.' },
  noSigner: { en: 'Choose who signs.', fr: 'Choisissez qui approuve.' },
  samePerson: {
    en: 'This person signs at another level already: three different people sign.',
    fr: 'Cette personne approuve déjà à un autre niveau\u00A0: il faut trois personnes différentes.',
  },
  dayPast: { en: 'This day has passed.', fr: 'Ce jour est déjà passé.' },
  dayAfter: { en: 'This day comes after the edition is out.', fr: 'Ce jour vient après la publication de l’édition.' },
  dayOrder: {
    en: 'Whoever signs before has until a later day.',
    fr: 'La personne qui approuve avant a jusqu’à un jour plus tardif.',
  },
  notPublished: {
    en: 'Only an edition that was published is corrected. Withdraw this one and ask for it again.',
    fr: 'Seule une édition publiée peut être corrigée. Retirez celle-ci et demandez-la de nouveau.',
  },
} as const satisfies Record<string, Bilingual>
