import type { Bilingual } from '@fanal/kernel'

/** What the inbox says on the server's side, pages and refusals. */
export const inboxText = {
  inbox: { en: 'Inbox', fr: 'Boîte de réception' },
  inboxLead: {
    en: 'Reports from the public. They stay sealed until you open one on this device.',
    fr: 'Les signalements du public. Ils restent scellés jusqu’à ce que vous en ouvriez un sur cet appareil.',
  },
  reports: { en: 'Reports', fr: 'Signalements' },
  report: { en: 'Report', fr: 'Signalement' },
  received: { en: 'Received', fr: 'Reçu' },
  state: { en: 'State', fr: 'État' },
  holds: { en: 'What is in it', fr: 'Contenu' },
  sealed: { en: 'Sealed', fr: 'Scellé' },
  unit: { en: 'Unit', fr: 'Unité' },
  urgency: { en: 'Urgency', fr: 'Urgence' },
  assigned: { en: 'Who has it', fr: 'Prise en charge' },
  you: { en: 'You', fr: 'Vous' },
  somebody: { en: 'A colleague', fr: 'Une ou un collègue' },
  channel: { en: 'How it came', fr: 'Voie d’arrivée' },
  language: { en: 'Language', fr: 'Langue' },
  showWork: { en: 'Order of work', fr: 'Ordre de travail' },
  newestFirst: { en: 'Newest first', fr: 'Du plus récent' },
  oldestFirst: { en: 'Oldest first', fr: 'Du plus ancien' },
  urgentFirst: { en: 'Urgent: now', fr: 'Urgents : maintenant' },
  unclaimed: { en: 'Nobody has it', fr: 'Sans prise en charge' },
  mine: { en: 'Mine', fr: 'Les miens' },
  filters: { en: 'More filters', fr: 'Autres filtres' },
  any: { en: 'All', fr: 'Toutes' },
  noLanguage: { en: 'Not set', fr: 'Non indiquée' },
  young: { en: 'Under 18', fr: 'Moins de 18 ans' },
  mayBeYoung: { en: 'May be under 18', fr: 'Peut-être moins de 18 ans' },
  onlyYoung: { en: 'Only where somebody may be under 18', fr: 'Seulement si quelqu’un pourrait avoir moins de 18 ans' },
  show: { en: 'Show', fr: 'Afficher' },
  noFilters: { en: 'Take these filters away', fr: 'Enlever ces filtres' },
  age: { en: 'Age', fr: 'Âge' },
  allUnits: { en: 'All my units', fr: 'Toutes mes unités' },
  allStates: { en: 'All', fr: 'Tous' },
  showState: { en: 'Show by state', fr: 'Afficher par état' },
  showUnit: { en: 'Show by unit', fr: 'Afficher par unité' },
  emptyTitle: { en: 'No reports here', fr: 'Aucun signalement ici' },
  emptyLead: { en: 'A report appears here as soon as it has been received.', fr: 'Un signalement apparaît ici dès qu’il a été reçu.' },
  emptyFiltered: {
    en: 'No report fits what you asked for. Show all reports to see the others.',
    fr: 'Aucun signalement ne correspond à ce que vous avez demandé. Affichez tous les signalements pour voir les autres.',
  },
  badCursor: {
    en: 'This page of the list no longer exists. Open the inbox again.',
    fr: 'Cette page de la liste n’existe plus. Ouvrez la boîte de réception de nouveau.',
  },
  backToInbox: { en: 'Back to the inbox', fr: 'Retour à la boîte de réception' },
  needsScript: {
    en: 'This page needs JavaScript: reports are opened by your browser, and the server cannot read them. Turn JavaScript on for this site, then reload the page.',
    fr: 'Cette page a besoin de JavaScript : c’est votre navigateur qui ouvre les signalements, et le serveur ne peut pas les lire. Activez JavaScript pour ce site, puis rechargez la page.',
  },
  opening: { en: 'Opening on this device…', fr: 'Ouverture sur cet appareil…' },
  stillSealed: { en: 'Sealed', fr: 'Scellé' },
  sealedByServer: {
    en: 'This message was sealed by our server, not on the reporter’s device: for one request, the server held its words.',
    fr: 'Ce message a été scellé par notre serveur, et non sur l’appareil de la personne : le temps d’une requête, le serveur en a tenu les mots.',
  },
  onThisPage: { en: 'On this page', fr: 'Sur cette page' },
  words: { en: 'What was said', fr: 'Ce qui a été dit' },
  triage: { en: 'Triage', fr: 'Triage' },
  record: { en: 'Statistical record', fr: 'Fiche statistique' },
  handOver: { en: 'Hand over', fr: 'Transmettre' },
  answerTitle: { en: 'Answer this report', fr: 'Répondre à ce signalement' },
  answerLabel: { en: 'Your answer', fr: 'Votre réponse' },
  answerHint: {
    en: 'Only the person who holds the receipt can read it. It is signed for your unit; your name is not shown to them.',
    fr: 'Seule la personne qui détient le reçu peut la lire. Elle est signée au nom de votre unité ; votre nom ne lui est pas montré.',
  },
  answerLanguage: { en: 'Language of your answer', fr: 'Langue de votre réponse' },
  send: { en: 'Seal and send', fr: 'Sceller et envoyer' },
  closedTitle: { en: 'This report is closed', fr: 'Ce signalement est fermé' },
  closedLead: { en: 'A closed report takes no more answers.', fr: 'Un signalement fermé ne reçoit plus de réponses.' },
  reportClosed: {
    en: 'This report is closed and takes no more answers. Your text was not sent.',
    fr: 'Ce signalement est fermé et ne reçoit plus de réponses. Votre texte n’a pas été envoyé.',
  },
  replyBroken: {
    en: 'The answer was not sealed for this report and its unit as they are now. Copy your text, reload the page and send it again.',
    fr: 'La réponse n’a pas été scellée pour ce signalement et son unité tels qu’ils sont maintenant. Copiez votre texte, rechargez la page et renvoyez-le.',
  },
  answeredMeanwhile: {
    en: 'Somebody has answered this report meanwhile. Read their answer, then send yours again.',
    fr: 'Quelqu’un a répondu à ce signalement entre-temps. Lisez sa réponse, puis renvoyez la vôtre.',
  },
  badPlace: { en: 'This address is not complete.', fr: 'Cette adresse n’est pas complète.' },
  badQuery: { en: 'The list cannot be filtered this way.', fr: 'La liste ne peut pas être filtrée ainsi.' },
  badReply: { en: 'The answer has not the expected form.', fr: 'La réponse n’a pas la forme attendue.' },
  badTake: { en: 'This is no language that a report is written in.', fr: 'Aucun signalement n’est écrit dans cette langue.' },
  noDirectory: {
    en: 'This node has no keys yet: run “fanal keys init”.',
    fr: 'Ce nœud n’a pas encore de clés : lancez « fanal keys init ».',
  },
} as const satisfies Record<string, Bilingual>

