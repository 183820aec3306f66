import type { Bilingual } from '@fanal/kernel'
import { dimension } from './members.text.ts'

/** Why a service said no to a referral. */
const declined: Readonly<Record<string, Bilingual>> = {
  'no-capacity': { en: 'Declined: no room', fr: 'Refusée : aucune place' },
  'out-of-area': { en: 'Declined: out of its area', fr: 'Refusée : hors de sa région' },
  'not-eligible': { en: 'Declined: the person does not qualify', fr: 'Refusée : la personne n’est pas admissible' },
  language: { en: 'Declined: not in that language', fr: 'Refusée : pas dans cette langue' },
  'safety-conflict': { en: 'Declined: not safe for somebody there', fr: 'Refusée : danger pour quelqu’un sur place' },
  'conflict-of-interest': { en: 'Declined: a conflict of interest', fr: 'Refusée : un conflit d’intérêts' },
  'insufficient-information': { en: 'Declined: too little was known', fr: 'Refusée : renseignements insuffisants' },
  'person-declined': { en: 'Declined: the person no longer wanted it', fr: 'Refusée : la personne n’en voulait plus' },
  other: { en: 'Declined: another reason', fr: 'Refusée : un autre motif' },
}

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
  interpreter: dimension('interpreter', 'Interpreter', 'Interprète', {
    'none-needed': { en: 'None needed', fr: 'Aucun besoin' },
    professional: { en: 'A professional', fr: 'Interprète de métier' },
    staff: { en: 'A member of staff', fr: 'Membre du personnel' },
    'chosen-by-the-person': { en: 'Chosen by the person', fr: 'Choix de la personne' },
  }),
  answered: dimension('answered', 'Answer of the service', 'Réponse du service', {
    'taken-on': { en: 'Taken on', fr: 'Prise en charge' },
    ...declined,
    waiting: { en: 'No answer yet', fr: 'Pas encore de réponse' },
    'no-longer': { en: 'Taken back, or run out', fr: 'Retirée ou échue' },
  }),
  origin: dimension('origin', 'How it began', 'Comment il a commencé', {
    handed: { en: 'Handed over from the line', fr: 'Transmis par la ligne' },
    'came-to-us': { en: 'The person came to the service', fr: 'La personne s’est adressée au service' },
  }),
  under_age: dimension('under_age', 'Whether the person is under age', 'La personne est-elle mineure', {
    no: { en: 'No', fr: 'Non' },
    possible: { en: 'It is possible', fr: 'C’est possible' },
    yes: { en: 'Yes', fr: 'Oui' },
  }),
  closing_reason: dimension('closing_reason', 'Why it closed', 'Pourquoi il s’est fermé', {
    'goals-met': { en: 'The goals were met', fr: 'Les buts sont atteints' },
    'person-asked': { en: 'The person asked', fr: 'La personne l’a demandé' },
    'moved-to-partner': { en: 'Another organization took over', fr: 'Un autre organisme a pris le relais' },
    'not-contactable': { en: 'The person could not be reached', fr: 'La personne était injoignable' },
    'not-our-mandate': { en: 'Not within the mandate', fr: 'Hors du mandat' },
    'opened-in-error': { en: 'Opened in error', fr: 'Ouvert par erreur' },
  }),
  due: dimension('due', 'Whether done in time', 'Fait à temps', {
    'in-time': { en: 'Done in time', fr: 'Fait à temps' },
    late: { en: 'Done late', fr: 'Fait en retard' },
    open: { en: 'Still open', fr: 'Encore à faire' },
  }),
  state: dimension('state', 'Where it stands', 'Où elle en est', {
    unscreened: { en: 'Not screened yet', fr: 'Pas encore évaluée' },
    screening: { en: 'Being screened', fr: 'En évaluation' },
    suspected: { en: 'Signs were found', fr: 'Des indices sont présents' },
    presumed: { en: 'Presumed a victim until decided', fr: 'Présumée victime jusqu’à la décision' },
    identified: { en: 'Identified as a victim', fr: 'Reconnue comme victime' },
    'not-identified': { en: 'Not identified as a victim', fr: 'Non reconnue comme victime' },
    declined: { en: 'The person did not want it', fr: 'La personne n’en a pas voulu' },
  }),
  review: dimension('review', 'First look or review', 'Premier examen ou révision', {
    first: { en: 'First', fr: 'Premier' },
    again: { en: 'A review of an earlier one', fr: 'Révision d’un examen antérieur' },
  }),
  reason: dimension('reason', 'Reason given', 'Motif donné', {
    'life-in-danger': { en: 'A life in danger', fr: 'Une vie en danger' },
    missing: { en: 'A missing person', fr: 'Une personne disparue' },
    'medical-emergency': { en: 'A medical emergency', fr: 'Une urgence médicale' },
    'threat-received': { en: 'A threat that came in', fr: 'Une menace reçue' },
    'child-at-risk': { en: 'A child at risk', fr: 'Un enfant en danger' },
  }),
  judged: dimension('judged', 'What a second person found', 'Ce qu’une deuxième personne en a jugé', {
    open: { en: 'Not looked at yet', fr: 'Pas encore examiné' },
    justified: { en: 'Justified', fr: 'Justifié' },
    'not-justified': { en: 'Not justified', fr: 'Non justifié' },
  }),
} as const
