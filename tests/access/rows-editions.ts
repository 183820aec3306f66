import { type World, timedId } from '@fanal/kernel'
import type { House, Thing } from './house.ts'

/** An edition of this house that nobody has signed: of a plan of its own. */
export async function anEdition(
  { owner, world }: Pick<House, 'owner'> & { readonly world: World },
  at: Pick<Thing, 'organization' | 'unit'>,
): Promise<string> {
  const id = timedId<'edition'>(world.now(), world.chance(10))
  const words = { en: 'A plan', fr: 'Un plan' }
  const content = { plan: { title: words }, period: { id: '2013-14' }, standings: [], tables: [], missing: [], changes: [] }
  await owner.query(
    `insert into fanal.edition (organization_id, edition_id, plan, period, number, corrects, cutoff, publish_at, content, manifest, frozen_at, frozen_by)
     values ($1, $2, $3, '2013-14', 1, null, now(), null, convert_to($4, 'UTF8'), $5, now(), null),
       ($1, $6, $3, '2014-15', 1, null, now(), null, convert_to($4, 'UTF8'), $5, now(), null)`,
    [at.organization, id, `p-${id}`, JSON.stringify(content), 'a'.repeat(64), unsignedOf({ edition: id })],
  )
  await owner.query(
    `insert into fanal.edition_file values ($1, $2, 'en/report.pdf', '\\x25504446'), ($1, $2, 'fr/rapport.pdf', '\\x25504446')`,
    [at.organization, id],
  )
  return id
}

/** A further edition of the house's, that was not published. */
export const unsignedOf = ({ edition }: Pick<Thing, 'edition'>): string => `${edition.slice(0, -4)}ffff`

/** What stands around an edition: that it was asked for, a file, somebody elsewhere who is to sign, their yes, and that it comes out in a hundred years. */
export async function fillEdition({ owner }: Pick<House, 'owner'>, thing: Thing): Promise<void> {
  const of = [thing.organization, thing.edition]
  const statement = JSON.stringify({ level: 'working', at: '2014-08-01T00:00:00.000Z' })
  await owner.query(`insert into fanal.edition_file values ($1, $2, 'data/edition.json', '\\x7b7d') on conflict do nothing`, of)
  await owner.query(
    `insert into fanal.edition_signer values ($1, $2, 'working', '00000000-0000-7000-8000-000000000000', '2014-09-01'),
       ($1, $2, 'director', '00000000-0000-7000-8000-000000000001', '2014-09-01') on conflict do nothing`,
    of,
  )
  await owner.query(
    `insert into fanal.edition_asked (organization_id, asked_id, plan, period, publish_at, signers, asked_at, asked_by, state, attempts, edition_id, faults, ended_at)
     select organization_id, edition_id, plan, period, null, '[]', now(), '00000000-0000-7000-8000-000000000000', 'frozen', 1, edition_id, '[]', now()
     from fanal.edition where organization_id = $1 and edition_id = $2 on conflict do nothing`,
    of,
  )
  await owner.query(`insert into fanal.edition_sign_off values ($1, $2, 'working', $3, 'x', now()) on conflict do nothing`, [
    ...of,
    statement,
  ])
  await owner.query(
    `insert into fanal.edition_publication values ($1, $2, now(), '00000000-0000-7000-8000-000000000000', now() + interval '100 years') on conflict do nothing`,
    of,
  )
}
