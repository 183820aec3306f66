import type { Bilingual } from '@fanal/kernel'
import { dimension, outside, provinces, written } from './members.text.ts'

const unknown: Bilingual = { en: 'Not known', fr: 'Inconnu' }
const several: Bilingual = { en: 'Several', fr: 'Plusieurs' }
const test: Readonly<Record<string, Bilingual>> = {
  indicated: { en: 'Indicated', fr: 'Indices présents' },
  not_indicated: { en: 'Not indicated', fr: 'Indices absents' },
  not_enough_information: { en: 'Not enough information', fr: 'Renseignements insuffisants' },
  'not-screened': { en: 'Not screened', fr: 'Non évalué' },
}
/** The classifications of the line’s statistical record. */
export const ofRecords = {
  channel: dimension('channel', 'How it came', 'Voie d’arrivée', {
    web: { en: 'Form', fr: 'Formulaire' },
    call: { en: 'Call', fr: 'Appel' },
    text: { en: 'Text message', fr: 'Texto' },
    chat: { en: 'Chat', fr: 'Clavardage' },
    'walk-in': { en: 'Walk-in', fr: 'Visite' },
  }),
  form: dimension('form', 'Form of exploitation', 'Forme d’exploitation', {
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
  }),
  gender: dimension('gender', 'Gender, as stated', 'Genre, tel que déclaré', {
    woman: { en: 'Woman or girl', fr: 'Femme ou fille' },
    man: { en: 'Man or boy', fr: 'Homme ou garçon' },
    another: { en: 'Another gender', fr: 'Un autre genre' },
    several,
    unknown,
  }),
  age_group: dimension('age_group', 'Age', 'Âge', {
    'under-18': { en: 'Under 18', fr: 'Moins de 18 ans' },
    '18-24': { en: '18 to 24', fr: '18 à 24 ans' },
    '25-39': { en: '25 to 39', fr: '25 à 39 ans' },
    '40-plus': { en: '40 or more', fr: '40 ans et plus' },
    several,
    unknown,
  }),
  region: dimension('region', 'Where', 'Lieu', { ...provinces, outside, unknown }),
  screened: dimension('screened', 'Whether screened', 'Évaluation', {
    yes: { en: 'Screened', fr: 'Évalué' },
    no: { en: 'Not screened', fr: 'Non évalué' },
  }),
  cc_279: dimension('cc_279', 'Criminal Code, trafficking', 'Code criminel, traite', test),
  palermo: dimension('palermo', 'Palermo Protocol', 'Protocole de Palerme', test),
  irpa_118: dimension('irpa_118', 'Immigration Act, trafficking', 'Loi sur l’immigration, traite', test),
  decision: dimension('decision', 'Decision', 'Décision', {
    'trafficking-likely': { en: 'Trafficking is likely', fr: 'Traite probable' },
    'smuggling-only': { en: 'Smuggling, no exploitation', fr: 'Passage de clandestins, sans exploitation' },
    'labour-standards': { en: 'Labour standards, no trafficking', fr: 'Normes du travail, sans traite' },
    'partner-violence': { en: 'Partner violence, no trafficking', fr: 'Violence entre partenaires, sans traite' },
    'sex-work-own-choice': { en: 'Sex work by an adult’s own choice', fr: 'Travail du sexe, par choix d’une personne adulte' },
    'other-harm': { en: 'Another harm', fr: 'Autre préjudice' },
    'no-harm': { en: 'No harm found', fr: 'Aucun préjudice constaté' },
    'not-enough-information': { en: 'Not enough information', fr: 'Renseignements insuffisants' },
  }),
  status_group: dimension('status_group', 'Immigration status', 'Statut d’immigration', {
    'citizen-or-permanent': { en: 'Citizen or permanent resident', fr: 'Citoyenneté ou résidence permanente' },
    temporary: { en: 'Temporary status', fr: 'Statut temporaire' },
    none: { en: 'No status', fr: 'Sans statut' },
    several,
    unknown,
  }),
  language: dimension('language', 'Language', 'Langue', { ...written, unknown }),
  path: dimension('path', 'Who spoke', 'Qui a parlé', {
    own: { en: 'The person concerned', fr: 'La personne concernée' },
    witness: { en: 'A witness', fr: 'Témoin' },
    work: { en: 'Somebody for their work', fr: 'Quelqu’un dans le cadre de son travail' },
    unknown,
  }),
  outcome: dimension('outcome', 'What was done', 'Suite donnée', {
    answered: { en: 'Answered', fr: 'Réponse donnée' },
    'victim-services': { en: 'Handed to victim services', fr: 'Transmis aux services aux victimes' },
    police: { en: 'Handed to police', fr: 'Transmis à la police' },
    'child-protection': { en: 'Handed to child protection', fr: 'Transmis à la protection de l’enfance' },
    'another-unit': { en: 'Handed to another unit', fr: 'Transmis à une autre unité' },
    'no-contact': { en: 'Could not be reached', fr: 'Personne injoignable' },
    nothing: { en: 'Nothing more', fr: 'Aucune autre suite' },
    open: { en: 'Still open', fr: 'Encore ouvert' },
  }),
} as const

const answers: Readonly<Record<string, Bilingual>> = {
  'in-a-day': { en: 'Within a day', fr: 'En un jour' },
  'in-three-days': { en: 'Within three days', fr: 'En trois jours' },
  'in-a-week': { en: 'Within a week', fr: 'En une semaine' },
  later: { en: 'Later', fr: 'Plus tard' },
  'not-yet': { en: 'No answer at the cut-off', fr: 'Sans réponse à la date limite' },
}

/** The classifications of answers and hand-overs. */
export const ofAnswers = {
  answer: dimension('answer', 'First answer', 'Première réponse', answers),
  receiver: dimension('receiver', 'Handed to', 'Transmis à', {
    'victim-services': { en: 'Victim services', fr: 'Services aux victimes' },
    police: { en: 'Police', fr: 'Police' },
    unit: { en: 'Another unit', fr: 'Une autre unité' },
    'child-protection': { en: 'Child protection', fr: 'Protection de l’enfance' },
  }),
  received: dimension('answer', 'Answer of the receiver', 'Réponse du destinataire', answers),
} as const
