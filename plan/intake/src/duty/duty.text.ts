import type { Bilingual } from '@fanal/kernel'

export const dutyText = {
  title: { en: 'On duty', fr: 'De garde' },
  lead: {
    en: 'While somebody is on duty, the public form says so. With nobody there it first gives a line that answers now.',
    fr: 'Quand quelqu’un est de garde, le formulaire public le dit. Si personne ne l’est, il indique d’abord une ligne qui répond tout de suite.',
  },
  nobody: { en: 'Nobody is on duty here.', fr: 'Personne n’est de garde ici.' },
  until: { en: 'until', fr: 'jusqu’à' },
  startFor: { en: 'Hours from now', fr: 'Nombre d’heures à partir de maintenant' },
  start: { en: 'I am on duty', fr: 'Je suis de garde' },
  move: { en: 'Change when it ends', fr: 'Changer l’heure de fin' },
  end: { en: 'End my shift', fr: 'Terminer ma garde' },
  badHours: {
    en: 'A shift has 1 to 12 whole hours. Nothing was changed.',
    fr: 'Une garde dure de 1 à 12 heures entières. Rien n’a changé.',
  },
  profile: { en: 'Hours of the unit', fr: 'Heures de l’unité' },
  profileLead: {
    en: 'Reporters read this before they choose who reads. Leave both times empty on a day when nobody is there; an end before the beginning goes on past midnight, and 00:00 to 00:00 is day and night.',
    fr: 'Les gens lisent ceci avant de choisir qui les lira. Laissez les deux heures vides les jours où il n’y a personne ; si la fin précède le début, la période se poursuit après minuit ; de 00:00 à 00:00, c’est jour et nuit.',
  },
  zone: { en: 'Time zone', fr: 'Fuseau horaire' },
  zoneHint: { en: 'For example America/Toronto.', fr: 'Par exemple America/Toronto.' },
  answers: { en: 'Usually answers within, hours', fr: 'Délai habituel de réponse, en heures' },
  from: { en: 'from', fr: 'de' },
  to: { en: 'to', fr: 'à' },
  closed: { en: 'Closed on these dates', fr: 'Fermé à ces dates' },
  closedHint: {
    en: 'One a line, for example 2026-12-25. Nothing begins on such a day; a night that began the day before goes on to its end.',
    fr: 'Une par ligne, par exemple 2026-12-25. Aucune période ne commence ce jour-là ; une nuit commencée la veille va jusqu’à sa fin.',
  },
  keep: { en: 'Keep these hours', fr: 'Enregistrer ces heures' },
} as const satisfies Record<string, Bilingual>

/** What is wrong with a field of the hours. */
export const dutyFaultText = {
  zone: {
    en: 'write a time zone by its name, for example America/Toronto.',
    fr: 'écrivez un fuseau horaire par son nom, par exemple America/Toronto.',
  },
  answers: { en: 'write whole hours, from 1 to 720, or nothing.', fr: 'écrivez des heures entières, de 1 à 720, ou rien.' },
  time: {
    en: 'write a time as 08:30; a day has both of its times or none, and they differ.',
    fr: 'écrivez l’heure sous la forme 08:30 ; une journée a ses deux heures ou aucune, et elles diffèrent.',
  },
  closed: { en: 'write dates as 2026-12-25, at most 60.', fr: 'écrivez les dates sous la forme 2026-12-25, 60 au plus.' },
} as const satisfies Record<string, Bilingual>
