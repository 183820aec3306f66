import { sealCopy, sealPackage } from '@fanal/intake/testing'
import { type OrganizationId, type UnitId, type World, randomId, timedId } from '@fanal/kernel'
import type { Database } from '@fanal/postgres'
import type { Directory } from '@fanal/seal'

interface At {
  readonly organization: OrganizationId
  readonly unit: UnitId
  readonly report: string
}

/** A good package for another organization, a decision that is over, and something that another unit handed to this one. */
export async function aHandover(
  { organization, unit, report }: At,
  directory: Directory,
  { owner, world }: { readonly owner: Database; readonly world: World },
) {
  const elsewhere = directory.units.find((one) => one.organization !== organization)!
  const fields = { need: 'a bed' }
  const written = { to: 'victim-services', basis: 'reporter-yes', reason: 'said so', language: 'en', fields } as const
  const sealed = await sealPackage(written, elsewhere.id, directory)
  if (!sealed.ok) throw new Error('the package could not be sealed')
  const place = { unit, report, member: 'somebody', version: 1, toUnit: elsewhere.id, seal: sealed.seal }
  const copy = await sealCopy(written, place, directory)
  if (!copy.ok) throw new Error('the copy could not be sealed')
  const id = () => randomId(world.chance(16)) as string
  const [kept, handed, somebody] = [id(), id(), timedId(world.now(), world.chance(10))]
  await owner.query(
    `insert into fanal.handover (organization_id, handover_id, unit_id, report_id, state, receiver, keep_reason, urgency, version, written_by, written_hour)
     values ($1, $2, $3, $4, 'kept', 'nobody', 'not-needed', 'routine', 1, $5, $6)`,
    [organization, kept, unit, report, somebody, world.now()],
  )
  await owner.query(
    `insert into fanal.handed (organization_id, handed_id, unit_id, from_organization, from_unit, receiver, basis, urgency, state, epoch, bucket, bytes, arrived_hour)
     values ($1, $2, $3, $4, $5, 'victim-services', 'reporter-yes', 'soon', 'waiting', 1, 4096, '\\x00', $6)`,
    [organization, handed, unit, elsewhere.organization, elsewhere.id, world.now()],
  )
  const handing = {
    handover: id(),
    version: 1,
    toUnit: elsewhere.id,
    basis: 'reporter-yes',
    urgency: 'soon',
    copy: copy.text,
    package: sealed.text,
  }
  return { handing, kept, handed }
}
