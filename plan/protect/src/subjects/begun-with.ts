import type { MemberActor } from '@fanal/kernel'
import { type Directory, type KeyCommitment, isSignedBy, sealedClasses } from '@fanal/seal'
import type { SubjectWrap } from '../grants/subject-wraps.ts'

/** Whether the member signed every one of these with the key under which the directory lists them. */
export async function areSignedBy(
  { member, organization }: MemberActor,
  commitments: readonly KeyCommitment[],
  directory: Pick<Directory, 'members'> | null,
): Promise<boolean> {
  const listed = directory?.members.find((one) => one.id === member && one.organization === organization)
  if (listed === undefined) return false
  const signed = await Promise.all(commitments.map((one) => isSignedBy(one, listed.sign)))
  return signed.every(Boolean)
}

/** Whether a record begins with these: one first key for each class, said of this person by this member, and of the node that the keys are sealed in. */
export function areFirst(
  commitments: readonly KeyCommitment[],
  { member, organization }: MemberActor,
  { subject, wraps }: { readonly subject: string; readonly wraps: readonly SubjectWrap[] },
): boolean {
  const classes = new Set(commitments.map(({ statement }) => statement.class))
  const deployments = new Set(wraps.map(({ wrap }) => wrap.context.deployment))
  return (
    commitments.length === sealedClasses.length &&
    classes.size === sealedClasses.length &&
    commitments.every(
      ({ statement }) =>
        statement.epoch === 1 &&
        statement.person === subject &&
        statement.organization === organization &&
        statement.signer === member &&
        deployments.has(statement.deployment),
    ) &&
    deployments.size === 1
  )
}
