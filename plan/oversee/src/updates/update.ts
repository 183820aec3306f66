import type { Bilingual, MemberId } from '@fanal/kernel'
import type { StandingCode } from '../edition/edition.ts'
import type { Commitment } from '../plan/plan.ts'
import { type Proof, proofFault, unproven } from './proof.ts'
import { proofText } from './proof.text.ts'
import type { Day } from './reporting-period.ts'
import { updateText as text } from './update.text.ts'

/** What a lead may say of its own promise; that there is no evidence is found by the rule. */
export const chosenStandings = ['not-started', 'limited', 'substantial', 'complete'] as const satisfies readonly StandingCode[]
export type ChosenStanding = (typeof chosenStandings)[number]

/** What a department says of one promise in one period; empty words are words that are missing. */
export interface Said {
  readonly standing: ChosenStanding
  /** Nothing new since last time: said, and not left blank. */
  readonly nil: boolean
  readonly progress: Bilingual
  readonly challenge: Bilingual
  readonly evidence: Bilingual
  /** The milestones that are reached. */
  readonly reached: readonly string[]
  /** Pieces of evidence, each of a milestone or of the whole. */
  readonly proofs: readonly Proof[]
}

export type UpdateField = 'standing' | 'nil' | `${'progress' | 'challenge' | 'evidence'}-${'en' | 'fr'}` | 'reached' | `proof-${string}`

export interface UpdateFault {
  readonly code:
    | 'choose'
    | 'missing-english'
    | 'missing-french'
    | 'missing-both'
    | 'too-long'
    | 'nil-with-change'
    | 'open-milestone'
    | 'unknown-milestone'
    | 'missing-proof'
    | 'bad-proof'
  readonly field: UpdateField
  readonly say: Bilingual
}

export const mostWords = 4000

/** Behind: it is said why. */
export const isBehind = (standing: ChosenStanding): boolean => standing === 'not-started' || standing === 'limited'

const isSaid = ({ en, fr }: Bilingual): boolean => en.trim() !== '' || fr.trim() !== ''

/** What is wrong with the pieces of evidence: a milestone that asks for evidence has its own. */
function proofFaults({ reached, proofs }: Pick<Said, 'reached' | 'proofs'>, commitment: Commitment): UpdateFault[] {
  const known = new Set(['', ...commitment.milestones.map(({ id }) => id)])
  const wrong = proofs.flatMap((proof): UpdateFault[] => {
    const say = known.has(proof.of) ? proofFault(proof) : text.unknownMilestone
    return say === null ? [] : [{ code: 'bad-proof', field: `proof-${proof.of}`, say }]
  })
  const lacking = unproven(reached, proofs, commitment)
  return [...wrong, ...lacking.map((id): UpdateFault => ({ code: 'missing-proof', field: `proof-${id}`, say: proofText.asked }))]
}

function wordsFaults(name: 'progress' | 'challenge' | 'evidence', words: Bilingual, isAsked: boolean): UpdateFault[] {
  const faults: UpdateFault[] = []
  const [noEn, noFr] = [words.en.trim() === '', words.fr.trim() === '']
  if (noEn && noFr) {
    if (isAsked) faults.push({ code: 'missing-both', field: `${name}-en`, say: text.asked[name] })
  } else {
    if (noEn) faults.push({ code: 'missing-english', field: `${name}-en`, say: text.noEnglish })
    if (noFr) faults.push({ code: 'missing-french', field: `${name}-fr`, say: text.noFrench })
  }
  for (const language of ['en', 'fr'] as const)
    if (words[language].length > mostWords) faults.push({ code: 'too-long', field: `${name}-${language}`, say: text.long })
  return faults
}

/**
 * Everything that keeps an update from being submitted.
 * @param last where it stood when an update was last approved
 */
export function faultsOf(said: Said, commitment: Commitment, last: ChosenStanding | null): readonly UpdateFault[] {
  const { standing, nil, progress, challenge, evidence, reached } = said
  const faults: UpdateFault[] = []
  if (!chosenStandings.includes(standing)) faults.push({ code: 'choose', field: 'standing', say: text.choose })
  if (nil && standing !== (last ?? 'not-started')) faults.push({ code: 'nil-with-change', field: 'nil', say: text.nilWithChange })
  faults.push(...wordsFaults('progress', progress, !nil))
  faults.push(...wordsFaults('challenge', challenge, isBehind(standing)))
  faults.push(...wordsFaults('evidence', evidence, standing === 'complete'))
  const known = commitment.milestones.map(({ id }) => id)
  if (reached.some((id) => !known.includes(id))) faults.push({ code: 'unknown-milestone', field: 'reached', say: text.unknownMilestone })
  if (standing === 'complete' && known.some((id) => !reached.includes(id)))
    faults.push({ code: 'open-milestone', field: 'reached', say: text.openMilestone })
  faults.push(...proofFaults(said, commitment))
  return faults
}

/** The milestones whose day has passed and that nobody says are reached. */
export function milestonesLate({ milestones, leadVerified }: Commitment, reached: readonly string[], today: Day): readonly string[] {
  if (!leadVerified) return []
  return milestones.filter(({ id, due }) => due !== null && due < today && !reached.includes(id)).map(({ id }) => id)
}

/** One step of an update's life; `version` counts what was written. */
export type UpdateStep =
  | {
      readonly kind: 'drafted' | 'submitted'
      readonly version: number
      readonly by: MemberId
      readonly department: string
      readonly at: Date
      readonly said: Said
    }
  | {
      readonly kind: 'returned' | 'approved'
      readonly version: number
      readonly by: MemberId
      readonly at: Date
      readonly reason: Bilingual | null
    }

export type WrittenStep = Extract<UpdateStep, { kind: 'drafted' | 'submitted' }>
export type DecidedStep = Extract<UpdateStep, { kind: 'returned' | 'approved' }>

/** Everything that was said and decided about one promise in one period, in its order. */
export interface UpdateLog {
  readonly commitment: string
  readonly steps: readonly UpdateStep[]
}

export const isWritten = (step: UpdateStep): step is WrittenStep => step.kind === 'drafted' || step.kind === 'submitted'

export const hasWords = isSaid
