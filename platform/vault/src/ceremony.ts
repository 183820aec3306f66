import { type Bilingual, hourOf, toBase64Url } from '@fanal/kernel'
import { type SignedDirectory, deploymentId, rootFingerprint, signDirectory, signPublicKey } from '@fanal/seal'
import type { Deployment } from './deployment.store.ts'
import {
  type FoundedOrganization,
  type Hands,
  type PlannedOrganization,
  directoryMember,
  directoryOrganization,
  foundOrganization,
} from './found-organization.ts'

export interface NodePlan {
  readonly organizations: readonly PlannedOrganization[]
  /** Ed25519 key that signs the ledger's heads, 32 bytes. */
  readonly logPublic: Uint8Array
  readonly demonstration: boolean
}

/** What the node keeps of a ceremony: public keys, ciphertext and the signed directory. */
export interface Ceremony {
  readonly at: Date
  readonly deployment: Deployment
  readonly founded: readonly FoundedOrganization[]
  readonly directory: SignedDirectory
}

/** What only the people of the ceremony may have; the node forgets it. */
export interface CeremonySecrets {
  /** Signs the key directory: kept off the server. 32 bytes. */
  readonly rootSeed: Uint8Array
  readonly recovery: readonly { readonly organization: string; readonly name: Bilingual; readonly seed: Uint8Array }[]
  readonly members: readonly { readonly member: string; readonly loginName: string; readonly totpSecret: Uint8Array }[]
}

/**
 * Makes a node's keys: root, recovery of every organization, first epoch of every unit, seeds of every member, directory version 1.
 * Costs one Argon2id a member, two at a time.
 * @param hands  the server's own secret seals the second factors; `world` gives time and chance
 * @throws RangeError where a member's duty names no unit or a login name is none or given twice
 */
export async function initNode(plan: NodePlan, hands: Hands): Promise<{ ceremony: Ceremony; secrets: CeremonySecrets }> {
  const { world } = hands
  const at = world.now()
  const rootSeed = world.chance(32)
  const rootPublic = await signPublicKey(rootSeed)
  const id = deploymentId(rootPublic)
  const names = plan.organizations.flatMap((organization) => organization.members.map((member) => member.loginName))
  if (new Set(names).size !== names.length) throw new RangeError('a login name is given once')
  const made: Awaited<ReturnType<typeof foundOrganization>>[] = []
  // oxlint-disable-next-line no-await-in-loop -- Argon2id takes 64 MiB a member: a few at a time
  for (const organization of plan.organizations) made.push(await foundOrganization(organization, id, hands))
  const directory = await signDirectory(
    {
      v: 1,
      version: 1,
      previous: null,
      deployment: id,
      issuedAt: at.toISOString(),
      organizations: made.map(({ organization: o }) => directoryOrganization(o)),
      units: made.flatMap(({ directoryUnits }) => directoryUnits),
      members: made.flatMap(({ members }) => members.map(directoryMember)),
      logKey: toBase64Url(plan.logPublic),
    },
    rootSeed,
  )
  const deployment = {
    id,
    rootPublic,
    fingerprint: rootFingerprint(rootPublic),
    demonstration: plan.demonstration,
    createdHour: hourOf(at),
  }
  const founded = made.map(({ organization, units, members, wraps }) => ({ organization, units, members, wraps }))
  const recovery = made.map(({ organization, recoverySeed }) => ({
    organization: organization.organization as string,
    name: organization.name,
    seed: recoverySeed,
  }))
  return {
    ceremony: { at, deployment, founded, directory },
    secrets: { rootSeed, recovery, members: made.flatMap(({ secondFactors }) => secondFactors) },
  }
}
