import { type Bilingual, type MemberId, type Outcome, type Refusal, ok, refuse } from '@fanal/kernel'
import type { Commitment } from '../plan/plan.ts'
import {
  type ChosenStanding,
  type DecidedStep,
  type Said,
  type UpdateLog,
  type UpdateStep,
  type WrittenStep,
  faultsOf,
  isWritten,
} from './update.ts'
import { answersFor } from './reporting-period.ts'
import { updateText as text } from './update.text.ts'

/** Where an update is. A correction of an approved one is submitted again; until it is approved, what was approved stands. */
export type UpdateState = 'none' | 'draft' | 'submitted' | 'returned' | 'approved'

export type UpdateCommand = 'draft' | 'submit' | 'return' | 'approve'

const moves: Readonly<Record<UpdateCommand, Readonly<Partial<Record<UpdateState, UpdateState>>>>> = {
  draft: { none: 'draft', draft: 'draft', returned: 'returned' },
  submit: { none: 'submitted', draft: 'submitted', returned: 'submitted', approved: 'submitted' },
  return: { submitted: 'returned' },
  approve: { submitted: 'approved' },
}
const stepOf = { draft: 'drafted', submit: 'submitted', return: 'returned', approve: 'approved' } as const satisfies Record<
  UpdateCommand,
  UpdateStep['kind']
>
const commandOf = { drafted: 'draft', submitted: 'submit', returned: 'return', approved: 'approve' } as const satisfies Record<
  UpdateStep['kind'],
  UpdateCommand
>

/** A step without its words. */
export type StepTaken = Pick<UpdateStep, 'kind' | 'version'>

/**
 * Where the steps lead; a history that the table does not allow is refused, never repaired. A version may be left out: drafts are shown to their department,
 * not to a reviewer outside.
 */
export function stateOf(steps: readonly StepTaken[]): Outcome<UpdateState, 'history-broken'> {
  let state: UpdateState = 'none'
  let version = 0
  for (const step of steps) {
    const next: UpdateState | undefined = moves[commandOf[step.kind]][state]
    const isNew = step.kind === 'drafted' || step.kind === 'submitted'
    if (next === undefined || (isNew ? step.version <= version : step.version !== version)) return refuse('history-broken')
    version = step.version
    state = next
  }
  return ok(state)
}

/** Where an update of the database's own history is; a broken one is a bug or somebody else's hand. */
export function nowOf({ steps }: { readonly steps: readonly StepTaken[] }): UpdateState {
  const state = stateOf(steps)
  if (!state.ok) throw new Error('an update with a history that cannot be')
  return state.value
}

/** What was last written, whether it was submitted or not. */
export const lastWritten = ({ steps }: Pick<UpdateLog, 'steps'>): WrittenStep | null => steps.findLast(isWritten) ?? null

/** What holds: the last version that was approved, and who approved it. */
export function approved({ steps }: Pick<UpdateLog, 'steps'>): { readonly written: WrittenStep; readonly decided: DecidedStep } | null {
  const decided = steps.findLast((step): step is DecidedStep => step.kind === 'approved')
  const written = decided && steps.find((step): step is WrittenStep => isWritten(step) && step.version === decided.version)
  return decided === undefined || written === undefined ? null : { written, decided }
}

export type UpdateAct =
  | {
      readonly command: 'draft' | 'submit'
      readonly by: MemberId
      readonly at: Date
      /** The departments that the member writes for. */
      readonly departments: readonly string[]
      readonly said: Said
      /** The version that the member had before their eyes; 0 is none. */
      readonly seen: number
    }
  | {
      readonly command: 'return' | 'approve'
      readonly by: MemberId
      readonly at: Date
      readonly reason: Bilingual | null
      readonly seen: number
    }

/** What an update's rules look at besides its steps. */
export interface UpdateFacts {
  readonly commitment: Commitment
  /** Where it stood when an update of an earlier period was last approved. */
  readonly last: ChosenStanding | null
}

type UpdateRefusal = 'not-in-this-state' | 'changed-meanwhile' | 'not-your-department' | 'incomplete' | 'own-update' | 'reason'

/** Tries an act: the step it adds, or why not. A second person decides, never whoever wrote a word of it. */
export function attemptUpdate(
  log: Pick<UpdateLog, 'steps'>,
  act: UpdateAct,
  { commitment, last }: UpdateFacts,
): Outcome<UpdateStep, UpdateRefusal> {
  const state = nowOf(log)
  const version = lastWritten(log)?.version ?? 0
  if (moves[act.command][state] === undefined) return refuse('not-in-this-state', text.notNow)
  if (act.seen !== version) return refuse('changed-meanwhile', text.meanwhile)
  if ('said' in act) {
    const department = answersFor(commitment)
    if (department === null || !act.departments.includes(department)) return refuse('not-your-department', text.notYours)
    const standsNow = approved(log)?.written.said.standing ?? last
    if (act.command === 'submit' && faultsOf(act.said, commitment, standsNow).length > 0) return refuse('incomplete', text.incomplete)
    return ok({ kind: stepOf[act.command], version: version + 1, by: act.by, department, at: act.at, said: act.said })
  }
  const refused = mayNotDecide(log, act)
  return refused ?? ok({ kind: stepOf[act.command], version, by: act.by, at: act.at, reason: act.reason })
}

function mayNotDecide(
  { steps }: Pick<UpdateLog, 'steps'>,
  { by, command, reason }: Extract<UpdateAct, { command: 'return' | 'approve' }>,
): Refusal<'own-update' | 'reason'> | null {
  if (steps.some((step) => isWritten(step) && step.by === by)) return refuse('own-update', text.ownUpdate)
  if (command === 'return' && (reason === null || reason.en.trim() === '' || reason.fr.trim() === ''))
    return refuse('reason', text.whyReturned)
  return null
}
