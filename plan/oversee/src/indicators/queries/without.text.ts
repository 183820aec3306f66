import type { Bilingual } from '@fanal/kernel'

/** The same reports are in other tables by gender, age and form. Each crossing ties further tables to those, until what all of them tell together cannot be gone through. */
export const notCrossed = (en: string, fr: string): Bilingual => ({
  en: `${en}: not crossed with gender, age or form, as so many tables of the same reports could not be shown to be safe together.`,
  fr: `${fr}\u00A0: sans croisement avec le genre, l’âge ou la forme, car on ne pourrait montrer que tant de tableaux des mêmes signalements sont sûrs ensemble.`,
})

/** A letter is sealed, and what is counted of it before an officer’s record is an hour. */
export const notOfLetters = (en: string, fr: string): Bilingual => ({
  en: `${en}: not by gender, age, form or region, as the records of hours and receivers hold nothing of what a letter says.`,
  fr: `${fr}\u00A0: pas selon le genre, l’âge, la forme ou la région, car les heures et les destinataires consignés ne disent rien du contenu d’une lettre.`,
})

/** What protection lets oversight read of somebody: a month and codes. */
export const notOfSubjects = (en: string, fr: string): Bilingual => ({
  en: `${en}: not by gender, age, form or region, as the published records of protection hold none of them, so that nobody is found by one.`,
  fr: `${fr}\u00A0: pas selon le genre, l’âge, la forme ou la région, car les données publiées de la protection n’en contiennent pas, pour que personne ne se trouve par là.`,
})

/** The one thing that cases hold is whether somebody is under age. */
export const underAgeOnly = (en: string, fr: string): Bilingual => ({
  en: `${en}: by whether the person is under age, and not by gender, form or region, which the published records of protection do not hold.`,
  fr: `${fr}\u00A0: selon que la personne est mineure, mais pas selon le genre, la forme ou la région, absents des données publiées de la protection.`,
})

/** Training and campaigns count groups. */
export const notOfGroups = (en: string, fr: string): Bilingual => ({
  en: `${en}: not by gender or age, as groups are counted and nobody in them is asked.`,
  fr: `${fr}\u00A0: pas selon le genre ni l’âge, car on compte des groupes et on n’y demande rien à personne.`,
})
