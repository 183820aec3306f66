import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { catalogueExceptions } from './catalogue-exceptions.ts'
import { reviewCatalogue } from './catalogue.ts'
import type { Finding } from './catalogue.ts'
import { testDatabase } from './testing.ts'
import type { TestDatabase } from './testing.ts'

const excusing = ({ rule, object }: Finding) => catalogueExceptions.filter((entry) => entry.table === object && entry.rules.includes(rule))
const lines = (findings: readonly Finding[]) => findings.map(({ rule, object }) => `${rule}: ${object}`)

/** A schema that breaks every rule, and beside each broken thing one that keeps it. */
const badSchema = `
  create schema scratch;
  create type scratch.mood as enum ('bad');
  create table scratch.good (organization_id uuid, good_id uuid, note text, primary key (organization_id, good_id));
  create table scratch.keyless (keyless_id uuid primary key default gen_random_uuid(), organization_id uuid not null, good_id uuid,
    constraint held foreign key (organization_id, good_id) references scratch.good);
  create unique index on scratch.good (good_id);
  create table scratch.crossing (organization_id uuid, crossing_id uuid, good_id uuid, primary key (organization_id, crossing_id),
    constraint crosses foreign key (good_id) references scratch.good (good_id));
  create table scratch.unforced (organization_id uuid primary key);
  alter table scratch.unforced enable row level security;
  do $$ declare t text; begin
    foreach t in array array['good', 'keyless', 'crossing'] loop
      execute format('alter table scratch.%I enable row level security', t);
      execute format('alter table scratch.%I force row level security', t);
    end loop;
  end $$;
  create policy fine on scratch.good using (organization_id = (select fanal.organization()) and fanal.has_duty('auditor'));
  create policy leaks on scratch.good for select using (note like 'x%');
  create policy leaks_writing on scratch.good for insert with check (lower(note) = 'x');
  create function scratch.noted() returns trigger language plpgsql as 'begin return new; end';
  create trigger audit after insert on scratch.good for each row execute function scratch.noted();
  create function scratch.fixed() returns int language sql security definer set search_path = pg_catalog, pg_temp return 1;
  revoke all on function scratch.fixed() from public;
  create function scratch.loose() returns int language sql security definer return 1;
  create function scratch.temporary_first() returns int language sql security definer set search_path = pg_temp, pg_catalog return 1;
  revoke all on function scratch.loose(), scratch.temporary_first() from public;
  create function scratch.open_door() returns int language sql security definer set search_path = pg_catalog, pg_temp return 1;
  grant execute on function scratch.open_door() to public;
  grant select (note) on scratch.good to fanal_public;
  grant insert on scratch.crossing to public;
  create view scratch.published as select 1 as one;
  grant select on scratch.published to fanal_public;`

suite('the catalogue', () => {
  let house: TestDatabase
  before(async () => {
    house = await testDatabase()
  })
  after(() => house.drop())

  test('keeps the rules of the design, but for the exceptions listed by name', async () => {
    const findings = await reviewCatalogue(house.connect('migrator'), 'fanal')
    assert.deepEqual(lines(findings.filter((finding) => excusing(finding).length === 0)), [])
  })

  test('every exception is still needed, once, and says why', async () => {
    const findings = await reviewCatalogue(house.connect('migrator'), 'fanal')
    for (const { table, rules, reason } of catalogueExceptions) {
      assert.ok(reason.length > 20, table)
      for (const rule of rules) {
        assert.ok(
          findings.some((finding) => finding.rule === rule && finding.object === table),
          `${table} no longer breaks ${rule}`,
        )
        assert.equal(excusing({ rule, object: table }).length, 1, `${table} is listed twice for ${rule}`)
      }
    }
  })

  test('a schema that breaks every rule is found out in each, and what keeps them is not', async () => {
    const db = house.connect('migrator')
    await db.query(badSchema)
    assert.deepEqual(lines(await reviewCatalogue(db, 'scratch')), [
      'key-without-organization: keyless',
      'row-security-off: unforced',
      'key-across-organizations: scratch.crossing.crosses',
      'trigger: scratch.good.audit',
      'policy-leaks: scratch.good.leaks (textlike(text,text))',
      'policy-leaks: scratch.good.leaks_writing (lower(text))',
      'enum-type: mood',
      'uuid-made-by-the-database: scratch.keyless.keyless_id',
      'public-holds-a-grant: crossing (INSERT)',
      'public-holds-a-grant: good (SELECT)',
      'definer-without-search-path: scratch.loose()',
      'definer-without-search-path: scratch.temporary_first()',
      'definer-open-to-all: scratch.open_door()',
    ])
    await db.query('drop schema scratch cascade')
  })
})
