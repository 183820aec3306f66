import { dimension, outside, provinces, written } from './members.text.ts'

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
  language: dimension('language', 'Language', 'Langue', { ...written, several: { en: 'Several', fr: 'Plusieurs' } }),
  kind: dimension('kind', 'What it was', 'Ce que c’était', {
    training: { en: 'Training', fr: 'Formation' },
    outreach: { en: 'Outreach', fr: 'Sensibilisation' },
    campaign: { en: 'Campaign', fr: 'Campagne' },
    material: { en: 'Material', fr: 'Matériel' },
  }),
  action: dimension('action', 'Action that it wanted', 'Geste attendu', {
    'write-to-us': { en: 'Write to the line', fr: 'Écrire à la ligne' },
    'call-the-hotline': { en: 'Call the hotline', fr: 'Appeler la ligne d’urgence' },
    'find-help': { en: 'Look for help', fr: 'Chercher de l’aide' },
    'check-an-offer': { en: 'Check a job offer', fr: 'Vérifier une offre d’emploi' },
    'know-rights': { en: 'Know one’s rights', fr: 'Connaître ses droits' },
    'recognize-and-respond': { en: 'Recognize the signs and respond', fr: 'Reconnaître les signes et agir' },
    other: { en: 'Another', fr: 'Un autre' },
  }),
  later: dimension('later', 'Found when asked again', 'Constat à la relance', {
    yes: { en: 'Had done it, or still could', fr: 'L’avaient fait, ou le pouvaient encore' },
    no: { en: 'Had not, or no longer could', fr: 'Ne l’avaient pas fait, ou ne le pouvaient plus' },
  }),
} as const
