-- The ground: who may enter, and how row security learns who works.
-- Roles are made before the first migration (platform/postgres); a migration runs as fanal_migrator.

create schema if not exists fanal;

-- Nothing is anybody's by default.
revoke all on schema public from public;
revoke all on schema fanal from public;
revoke all on schema fanal_meta from public;
alter default privileges revoke all on tables from public;
alter default privileges revoke all on sequences from public;
alter default privileges revoke execute on functions from public;
alter default privileges revoke usage on types from public;

grant usage on schema fanal to fanal_public, fanal_workbench, fanal_worker, fanal_auditor;
-- The worker answers /healthz with the version; the auditor checks what was applied.
grant usage on schema fanal_meta to fanal_worker, fanal_workbench, fanal_auditor;
grant select on fanal_meta.schema_migration to fanal_worker, fanal_workbench, fanal_auditor;

-- The settings of a unit of work. Policies call them as (select fanal.organization()), so that they are read once a statement.
-- @NOTE an unset setting is NULL and one that was set in an earlier transaction of the connection is '': both are nobody.
create function fanal.actor() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('fanal.actor', true), '')::uuid;

create function fanal.organization() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('fanal.organization', true), '')::uuid;

create function fanal.purpose() returns text
  language sql stable parallel safe
  return nullif(current_setting('fanal.purpose', true), '');

create function fanal.has_duty(wanted text) returns boolean
  language sql stable parallel safe
  return coalesce(wanted = any (string_to_array(current_setting('fanal.duties', true), ',')), false);

grant execute on function fanal.actor(), fanal.organization(), fanal.purpose(), fanal.has_duty(text)
  to fanal_public, fanal_workbench, fanal_worker, fanal_auditor;
