import { type Actor, type MemberActor, type Outcome, type StreamId, byDuty, ok } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { AccessGrant, CommandId, GrantClass, GrantOperation, Purpose, SubjectId } from './access-grant.ts'
import { mayDo } from './access-grant.ts'
import { holdSubject, isSealed, ownGrants, takeCommand } from './grants.store.ts'
import { grantRefusals } from './grants.text.ts'

/** Whose duty it is to work with people under protection; which person is then a question of grants. */
export const protecting = byDuty('case-worker', 'case-supervisor')

/** What every command carries. */
export interface SubjectCommand {
  /** Made where the act begins: the same act sent twice is done once. */
  readonly command: CommandId
  readonly subject: SubjectId
  readonly at: Date
}

/** What every act on a person needs to know before anything else. */
export interface Standing {
  readonly actor: MemberActor
  readonly sent: 'fresh' | 'repeated' | 'taken'
  readonly grants: readonly AccessGrant[]
  readonly isSealed: boolean
}

/** Reads where whoever acts stands with this person; `null` where no grant of theirs is in force: then there is no such person for them. */
export async function standing(operation: string, input: SubjectCommand, tx: Transaction, actor: Actor): Promise<Standing | null> {
  if (actor.kind !== 'member') return null
  const target = { kind: 'subject', id: input.subject } as const
  await holdSubject(input.subject, tx)
  const grants = await ownGrants(actor, target, tx)
  const sent = await takeCommand(input.command, { operation, target: input.subject, at: input.at }, actor, tx)
  // Whoever lost the grant by this very act is still told that it was done.
  if (grants.length === 0 && sent !== 'repeated') return null
  return { actor, sent, grants, isSealed: await isSealed(actor.organization, target, tx) }
}

/** Refuses where the command is another act's, or no grant covers every class; a repeated command passes, for nothing is done again. */
export function allows(
  { actor, sent, grants, isSealed: sealed }: Standing,
  asked: { readonly classes: readonly GrantClass[]; readonly operation: GrantOperation; readonly at: Date; readonly purpose?: Purpose },
): Outcome<'go-on' | 'done-before'> {
  if (sent === 'taken') return grantRefusals.commandTaken
  if (sent === 'repeated') return ok('done-before')
  const covered = asked.classes.every((of) =>
    grants.some(({ purpose }) =>
      mayDo(grants, actor, {
        class: of,
        operation: asked.operation,
        purpose: asked.purpose ?? purpose,
        at: asked.at,
        isSealed: sealed,
      }),
    ),
  )
  return covered ? ok('go-on') : grantRefusals.notGranted
}

export const streamOf = (subject: SubjectId): StreamId => subject as string as StreamId
