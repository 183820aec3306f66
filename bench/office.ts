// A whole Fanal with an officer signed in and a queue of any length: what the benches of the workbench share.
import { readDemonstration, signIn } from '@fanal/identity'
import { must, thisWorld } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import { startFanal } from '../tests/running.ts'

/** Starts the demonstration and signs Amina in, who works at the inbox of one unit. */
export async function openOffice() {
  const fanal = await startFanal()
  const amina = readDemonstration(fanal.dataDir)?.find((member) => member.name === 'amina')
  if (amina === undefined) throw new Error('the demonstration has no amina')
  const session = must(
    await signIn({
      to: fanal.workbenchUrl,
      name: amina.name,
      passphrase: amina.passphrase,
      totpSecret: amina.totpSecret,
      fetch,
      world: thisWorld,
      cacheDir: fanal.dataDir,
    }),
  )
  const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
  const db = server.connect('migrator', { max: 1 })
  const [place] = await db.query<{ organization_id: string; unit_id: string; member_id: string }>(
    "select d.organization_id, d.unit_id, d.member_id from fanal.member_duty d join fanal.member m using (organization_id, member_id) where m.login_name = 'amina'",
  )
  if (place === undefined) throw new Error('amina has no duty')

  /**
   * One in fifty is urgent and one in 300 is the reader's; whatever is older than a week has somebody: what nobody has lies at the far end.
   * One in 500 is in another language, one in 1,000 came to the door, one in 40 may be about somebody under 18.
   */
  async function fill(upTo: number, unit = place?.unit_id): Promise<void> {
    await db.query(
      `insert into fanal.report (organization_id, report_id, unit_id, state, received_hour, last_hour, sealed_by, bucket, files, messages, replies, mailbox, urgency, assigned_member, assigned_hour,
         language, channel, minor)
       select $1, gen_random_uuid(), $2, (array['new', 'open', 'answered', 'waiting', 'closed'])[1 + n % 5], h, h, 'browser', 4096, 0, 1, 0, decode(repeat('00', 1216), 'hex'),
         case when n % 50 = 1 then 'now' when n % 3 = 0 then 'routine' else 'unset' end,
         case when n % 300 = 2 then $4::uuid when h < now() - interval '7 days' then $1::uuid end,
         case when n % 300 = 2 or h < now() - interval '7 days' then h end,
         case when n % 500 = 3 then 'other' when n % 5 > 0 then (array['en', 'fr'])[1 + n % 2] end,
         case when n % 1000 = 7 then 'walk-in' when n % 4 = 1 then 'call' else 'web' end,
         case when n % 40 = 1 then 'possible' else 'unknown' end
       from (select n, date_trunc('hour', now()) - (n / 20) * interval '1 hour' as h
         from generate_series(1, $3 - (select count(*) from fanal.report where unit_id = $2)::int) n) made`,
      [place?.organization_id, unit, upTo, place?.member_id],
    )
    await db.query('analyze fanal.report')
  }

  /** The reader works at a second unit of as many reports as the first while something is measured. */
  async function atTwoUnits(reports: number, measure: () => Promise<void>): Promise<void> {
    const unit = '0000000b-0000-4000-8000-000000000002'
    await db.query(
      "insert into fanal.unit (organization_id, unit_id, name_en, name_fr, languages, receives) values ($1, $2, 'Second', 'Deuxième', '{en}', false) on conflict do nothing",
      [place?.organization_id, unit],
    )
    const duty = [place?.organization_id, place?.member_id, unit]
    await db.query("insert into fanal.member_duty (organization_id, member_id, unit_id, duty) values ($1, $2, $3, 'intake-officer')", duty)
    await fill(reports, unit)
    await measure()
    await db.query('delete from fanal.member_duty where organization_id = $1 and member_id = $2 and unit_id = $3', duty)
    await db.query('delete from fanal.report where organization_id = $1 and unit_id = $2', [place?.organization_id, unit])
    await db.query('analyze fanal.report')
  }

  async function close(): Promise<void> {
    await server.stop()
    await fanal.stop()
  }

  return { to: fanal.workbenchUrl, token: session.token, db, place, fill, atTwoUnits, close }
}
