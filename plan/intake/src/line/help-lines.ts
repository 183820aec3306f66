import type { Bilingual } from '@fanal/kernel'

/** A phone line of somebody else's, as a dated fact: numbers and promises of others change. */
export interface HelpLine {
  readonly id: 'emergency' | 'human-trafficking-hotline' | 'foreign-worker-tip-line' | 'crime-stoppers'
  readonly name: Bilingual
  /** As one reads it aloud. */
  readonly number: string
  /** What the line itself promises, in our words. */
  readonly says: Bilingual
  /** Who says so, where it is not an official source or the line itself; shown with the promise. */
  readonly accordingTo?: string
  readonly sources: readonly string[]
  /** When the sources were read, ISO 8601. */
  readonly asOf: string
  /** `V`: an official source or the line's own page; `S`: somebody else's account of it. */
  readonly mark: 'V' | 'S'
}

/** In the order in which a person in danger needs them. */
export const helpLines: readonly HelpLine[] = [
  {
    id: 'emergency',
    name: { en: 'In danger now', fr: 'En danger maintenant' },
    number: '9-1-1',
    says: {
      en: 'Police, ambulance and fire. It is enough to say where you are.',
      fr: 'Police, ambulance et pompiers. Il suffit de dire où vous êtes.',
    },
    sources: ['https://crtc.gc.ca/eng/archive/2018/2018-188.htm'],
    asOf: '2026-11-23',
    mark: 'V',
  },
  {
    id: 'human-trafficking-hotline',
    name: { en: 'Canadian Human Trafficking Hotline', fr: 'Ligne d’urgence canadienne contre la traite des personnes' },
    number: '1-833-900-1010',
    says: {
      en: 'Day and night, in more than 200 languages. Not the police and not the government. Calls are confidential and not recorded. They ask you before they share anything, unless a child may be abused, someone is in danger or the law says so.',
      fr: 'Jour et nuit, dans plus de 200 langues. Ce n’est ni la police ni le gouvernement. Les appels sont confidentiels et ne sont pas enregistrés. On vous demande votre accord avant de transmettre quoi que ce soit, sauf si un enfant pourrait être maltraité, si quelqu’un est en danger ou si la loi l’exige.',
    },
    sources: [
      'https://canadianhumantraffickinghotline.ca/who-are-we',
      'https://www.canadianhumantraffickinghotline.ca/confidentiality-policy/',
    ],
    asOf: '2026-11-23',
    mark: 'V',
  },
  {
    id: 'foreign-worker-tip-line',
    name: { en: 'Foreign worker tip line', fr: 'Ligne de signalement pour les travailleuses et travailleurs étrangers' },
    number: '1-866-602-9448',
    says: {
      en: 'For people who work here on a permit. You can call day and night; people answer in 200 languages on weekdays. You do not have to give your name. Your employer is not told who called.',
      fr: 'Pour qui travaille ici avec un permis. On peut appeler jour et nuit ; des personnes répondent en 200 langues en semaine. Vous n’avez pas à donner votre nom. On ne dit pas à l’employeur qui a appelé.',
    },
    accordingTo: 'infotetquebec.com',
    sources: ['https://www.infotetquebec.com/en/report-abuse/'],
    asOf: '2026-11-23',
    mark: 'S',
  },
  {
    id: 'crime-stoppers',
    name: {
      en: 'Crime Stoppers: only to tell about other people, never about your own case',
      fr: 'Échec au crime : seulement pour parler d’autres personnes, jamais de votre propre cas',
    },
    number: '1-800-222-8477',
    says: {
      en: 'Not the police. They do not see your number and do not record the call. They pass on a summary to the police, without you in it.',
      fr: 'Ce n’est pas la police. On n’y voit pas votre numéro et on n’enregistre pas l’appel. Un résumé est transmis à la police, sans rien qui vous désigne.',
    },
    accordingTo: 'canadiancrimestoppers.com',
    sources: [
      'https://canadiancrimestoppers.com/submit-a-tip/frequently-asked-questions',
      'https://crimenb.ca/tips/keeping-tips-anonymous/',
      'https://www.nokscrimestoppers.com/about/faqs/',
    ],
    asOf: '2026-11-23',
    mark: 'S',
  },
]
