import type { Bilingual } from '@fanal/kernel'
import type { Said } from '../updates/update.ts'

const nothing: Bilingual = { en: '', fr: '' }

/** What a department does about a promise; days count back from today. */
export type PlanDeed =
  | { readonly do: 'draft' | 'submit'; readonly by: string; readonly daysAgo: number; readonly said: Said }
  | { readonly do: 'return'; readonly daysAgo: number; readonly reason: Bilingual }
  | { readonly do: 'approve'; readonly daysAgo: number }
  | { readonly do: 'tell-silence'; readonly daysAgo: number }
  | { readonly do: 'answer-silence'; readonly by: string; readonly daysAgo: number; readonly words: Bilingual }
  | { readonly do: 'review'; readonly daysAgo: number; readonly standing: Said['standing']; readonly reason: Bilingual }

const said = (standing: Said['standing'], words: Partial<Said>): Said => ({
  standing,
  nil: false,
  progress: nothing,
  challenge: nothing,
  evidence: nothing,
  reached: [],
  proofs: [],
  ...words,
})

const beds = {
  progress: { en: 'Two houses keep a bed; the north has none.', fr: 'Deux maisons gardent un lit; le Nord n’en a aucun.' },
  challenge: {
    en: 'Nobody answered the call for houses in the north. It is open again.',
    fr: 'Personne n’a répondu à l’appel aux maisons du Nord. L’appel est relancé.',
  },
}

/** What is said of each promise of the invented plan, and what the secretariat does with it. Every word is made up. */
export const inventedUpdates: ReadonlyMap<string, readonly PlanDeed[]> = new Map<string, readonly PlanDeed[]>([
  [
    'INV-01',
    [
      { do: 'tell-silence', daysAgo: 40 },
      {
        do: 'answer-silence',
        by: 'hugo',
        daysAgo: 34,
        words: {
          en: 'The course is written, and the person who was to send it left. It will be sent for the next period.',
          fr: 'Le cours est rédigé, mais la personne qui devait l’envoyer est partie. Il sera envoyé pour la prochaine période.',
        },
      },
    ],
  ],
  [
    'INV-02',
    [
      {
        do: 'submit',
        by: 'nadia',
        daysAgo: 62,
        said: said('complete', {
          progress: {
            en: 'The sheet is printed and lies at every counter.',
            fr: 'Le feuillet est imprimé et se trouve à chaque comptoir.',
          },
          evidence: { en: 'The printed sheet, in seven languages.', fr: 'Le feuillet imprimé, en sept langues.' },
          reached: ['INV-02.1'],
          proofs: [{ of: 'INV-02.1', kind: 'document', what: 'Fact sheet (invented)' }],
        }),
      },
      { do: 'approve', daysAgo: 58 },
    ],
  ],
  [
    'INV-03',
    [
      {
        do: 'submit',
        by: 'nadia',
        daysAgo: 60,
        said: said('substantial', {
          progress: {
            en: 'The line is there day and night. How soon it answers stands in the tables of this report.',
            fr: 'La ligne répond jour et nuit. Les tableaux du présent rapport disent en combien de temps elle répond.',
          },
        }),
      },
      { do: 'approve', daysAgo: 57 },
      {
        do: 'review',
        daysAgo: 30,
        standing: 'limited',
        reason: {
          en: 'Nobody answers in the languages of most workers yet.',
          fr: 'Personne ne répond encore dans la langue de la plupart des travailleuses et travailleurs.',
        },
      },
    ],
  ],
  [
    'INV-04',
    [
      { do: 'submit', by: 'nadia', daysAgo: 63, said: said('limited', { ...beds, progress: { en: 'In hand.', fr: 'En cours.' } }) },
      {
        do: 'return',
        daysAgo: 60,
        reason: {
          en: 'Please say how many houses keep a bed, and where none does.',
          fr: 'Veuillez préciser combien de maisons gardent un lit, et où il n’y en a pas.',
        },
      },
      { do: 'submit', by: 'nadia', daysAgo: 52, said: said('limited', beds) },
      { do: 'approve', daysAgo: 50 },
    ],
  ],
  [
    'INV-05',
    [
      {
        do: 'submit',
        by: 'hugo',
        daysAgo: 55,
        said: said('substantial', {
          progress: {
            en: 'Officers screen while they read. The share that was screened is counted from their records.',
            fr: 'Les agentes et agents évaluent en lisant. La part évaluée est comptée d’après leurs fiches.',
          },
        }),
      },
      { do: 'approve', daysAgo: 50 },
    ],
  ],
  [
    'INV-06',
    [
      {
        do: 'submit',
        by: 'nadia',
        daysAgo: 51,
        said: said('limited', {
          progress: { en: 'Visits have begun again.', fr: 'Les visites ont repris.' },
          challenge: { en: 'Half of the inspectors’ posts are empty.', fr: 'La moitié des postes d’inspection sont vacants.' },
        }),
      },
      { do: 'approve', daysAgo: 49 },
    ],
  ],
  [
    'INV-07',
    [
      {
        do: 'submit',
        by: 'nadia',
        daysAgo: 47,
        said: said('substantial', {
          progress: {
            en: 'Receivers answer, and most say what came of it.',
            fr: 'Les destinataires répondent, et la plupart disent ce qu’il en est advenu.',
          },
        }),
      },
    ],
  ],
  [
    'INV-08',
    [
      {
        do: 'submit',
        by: 'hugo',
        daysAgo: 54,
        said: said('not-started', {
          nil: true,
          challenge: { en: 'Nobody is named yet to call the meeting.', fr: 'Personne n’est encore chargé de convoquer la rencontre.' },
        }),
      },
      { do: 'approve', daysAgo: 49 },
    ],
  ],
])

/** One meeting of the taskforce, with what it decided and who does what by when. */
export const inventedMeeting = {
  daysAgo: 28,
  title: { en: 'Meeting of the invented taskforce', fr: 'Réunion du groupe de travail inventé' },
  items: [
    {
      kind: 'decision',
      words: {
        en: 'Houses in the north are asked again, with the first year paid (invented).',
        fr: 'Les maisons du Nord sont sollicitées de nouveau, la première année étant payée (inventé).',
      },
      commitments: ['INV-04'],
      owner: '',
      dueIn: null,
      isDone: false,
    },
    {
      kind: 'action',
      words: { en: 'Send the course for hotels (invented).', fr: 'Envoyer le cours pour les hôtels (inventé).' },
      commitments: ['INV-01'],
      owner: 'ROADS',
      dueIn: -5,
      isDone: false,
    },
    {
      kind: 'action',
      words: { en: 'Fill the empty posts of inspectors (invented).', fr: 'Pourvoir les postes d’inspection vacants (inventé).' },
      commitments: ['INV-06'],
      owner: 'WORK',
      dueIn: 30,
      isDone: false,
    },
    {
      kind: 'action',
      words: { en: 'Say who calls the yearly meeting (invented).', fr: 'Dire qui convoque la rencontre annuelle (inventé).' },
      commitments: ['INV-08'],
      owner: 'ROADS',
      dueIn: -10,
      isDone: true,
    },
  ],
} as const
