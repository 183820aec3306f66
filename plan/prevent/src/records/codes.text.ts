import { languageNames, type Bilingual } from '@fanal/kernel'
import type { Audience, EntryReason, RecordLanguage, RecordRegion } from './codes.ts'

export const audienceText = {
  newcomers: { en: 'Newcomers', fr: 'Personnes nouvellement arrivées' },
  'temporary-workers': { en: 'Temporary foreign workers', fr: 'Travailleuses et travailleurs étrangers temporaires' },
  youth: { en: 'Young people', fr: 'Jeunes' },
  families: { en: 'Families', fr: 'Familles' },
  'indigenous-organizations': { en: 'Indigenous organizations, with their agreement', fr: 'Organisations autochtones, avec leur accord' },
  'service-providers': { en: 'Service providers', fr: 'Organismes de services' },
  'health-workers': { en: 'Health workers', fr: 'Personnel de la santé' },
  schools: { en: 'Schools', fr: 'Écoles' },
  police: { en: 'Police and border services', fr: 'Police et services frontaliers' },
  hospitality: { en: 'Hotels and restaurants', fr: 'Hôtels et restaurants' },
  transport: { en: 'Transport', fr: 'Transports' },
  employers: { en: 'Employers and recruiters', fr: 'Employeurs et recruteurs' },
  public: { en: 'Everybody', fr: 'Tout le monde' },
} as const satisfies Record<Audience, Bilingual>

export const recordLanguageText: Readonly<Record<RecordLanguage, Bilingual>> = {
  en: { en: 'English', fr: 'Anglais' },
  fr: { en: 'French', fr: 'Français' },
  es: { en: languageNames.es, fr: languageNames.es },
  tl: { en: languageNames.tl, fr: languageNames.tl },
  pa: { en: languageNames.pa, fr: languageNames.pa },
  ar: { en: languageNames.ar, fr: languageNames.ar },
  'zh-Hans': { en: languageNames['zh-Hans'], fr: languageNames['zh-Hans'] },
  several: { en: 'Several', fr: 'Plusieurs' },
  other: { en: 'Another', fr: 'Une autre' },
}

export const recordRegionText = {
  AB: { en: 'Alberta', fr: 'Alberta' },
  BC: { en: 'British Columbia', fr: 'Colombie-Britannique' },
  MB: { en: 'Manitoba', fr: 'Manitoba' },
  NB: { en: 'New Brunswick', fr: 'Nouveau-Brunswick' },
  NL: { en: 'Newfoundland and Labrador', fr: 'Terre-Neuve-et-Labrador' },
  NS: { en: 'Nova Scotia', fr: 'Nouvelle-Écosse' },
  NT: { en: 'Northwest Territories', fr: 'Territoires du Nord-Ouest' },
  NU: { en: 'Nunavut', fr: 'Nunavut' },
  ON: { en: 'Ontario', fr: 'Ontario' },
  PE: { en: 'Prince Edward Island', fr: 'Île-du-Prince-Édouard' },
  QC: { en: 'Quebec', fr: 'Québec' },
  SK: { en: 'Saskatchewan', fr: 'Saskatchewan' },
  YT: { en: 'Yukon', fr: 'Yukon' },
  national: { en: 'All of Canada', fr: 'Tout le Canada' },
  outside: { en: 'Outside Canada', fr: 'Hors du Canada' },
} as const satisfies Record<RecordRegion, Bilingual>

export const reasonText = {
  new: { en: 'First entry', fr: 'Première inscription' },
  correction: { en: 'It was wrong: this is right', fr: 'C’était faux : ceci est juste' },
  'follow-up': { en: 'More is known now', fr: 'On en sait plus' },
  withdrawn: { en: 'It did not take place, or was entered twice', fr: 'Cela n’a pas eu lieu, ou a été inscrit deux fois' },
} as const satisfies Record<EntryReason, Bilingual>

/** What forms and tables of both records say. */
export const recordText = {
  unit: { en: 'Unit', fr: 'Unité' },
  audience: { en: 'Audience', fr: 'Public visé' },
  language: { en: 'Language', fr: 'Langue' },
  region: { en: 'Province or territory', fr: 'Province ou territoire' },
  why: { en: 'Why this entry', fr: 'Pourquoi cette inscription' },
  keep: { en: 'Keep', fr: 'Enregistrer' },
  kept: { en: 'Kept.', fr: 'Enregistré.' },
  change: { en: 'Correct, follow up or withdraw', fr: 'Corriger, compléter ou retirer' },
  onlyRead: {
    en: 'Program officers of your organization keep these records.',
    fr: 'Les agentes et agents de programme de votre organisme tiennent ces registres.',
  },
  noPerson: {
    en: 'Counts and codes only: no name, no e-mail, no employee number of anybody.',
    fr: 'Des nombres et des codes seulement : aucun nom, aucun courriel, aucun numéro d’employé.',
  },
  dayHint: { en: 'Year-month-day, for example 2026-05-31.', fr: 'Année-mois-jour, par exemple 2026-05-31.' },
  choose: { en: 'choose one of the list.', fr: 'choisissez dans la liste.' },
  badDay: { en: 'write a day as 2026-05-31.', fr: 'écrivez un jour comme 2026-05-31.' },
  future: { en: 'this day has not come yet.', fr: 'ce jour n’est pas encore venu.' },
  before: { en: 'this day lies before the first.', fr: 'ce jour est avant le premier.' },
  badNumber: { en: 'write a whole number.', fr: 'écrivez un nombre entier.' },
  tooMany: { en: 'this cannot be more than the number above.', fr: 'cela ne peut pas dépasser le nombre ci-dessus.' },
  empty: { en: 'write something.', fr: 'écrivez quelque chose.' },
  long: { en: 'this is too long.', fr: 'c’est trop long.' },
  meanwhile: {
    en: 'A colleague has replaced this entry meanwhile. Open it again and look.',
    fr: 'Une ou un collègue a remplacé cette inscription entre-temps. Ouvrez-la de nouveau et regardez.',
  },
  badForm: {
    en: 'This was not sent as the form sends it. Nothing was changed.',
    fr: 'Ceci n’a pas été envoyé comme le formulaire l’envoie. Rien n’a changé.',
  },
} as const satisfies Record<string, Bilingual>
