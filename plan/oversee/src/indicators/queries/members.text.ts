import type { Bilingual } from '@fanal/kernel'
import type { QueryDimension } from './named-query.ts'

const unknown: Bilingual = { en: 'Not known', fr: 'Inconnu' }
const several: Bilingual = { en: 'Several', fr: 'Plusieurs' }
const test: Readonly<Record<string, Bilingual>> = {
  indicated: { en: 'Indicated', fr: 'Indices présents' },
  not_indicated: { en: 'Not indicated', fr: 'Indices absents' },
  not_enough_information: { en: 'Not enough information', fr: 'Renseignements insuffisants' },
  'not-screened': { en: 'Not screened', fr: 'Non évalué' },
}
const provinces: Readonly<Record<string, Bilingual>> = {
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
}
const outside: Bilingual = { en: 'Outside Canada', fr: 'Hors du Canada' }

const dimension = (id: string, en: string, fr: string, members: Readonly<Record<string, Bilingual>>): QueryDimension => ({
  id,
  name: { en, fr },
  members,
})

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

/** The classifications of protection. */
export const ofProtection = {
  loop: dimension('loop', 'Whether the person knows what came of it', 'La personne sait-elle ce qu’il en est advenu', {
    closed: { en: 'The person knows', fr: 'La personne le sait' },
    open: { en: 'Not yet', fr: 'Pas encore' },
  }),
  urgency: dimension('urgency', 'Urgency', 'Urgence', {
    today: { en: 'Today', fr: 'Aujourd’hui' },
    'this-week': { en: 'This week', fr: 'Cette semaine' },
    routine: { en: 'Routine', fr: 'Courante' },
  }),
  domain: dimension('domain', 'Need', 'Besoin', {
    safety: { en: 'Safety', fr: 'Sécurité' },
    housing: { en: 'A place to stay', fr: 'Un endroit où loger' },
    health: { en: 'Health', fr: 'Santé' },
    'mental-health': { en: 'Mental health', fr: 'Santé mentale' },
    legal: { en: 'Legal help', fr: 'Aide juridique' },
    immigration: { en: 'Immigration', fr: 'Immigration' },
    income: { en: 'Income and food', fr: 'Revenu et nourriture' },
    education: { en: 'School or training', fr: 'École ou formation' },
    family: { en: 'Family and children', fr: 'Famille et enfants' },
    documents: { en: 'Papers', fr: 'Papiers' },
    interpretation: { en: 'An interpreter', fr: 'Interprète' },
    repatriation: { en: 'Going home safely', fr: 'Retour au pays en sécurité' },
    compensation: { en: 'Compensation', fr: 'Indemnisation' },
  }),
  need: dimension('need', 'What became of it', 'Ce qu’il en est advenu', {
    met: { en: 'Met', fr: 'Comblé' },
    unmet: { en: 'Unmet', fr: 'Non comblé' },
    open: { en: 'Still open', fr: 'Encore ouvert' },
  }),
  permit: dimension('permit', 'Permit', 'Permis', {
    'victim-permit': { en: 'Permit for victims of trafficking', fr: 'Permis pour les victimes de la traite' },
    'open-work': { en: 'Open work permit for vulnerable workers', fr: 'Permis de travail ouvert pour les travailleurs vulnérables' },
  }),
  standing: dimension('standing', 'Where it stands', 'Où il en est', {
    asking: { en: 'Being prepared or asked for', fr: 'En préparation ou demandé' },
    issued: { en: 'Issued', fr: 'Délivré' },
    refused: { en: 'Refused', fr: 'Refusé' },
    over: { en: 'Lapsed or ended', fr: 'Échu ou terminé' },
  }),
  purpose: dimension('purpose', 'Asked for', 'Demandé pour', {
    services: { en: 'Help and services', fr: 'Aide et services' },
    safety: { en: 'Safety', fr: 'Sécurité' },
    referral: { en: 'Passing the person on to another service', fr: 'Orientation vers un autre service' },
    'legal-representation': { en: 'A lawyer', fr: 'Une avocate ou un avocat' },
    immigration: { en: 'Immigration', fr: 'Immigration' },
    investigation: { en: 'A police investigation', fr: 'Une enquête policière' },
    health: { en: 'Health care', fr: 'Soins de santé' },
    research: { en: 'Research', fr: 'Recherche' },
    statistics: { en: 'Statistics without names', fr: 'Statistiques sans noms' },
    contact: { en: 'Being contacted', fr: 'Prise de contact' },
  }),
  consent: dimension('consent', 'Answer of the person', 'Réponse de la personne', {
    holds: { en: 'Yes, and it holds', fr: 'Oui, en vigueur' },
    past: { en: 'Yes, and it is over', fr: 'Oui, terminé' },
    no: { en: 'No', fr: 'Non' },
    'no-answer': { en: 'No answer', fr: 'Sans réponse' },
  }),
} as const

/** The classifications of prevention. */
export const ofPrevention = {
  audience: dimension('audience', 'Audience', 'Public visé', {
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
  }),
  region: dimension('region', 'Where', 'Lieu', { ...provinces, national: { en: 'All of Canada', fr: 'Tout le Canada' }, outside }),
} as const
