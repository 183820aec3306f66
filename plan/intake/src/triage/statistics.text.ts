import { languageText } from '../inbox/inbox.text.ts'
import { answerNames, testNames } from '@fanal/screen'
import type { Bilingual } from '@fanal/kernel'
import { dutiesToReport } from './duty-to-report.ts'
import type { StatisticField } from './statistics.ts'

const unknown = { en: 'Not known', fr: 'On ne sait pas' } as const
const several = { en: 'Several', fr: 'Plusieurs' } as const
const answers = { ...answerNames, 'not-screened': { en: 'Not screened', fr: 'Non évalué' } }

/** What a person decides, in words. */
export const decisionText = {
  'trafficking-likely': { en: 'Trafficking is likely', fr: 'Traite probable' },
  'smuggling-only': { en: 'Smuggling, no exploitation', fr: 'Passage de clandestins, sans exploitation' },
  'labour-standards': { en: 'Labour standards, no trafficking', fr: 'Normes du travail, sans traite' },
  'partner-violence': { en: 'Partner violence, no trafficking', fr: 'Violence entre partenaires, sans traite' },
  'sex-work-own-choice': { en: 'Sex work by an adult’s own choice', fr: 'Travail du sexe, par choix d’une personne adulte' },
  'other-harm': { en: 'Another harm', fr: 'Autre préjudice' },
  'no-harm': { en: 'No harm found', fr: 'Aucun préjudice constaté' },
  'not-enough-information': { en: 'Not enough information', fr: 'Renseignements insuffisants' },
} as const satisfies Record<string, Bilingual>

export const fieldText: Readonly<Record<StatisticField, Bilingual>> = {
  channel: { en: 'How it came', fr: 'Voie d’arrivée' },
  language: { en: 'Language', fr: 'Langue' },
  path: { en: 'Who told us', fr: 'Qui nous l’a dit' },
  region: { en: 'Where', fr: 'Lieu' },
  form: { en: 'Form of exploitation', fr: 'Forme d’exploitation' },
  age_group: { en: 'Age', fr: 'Âge' },
  gender: { en: 'Gender, as stated', fr: 'Genre, tel que déclaré' },
  status_group: { en: 'Status in Canada', fr: 'Statut au Canada' },
  cc_279: testNames.cc_279,
  palermo: testNames.palermo,
  irpa_118: testNames.irpa_118,
  decision: { en: 'Decision', fr: 'Décision' },
  outcome: { en: 'What was done', fr: 'Suite donnée' },
}

export const codeText: Readonly<Record<StatisticField, Readonly<Record<string, Bilingual>>>> = {
  channel: {
    web: { en: 'Form', fr: 'Formulaire' },
    call: { en: 'Call', fr: 'Appel' },
    text: { en: 'Text message', fr: 'Texto' },
    chat: { en: 'Chat', fr: 'Clavardage' },
    'walk-in': { en: 'Walk-in', fr: 'Visite' },
  },
  language: { ...languageText, unknown },
  path: {
    own: { en: 'The person concerned', fr: 'La personne concernée' },
    witness: { en: 'A witness', fr: 'Témoin' },
    work: { en: 'Somebody for their work', fr: 'Quelqu’un dans le cadre de son travail' },
    unknown,
  },
  region: {
    ...Object.fromEntries(dutiesToReport.map(({ region, name }) => [region, name])),
    outside: { en: 'Outside Canada', fr: 'Hors du Canada' },
    unknown,
  },
  form: {
    sexual: { en: 'Sexual', fr: 'Sexuelle' },
    labour: { en: 'Labour', fr: 'Par le travail' },
    domestic: { en: 'Domestic work', fr: 'Travail domestique' },
    criminal: { en: 'Criminal tasks', fr: 'Tâches criminelles' },
    begging: { en: 'Begging', fr: 'Mendicité' },
    organ: { en: 'Organ removal', fr: 'Prélèvement d’organe' },
    marriage: { en: 'Marriage', fr: 'Mariage' },
    several,
    none: { en: 'None', fr: 'Aucune' },
    unknown,
  },
  age_group: {
    'under-18': { en: 'Under 18', fr: 'Moins de 18 ans' },
    '18-24': { en: '18 to 24', fr: '18 à 24 ans' },
    '25-39': { en: '25 to 39', fr: '25 à 39 ans' },
    '40-plus': { en: '40 or more', fr: '40 ans et plus' },
    several,
    unknown,
  },
  gender: {
    woman: { en: 'Woman or girl', fr: 'Femme ou fille' },
    man: { en: 'Man or boy', fr: 'Homme ou garçon' },
    another: { en: 'Another gender', fr: 'Un autre genre' },
    several,
    unknown,
  },
  status_group: {
    'citizen-or-permanent': { en: 'Citizen or permanent resident', fr: 'Citoyenneté ou résidence permanente' },
    temporary: { en: 'Temporary status', fr: 'Statut temporaire' },
    none: { en: 'No status', fr: 'Aucun statut' },
    several,
    unknown,
  },
  cc_279: answers,
  palermo: answers,
  irpa_118: answers,
  decision: decisionText,
  outcome: {
    answered: { en: 'Answered', fr: 'Réponse donnée' },
    'victim-services': { en: 'Handed to victim services', fr: 'Transmis aux services aux victimes' },
    police: { en: 'Handed to police', fr: 'Transmis à la police' },
    'child-protection': { en: 'Handed to child protection', fr: 'Transmis à la protection de l’enfance' },
    'another-unit': { en: 'Handed to another unit', fr: 'Transmis à une autre unité' },
    'no-contact': { en: 'Could not be reached', fr: 'Personne injoignable' },
    nothing: { en: 'Nothing more', fr: 'Aucune autre suite' },
    open: { en: 'Still open', fr: 'Encore ouvert' },
  },
}

export const channelCodeText = {
  label: { en: 'Code from a poster or a page', fr: 'Code vu sur une affiche ou une page' },
  hint: { en: 'Five letters, if the contact named one.', fr: 'Cinq lettres, si la personne en a nommé un.' },
  /** @NOTE nothing is taken over by itself: the officer presses, and sees what is confirmed */
  offered: { en: 'The letter names the code', fr: 'La lettre nomme le code' },
  take: { en: 'Put it into the record', fr: 'L’inscrire dans la fiche' },
  none: { en: 'Code: this is no channel code; a letter is wrong.', fr: 'Code : ce n’est pas un code de canal ; une lettre est fausse.' },
} as const satisfies Record<string, Bilingual>

/** Said at the code where a colleague meanwhile confirmed another, or none. */
export function codeByColleague(code: string | null): Bilingual {
  if (code === null) return { en: 'Code: a colleague confirmed none.', fr: 'Code : une ou un collègue n’en a confirmé aucun.' }
  return { en: `Code: a colleague confirmed “${code}”.`, fr: `Code : une ou un collègue a confirmé « ${code} ».` }
}

/** Said at a field that was left open. */
export function fieldOpen(field: StatisticField): Bilingual {
  const { en, fr } = fieldText[field]
  return { en: `${en}: choose an answer.`, fr: `${fr} : choisissez une réponse.` }
}

/** Said at a field for which a colleague meanwhile confirmed something else. */
export function toldByColleague(field: StatisticField, code: string): Bilingual {
  const name = fieldText[field]
  const { en, fr } = codeText[field][code] ?? { en: code, fr: code }
  return { en: `${name.en}: a colleague confirmed “${en}”.`, fr: `${name.fr} : une ou un collègue a confirmé « ${fr} ».` }
}
