import type { UnitId } from '@fanal/kernel'
import type { TestDatabase } from '@fanal/postgres/testing'
import type { Directory } from '@fanal/seal'
import type { TestNode } from '../inbox/testing.ts'

/** The root names the next keys of a unit; those who hold the present ones hold these. */
export async function rolled(house: TestNode, database: TestDatabase, unit: UnitId): Promise<Directory> {
  const { directory } = house.node
  const units = directory.units.map((one) => {
    const [only] = one.epochs
    if (one.id !== unit || only === undefined) return one
    return {
      ...one,
      epochs: [
        { ...only, state: 'past' as const },
        { ...only, epoch: 2 },
      ],
    }
  })
  const next = { ...directory, version: directory.version + 1, units }
  await database.asOperator(
    `insert into fanal.key_directory select version + 1, $1, signature, sha256(body), published_at from fanal.key_directory`,
    [Buffer.from(JSON.stringify(next))],
  )
  await database.asOperator(
    `insert into fanal.secret_wrap select (jsonb_populate_record(w, jsonb_build_object(
       'secret_wrap_id', gen_random_uuid(), 'epoch', 2, 'created_at', $2::timestamptz))).* from fanal.secret_wrap w where subject_id = $1`,
    [unit, house.world.now()],
  )
  return next
}
