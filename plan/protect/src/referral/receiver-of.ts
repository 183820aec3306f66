import { type OrganizationId, type UnitId } from '@fanal/kernel'
import { type Directory, type DirectoryOrganizationKind, type EnvelopeHead, currentEpoch, readEnvelope } from '@fanal/seal'

/** Who may be sent a referral. What goes to the police goes by another way, which a second person checks. */
const receiving: ReadonlySet<DirectoryOrganizationKind> = new Set(['service-provider', 'helpline'])

/** A unit of the signed directory that a packet can be sealed to. */
export interface PacketReceiver {
  readonly organization: OrganizationId
  readonly unit: UnitId
  readonly epoch: number
}

/** Who a unit is as a receiver of referrals, as the root signed it; `null` where nothing can be sealed to it. */
export function packetReceiver(directory: Directory, unit: string): PacketReceiver | null {
  const found = directory.units.find(({ id }) => id === unit)
  const organization = directory.organizations.find(({ id }) => id === found?.organization)
  const epoch = currentEpoch(directory, unit)?.epoch
  if (found === undefined || epoch === undefined || organization?.kind === undefined || !receiving.has(organization.kind)) return null
  return { organization: organization.id as OrganizationId, unit: found.id as UnitId, epoch }
}

/** The unit of an organization that gets what is sent to it: one that receives from outside, where there is one. */
export function unitOfKeeper(directory: Directory, organization: string): PacketReceiver | null {
  const own = directory.units.filter((unit) => unit.organization === organization)
  const inOrder = [...own.filter(({ receives }) => receives), ...own.filter(({ receives }) => !receives)]
  for (const { id } of inOrder) {
    const receiver = packetReceiver(directory, id)
    if (receiver !== null) return receiver
  }
  return null
}

/** The head of a packet for this receiver, under the referral's own id; `null` where it is anything else. */
export function packetHead(
  bytes: Uint8Array,
  { unit, epoch }: PacketReceiver,
  at: { readonly deployment: string; readonly referral: string },
): EnvelopeHead | null {
  const read = readEnvelope(bytes)
  if (!read.ok) return null
  const { head } = read
  const isHere = head.deployment === at.deployment && head.unit === unit && head.epoch === epoch && head.report === at.referral
  return isHere && head.kind === 'handover' && head.sealedBy === 'officer' && head.files === 0 ? head : null
}
