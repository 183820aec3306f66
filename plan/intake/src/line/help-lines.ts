import type { Bilingual } from '@fanal/kernel'

/** A phone line of somebody else's, as a dated fact: numbers and promises of others change. */
export interface HelpLine {
  readonly id: 'emergency' | 'human-trafficking-hotline'
  readonly name: Bilingual
  /** As one reads it aloud. */
  readonly number: string
  /** What the line itself promises, in our words. */
  readonly says: Bilingual
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
]