export const stateText = {
  new: { en: 'New', fr: 'Nouveau' },
  open: { en: 'Open', fr: 'Ouvert' },
  answered: { en: 'Answered', fr: 'Répondu' },
  waiting: { en: 'Wrote again', fr: 'A écrit de nouveau' },
  closed: { en: 'Closed', fr: 'Fermé' },
} as const satisfies Record<string, Bilingual>

/** Where a message was sealed, and so who could have read it before. */
export const sealedByText: Readonly<Record<string, Bilingual>> = {
  browser: { en: 'On the reporter’s device', fr: 'Sur l’appareil de la personne' },
  server: { en: 'By our server', fr: 'Par notre serveur' },
  command: { en: 'On the reporter’s computer', fr: 'Sur l’ordinateur de la personne' },
  officer: { en: 'On an officer’s device', fr: 'Sur l’appareil d’un membre du personnel' },
}

export const kindText = {
  report: { en: 'First message', fr: 'Premier message' },
  'follow-up': { en: 'Follow-up', fr: 'Suite' },
  contact: { en: 'Written down by an officer', fr: 'Noté par un membre du personnel' },
  answer: { en: 'Answer of the unit', fr: 'Réponse de l’unité' },
  triage: { en: 'What the unit coded', fr: 'Ce que l’unité a codé' },
  handover: { en: 'Handed over', fr: 'Transmis' },
} as const satisfies Record<string, Bilingual>

