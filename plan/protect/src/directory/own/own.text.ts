import type { Bilingual } from '@fanal/kernel'
import type { AddressVisibility, AudienceFact, Visibility } from '../directory.ts'
import { ageRule } from './age.ts'
import type { FaultCode, ServiceField } from './typed-service.ts'

export const ownText = {
  title: { en: 'Our services', fr: 'Nos services' },
  lead: {
    en: 'What people find about you when they look for help. Keep it right: whoever calls a number that is gone may not call again.',
    fr: 'Ce que les gens trouvent à votre sujet quand ils cherchent de l’aide. Gardez-le juste : qui compose un numéro qui n’existe plus n’appellera peut-être pas deux fois.',
  },
  why: {
    en: 'You see these because you work for the organization that keeps them.',
    fr: 'Vous voyez ces services parce que vous travaillez pour l’organisme qui les tient à jour.',
  },
  none: { en: 'Your organization keeps no service yet.', fr: 'Votre organisme n’a encore aucun service ici.' },
  add: { en: 'Add a service', fr: 'Ajouter un service' },
  fromFile: { en: 'Import services from a file', fr: 'Importer des services à partir d’un fichier' },
  newTitle: { en: 'A new service', fr: 'Un nouveau service' },
  changeTitle: { en: 'Change a service', fr: 'Modifier un service' },
  formLead: {
    en: 'Saving also says that everything here is right today.',
    fr: 'Enregistrer confirme aussi que tout ici est juste aujourd’hui.',
  },
  service: { en: 'Service', fr: 'Service' },
  seenBy: { en: 'Who sees it', fr: 'Qui le voit' },
  age: { en: 'Last said to be right', fr: 'Dernière confirmation' },
  room: { en: 'Free places now', fr: 'Places libres maintenant' },
  stillRight: { en: 'Still right', fr: 'Toujours juste' },
  count: { en: 'Save', fr: 'Enregistrer' },
  keep: { en: 'Save', fr: 'Enregistrer' },
  never: { en: 'never', fr: 'jamais' },
  today: { en: 'today', fr: 'aujourd’hui' },
  old: { en: 'Old: please look', fr: 'Ancien : à vérifier' },
  closed: { en: 'closed for now', fr: 'fermé pour l’instant' },
  keptBack: {
    en: 'Not shown: another organization keeps this place from the public. To list your own service, add it as a new one.',
    fr: 'Non affiché : un autre organisme garde ce lieu hors du public. Pour afficher un service à vous, ajoutez-le comme nouveau.',
  },
  keptBackElsewhere: {
    en: 'Another organization keeps this place from the public. You wrote it yourself, so it is shown: ask them, or hide it.',
    fr: 'Un autre organisme garde ce lieu hors du public. Vous l’avez écrit vous-mêmes, donc il est affiché : adressez-vous à cet organisme, ou masquez-le.',
  },
  rule: {
    en: `An entry is old after ${ageRule.days} days. Fanal’s own rule since 26 November 2026; people see the age too.`,
    fr: `Une fiche est ancienne après ${ageRule.days} jours. C’est la règle de Fanal depuis le 26 novembre 2026; le public voit l’âge aussi.`,
  },
  kept: { en: 'Saved.', fr: 'Enregistré.' },
  assured: { en: 'Said to be right today.', fr: 'Confirmé aujourd’hui.' },
  counted: { en: 'The number of free places is saved.', fr: 'Le nombre de places libres est enregistré.' },
  number: { en: 'Write the free places as a number, for example 2.', fr: 'Écrivez les places libres en chiffres, par exemple 2.' },
  badForm: {
    en: 'This was not sent as the form sends it. Nothing was changed.',
    fr: 'Ceci n’a pas été envoyé comme le formulaire l’envoie. Rien n’a changé.',
  },
  what: { en: 'What it is', fr: 'Ce que c’est' },
  whom: { en: 'Whom it is for', fr: 'À qui il s’adresse' },
  reach: { en: 'How to reach it', fr: 'Comment le joindre' },
  where: { en: 'Where it is', fr: 'Où il se trouve' },
  whereLead: {
    en: 'A confidential place shows its front door: phone, area and hours. Its street is not stored here. If one was stored before, it is taken out everywhere when you save.',
    fr: 'Un lieu confidentiel montre sa porte d’entrée : téléphone, secteur et heures. Sa rue n’est pas conservée ici. S’il y en avait une, elle est retirée partout à l’enregistrement.',
  },
  morePlaces: {
    en: 'The same service somewhere else too? Fill in one more place. Empty a place, and the service is no longer there.',
    fr: 'Le même service ailleurs aussi ? Remplissez un lieu de plus. Videz un lieu, et le service n’y est plus.',
  },
  oneMore: { en: 'One more place', fr: 'Un lieu de plus' },
  show: { en: 'What is shown', fr: 'Ce qui est montré' },
  notSaid: { en: 'Not said', fr: 'Non précisé' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  canada: { en: 'All of Canada', fr: 'Tout le Canada' },
} as const satisfies Record<string, Bilingual>

/** Age in days, as a list shows it. */
export function daysText(days: number | null): Bilingual {
  if (days === null) return ownText.never
  if (days === 0) return ownText.today
  return days === 1 ? { en: 'yesterday', fr: 'hier' } : { en: `${days} days ago`, fr: `il y a ${days} jours` }
}

export const visibilityText = {
  public: { en: 'Everybody', fr: 'Tout le monde' },
  partner: { en: 'Staff of partner organizations', fr: 'Le personnel des organismes partenaires' },
  hidden: { en: 'Only us', fr: 'Nous seulement' },
} as const satisfies Record<Visibility, Bilingual>

export const addressText = {
  full: { en: 'The whole address', fr: 'L’adresse au complet' },
  area: { en: 'The town and the area, no street', fr: 'La ville et le secteur, sans la rue' },
  hidden: { en: 'Only the front door: phone, area, hours', fr: 'Seulement la porte d’entrée : téléphone, secteur, heures' },
} as const satisfies Record<AddressVisibility, Bilingual>

export const statusText = {
  active: { en: 'Open', fr: 'En service' },
  'temporarily closed': { en: 'Closed for now', fr: 'Fermé pour l’instant' },
  defunct: { en: 'No longer offered: take it off the list', fr: 'N’est plus offert : retirer de la liste' },
} as const satisfies Record<string, Bilingual>

export const factText = {
  accepts_without_id: { en: 'Takes people without identity papers', fr: 'Accepte les gens sans pièce d’identité' },
  accepts_minors: { en: 'Takes people under 18', fr: 'Accepte les moins de 18 ans' },
  accepts_women: { en: 'For women', fr: 'Pour les femmes' },
  accepts_men: { en: 'For men', fr: 'Pour les hommes' },
  accepts_trans_and_two_spirit: { en: 'For trans and Two-Spirit people', fr: 'Pour les personnes trans et bispirituelles' },
  indigenous_led: { en: 'Led by Indigenous people', fr: 'Dirigé par des Autochtones' },
  police_independent: { en: 'Works without the police', fr: 'Travaille sans la police' },
  child_care: { en: 'Children can come along', fr: 'Les enfants peuvent venir' },
  accepts_pets: { en: 'Pets can come along', fr: 'Les animaux peuvent venir' },
  trafficking_specific: { en: 'Made for people who were exploited', fr: 'Conçu pour les personnes exploitées' },
} as const satisfies Record<AudienceFact, Bilingual>

export const fieldText: Readonly<Record<ServiceField, Bilingual>> = {
  language: { en: 'The words below are in', fr: 'Les mots ci-dessous sont en' },
  name: { en: 'Name of the service', fr: 'Nom du service' },
  description: { en: 'What it does, in plain words', fr: 'Ce qu’il fait, en mots simples' },
  otherName: { en: 'Its name in the other official language', fr: 'Son nom dans l’autre langue officielle' },
  otherDescription: { en: 'What it does, in the other official language', fr: 'Ce qu’il fait, dans l’autre langue officielle' },
  needs: { en: 'What people can get', fr: 'Ce qu’on peut y obtenir' },
  languages: { en: 'Languages that somebody answers in', fr: 'Langues dans lesquelles on répond' },
  otherLanguages: { en: 'Other languages, by their codes (uk, so, …)', fr: 'Autres langues, par leur code (uk, so, …)' },
  interpreter: { en: 'Other languages with an interpreter', fr: 'Autres langues avec interprète' },
  eligibility: { en: 'Whom it is for, in words', fr: 'À qui il s’adresse, en mots' },
  minimumAge: { en: 'Youngest age', fr: 'Âge minimal' },
  maximumAge: { en: 'Oldest age', fr: 'Âge maximal' },
  frontDoor: { en: 'How to begin', fr: 'Comment commencer' },
  otherFrontDoor: { en: 'How to begin, in the other official language', fr: 'Comment commencer, dans l’autre langue officielle' },
  expect: { en: 'What to expect', fr: 'À quoi s’attendre' },
  otherExpect: { en: 'What to expect, in the other official language', fr: 'À quoi s’attendre, dans l’autre langue officielle' },
  cost: { en: 'What it costs', fr: 'Ce que ça coûte' },
  otherCost: { en: 'What it costs, in the other official language', fr: 'Ce que ça coûte, dans l’autre langue officielle' },
  documents: { en: 'What you ask people to bring, one on a line', fr: 'Ce que vous demandez d’apporter, un par ligne' },
  phone: { en: 'Phone', fr: 'Téléphone' },
  phoneNote: { en: 'About the phone', fr: 'À propos du téléphone' },
  email: { en: 'E-mail', fr: 'Courriel' },
  url: { en: 'Web address', fr: 'Adresse Web' },
  days: { en: 'Days', fr: 'Jours' },
  opens: { en: 'Opens at', fr: 'Ouvre à' },
  closes: { en: 'Closes at', fr: 'Ferme à' },
  hoursNote: { en: 'About the hours', fr: 'À propos des heures' },
  alwaysOpen: { en: 'Always open', fr: 'Toujours ouvert' },
  address: { en: 'How much of the address is shown', fr: 'Ce qu’on montre de l’adresse' },
  area: { en: 'The area, in words', fr: 'Le secteur, en mots' },
  otherArea: { en: 'The area, in the other official language', fr: 'Le secteur, dans l’autre langue officielle' },
  town: { en: 'Town', fr: 'Ville' },
  region: { en: 'Province or territory', fr: 'Province ou territoire' },
  street: { en: 'Street and number', fr: 'Numéro et rue' },
  postalCode: { en: 'Postal code', fr: 'Code postal' },
  serves: { en: 'Where it helps people', fr: 'Où il aide les gens' },
  visibility: { en: 'Who sees this service', fr: 'Qui voit ce service' },
  status: { en: 'Is it open?', fr: 'Est-il en service ?' },
  alert: { en: 'What is different just now', fr: 'Ce qui est différent en ce moment' },
}

/** @param at  2 for the second */
export function phoneText(at: number): Bilingual {
  return { en: `Phone ${at}`, fr: `Téléphone ${at}` }
}

/** @param at  2 for the second place */
export function placeFieldText(field: ServiceField, at: number): Bilingual {
  return { en: `${fieldText[field].en} (place ${at})`, fr: `${fieldText[field].fr} (lieu ${at})` }
}

export function placeText(at: number): Bilingual {
  return { en: `Place ${at}`, fr: `Lieu ${at}` }
}

export function phoneNoteText(at: number): Bilingual {
  return { en: `About phone ${at}`, fr: `À propos du téléphone ${at}` }
}

const faultWords: Readonly<Record<FaultCode, Bilingual>> = {
  empty: { en: 'fill this in.', fr: 'à remplir.' },
  'too-long': { en: 'this is too long. Say it in fewer words.', fr: 'c’est trop long. Dites-le en moins de mots.' },
  'not-a-number': { en: 'write a number.', fr: 'écrivez un nombre.' },
  'ages-turned': { en: 'the youngest age is above the oldest.', fr: 'l’âge minimal dépasse l’âge maximal.' },
  'not-a-time': { en: 'write it as 16:30.', fr: 'écrivez-la ainsi : 16:30.' },
  'not-an-email': { en: 'this is no e-mail address.', fr: 'ce n’est pas une adresse de courriel.' },
  'not-a-uri': { en: 'it begins with https://.', fr: 'elle commence par https://.' },
  'no-front-door': {
    en: 'give a phone or an e-mail, or nobody can reach you.',
    fr: 'donnez un téléphone ou un courriel, sinon personne ne peut vous joindre.',
  },
  'not-a-language': { en: 'use codes such as uk or so.', fr: 'utilisez des codes comme uk ou so.' },
  'not-in-list': { en: 'choose one.', fr: 'choisissez.' },
}

/** @param place  which of the places besides the first, from 0 */
export function faultText(field: ServiceField, fault: FaultCode, place?: number): Bilingual {
  if (place !== undefined) {
    const { en, fr } = placeFieldText(field, place + 2)
    return { en: `${en}: ${faultWords[fault].en}`, fr: `${fr} : ${faultWords[fault].fr}` }
  }
  return { en: `${fieldText[field].en}: ${faultWords[fault].en}`, fr: `${fieldText[field].fr} : ${faultWords[fault].fr}` }
}
