import type { ContactCodes } from '../contact/contact.ts'
import type { StatisticalCodes } from '../triage/statistics.ts'
import type { TriageDecision } from '../triage/triage.ts'
import type { CloseReason } from '../work/work.ts'
import type { Beginning, Story } from './story.ts'

type Counted = Omit<StatisticalCodes, 'cc_279' | 'palermo' | 'irpa_118' | 'decision' | 'channel'>

/** Several invented reports that were answered and closed in the weeks before: alike in codes, so that a count of them can be shown. */
interface Kind {
  readonly many: number
  readonly by: 'luc' | 'noor'
  readonly channel: 'web' | ContactCodes['channel']
  readonly what: string
  readonly facts: readonly string[]
  readonly decision: TriageDecision
  readonly reasons: string
  readonly codes: Counted
  readonly reason: CloseReason
}

const answered = { status_group: 'unknown', outcome: 'answered' } as const

/** @NOTE every group of these with a story beside them has five reports or more: smaller ones are shown of nobody. */
const kinds: readonly Kind[] = [
  {
    many: 5,
    by: 'noor',
    channel: 'call',
    what: 'Invented, to be counted: she was driven to calls by somebody who kept the money, and has left him.',
    facts: [
      'act_transport',
      'act_control_movement',
      'm_violence',
      'm_isolation_monitoring',
      'm_takes_earnings',
      'e_sexual_services',
      'e_third_party_profit',
      'p_adult',
    ],
    decision: 'trafficking-likely',
    reasons: 'Moved and watched so that somebody gains.',
    codes: { language: 'en', path: 'own', region: 'BC', form: 'sexual', age_group: '18-24', gender: 'woman', ...answered },
    reason: 'answered',
  },
  {
    many: 5,
    by: 'luc',
    channel: 'web',
    what: 'Inventé, pour le compte : on ne me paie pas toutes mes heures. Je suis libre de partir et j’ai mes papiers.',
    facts: [
      'e_labour',
      'e_no_or_low_pay',
      'e_illegal_fees',
      'c_free_to_leave',
      'c_keeps_documents',
      'c_no_force_or_threat',
      'b_came_on_own',
      'p_adult',
    ],
    decision: 'labour-standards',
    reasons: 'Libre de partir, aucune menace : les normes du travail.',
    codes: {
      language: 'fr',
      path: 'own',
      region: 'QC',
      form: 'labour',
      age_group: '25-39',
      gender: 'unknown',
      status_group: 'citizen-or-permanent',
      outcome: 'answered',
    },
    reason: 'not-trafficking',
  },
  {
    many: 6,
    by: 'noor',
    channel: 'call',
    what: 'Invented, to be counted: the foreman keeps our passports and says we owe him for the flight.',
    facts: ['act_recruit', 'm_debt_or_fines', 'm_documents_kept', 'e_labour', 'e_no_or_low_pay', 'p_adult', 'p_tied_permit'],
    decision: 'trafficking-likely',
    reasons: 'Papers kept and a debt that grows, for work.',
    codes: {
      language: 'en',
      path: 'own',
      region: 'ON',
      form: 'labour',
      age_group: '25-39',
      gender: 'man',
      status_group: 'temporary',
      outcome: 'answered',
    },
    reason: 'answered',
  },
  {
    many: 5,
    by: 'luc',
    channel: 'web',
    what: 'Invented, to be counted: a patient was never left alone with me by the person who paid for her.',
    facts: ['m_isolation_monitoring', 'p_vulnerable'],
    decision: 'not-enough-information',
    reasons: 'Watched; nothing is said of work or gain.',
    codes: { language: 'en', path: 'work', region: 'ON', form: 'unknown', age_group: 'unknown', gender: 'woman', ...answered },
    reason: 'answered',
  },
  {
    many: 5,
    by: 'noor',
    channel: 'call',
    what: 'Invented, to be counted: she cleans and looks after the children day and night, and has not been paid since spring.',
    facts: ['act_receive_harbour', 'm_isolation_monitoring', 'm_wages_withheld', 'e_domestic_work', 'e_no_or_low_pay', 'p_adult'],
    decision: 'trafficking-likely',
    reasons: 'Kept in the house and not paid.',
    codes: { language: 'en', path: 'own', region: 'AB', form: 'domestic', age_group: '40-plus', gender: 'woman', ...answered },
    reason: 'answered',
  },
]

function beginningOf({ channel, by, what, codes }: Kind): Beginning {
  const said = {
    path: codes.path === 'unknown' ? 'own' : codes.path,
    answers: { what },
    onward: { services: 'ask', police: 'no' },
  } as const
  return channel === 'web'
    ? { how: 'written', language: codes.language === 'fr' ? 'fr' : 'en', ...said }
    : { how: 'spoken', by, ...said, codes: { channel, language: 'en', urgency: 'routine', minor: 'no' } }
}

function storyOf(kind: Kind, hoursAgo: number): Story {
  const { by, channel, facts, decision, reasons, codes, reason } = kind
  const isFrench = codes.language === 'fr'
  const read = channel === 'web' ? ([{ do: 'open', by, hoursAgo: hoursAgo - 1 }] as const) : []
  const text = isFrench ? 'Merci d’avoir écrit. Voici qui peut vous aider.' : 'Thank you for writing. Here is who can help.'
  const told = channel === 'web' ? ([{ do: 'answer', by, text, hoursAgo: hoursAgo - 2 }] as const) : []
  return {
    name: { en: 'One to be counted', fr: 'Un signalement à compter' },
    to: 'intake',
    hoursAgo,
    beginning: beginningOf(kind),
    deeds: [
      ...read,
      { do: 'code', by, facts, decision, reasons, minor: 'no', hoursAgo: hoursAgo - 1 },
      ...told,
      { do: 'count', by, codes: { ...codes, channel }, hoursAgo: hoursAgo - 2 },
      { do: 'close', by, reason, hoursAgo: hoursAgo - 3 },
    ],
  }
}

const [newest, apart] = [140, 64]

/** Reports of the weeks before, closed long since: what an edition counts. One came in every few days. */
export const countedStories: readonly Story[] = kinds
  .flatMap((kind) => Array.from({ length: kind.many }, () => kind))
  .map((kind, at) => storyOf(kind, newest + at * apart))