/** "3 hours", "2 days": the minute of a report is not known. */
export function ageText(hours: number): Bilingual {
  if (hours < 1) return { en: 'under 1 hour', fr: 'moins de 1 heure' }
  if (hours < 48) return { en: `${hours} hour${hours === 1 ? '' : 's'}`, fr: `${hours} heure${hours === 1 ? '' : 's'}` }
  const days = Math.floor(hours / 24)
  return { en: `${days} days`, fr: `${days} jours` }
}

/** The line that every record carries: why its reader may see it. */
export function whyText(duty: Bilingual, unit: Bilingual): Bilingual {
  const article = /^[aeiou]/i.test(duty.en) ? 'an' : 'a'
  return {
    en: `You may see this report because you are ${article} ${duty.en.toLowerCase()} of ${unit.en}.`,
    fr: `Vous pouvez voir ce signalement en raison de votre fonction dans l’unité « ${unit.fr} » : ${duty.fr.toLowerCase()}.`,
  }
}

const hours = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const
// @NOTE made once: a formatter of its own for each hour took more of a long list's time than all of its queries
const [inEnglish, inFrench] = [new Intl.DateTimeFormat('en-CA', hours), new Intl.DateTimeFormat('fr-CA', hours)]

/** An hour of arrival as it is read: the zone is the reader's own only where a script runs, so it is named. */
export function hourText(hour: Date): Bilingual {
  return { en: `${inEnglish.format(hour)} UTC`, fr: `${inFrench.format(hour)} UTC` }
}

export const urgencyText = {
  now: { en: 'Now', fr: 'Maintenant' },
  soon: { en: 'Within days', fr: 'D’ici quelques jours' },
  routine: { en: 'Can wait', fr: 'Peut attendre' },
  unset: { en: 'Not decided', fr: 'Non décidée' },
} as const satisfies Record<string, Bilingual>

export const channelText = {
  web: { en: 'Form', fr: 'Formulaire' },
  call: { en: 'Call', fr: 'Appel' },
  text: { en: 'Text message', fr: 'Texto' },
  chat: { en: 'Chat', fr: 'Clavardage' },
  'walk-in': { en: 'Walk-in', fr: 'Visite' },
} as const satisfies Record<string, Bilingual>

export const languageText = {
  en: { en: 'English', fr: 'Anglais' },
  fr: { en: 'French', fr: 'Français' },
  es: { en: 'Spanish', fr: 'Espagnol' },
  tl: { en: 'Tagalog', fr: 'Tagalog' },
  pa: { en: 'Punjabi', fr: 'Pendjabi' },
  ar: { en: 'Arabic', fr: 'Arabe' },
  'zh-Hans': { en: 'Chinese (simplified)', fr: 'Chinois (simplifié)' },
  other: { en: 'Another', fr: 'Une autre' },
} as const satisfies Record<string, Bilingual>

// a number stays on the line of what it counts
const counted = (count: number, one: string, many: string, isOne: boolean) => (count === 0 ? [] : [`${count}\u00A0${isOne ? one : many}`])

/** How many messages, answers and files lie in a report; what is none is not said. */
export function holdsText({ messages, replies, files }: { messages: number; replies: number; files: number }): Bilingual {
  const theirs = messages - replies
  const en = [
    ...counted(theirs, 'message', 'messages', theirs === 1),
    ...counted(replies, 'reply', 'replies', replies === 1),
    ...counted(files, 'file', 'files', files === 1),
  ]
  const fr = [
    ...counted(theirs, 'message', 'messages', theirs < 2),
    ...counted(replies, 'réponse', 'réponses', replies < 2),
    ...counted(files, 'fichier', 'fichiers', files < 2),
  ]
  return { en: en.join(', '), fr: fr.join(', ') }
}

/** The line that a list carries: why its reader may see it. */
export function whyListText(units: readonly Bilingual[]): Bilingual {
  const names = (language: 'en' | 'fr') => units.map((unit) => unit[language]).join(', ')
  return {
    en: `You may see these because you work at the inbox of ${names('en')}.`,
    fr: `Vous pouvez les voir parce que vous travaillez à la boîte de réception de : ${names('fr')}.`,
  }
}
