-- A person's safety plan, whether they are recognized as a victim, and their permits: codes, dates and ids (C2). Threats, places, names, answers,
-- reasons, numbers and letters are sealed fields of the person (db/migrations/0033).

-- A plan and its versions. `review_at` was computed with `review_rule`; `due_at` is by when it has to be gone through once something called for it.
create table fanal.safety_plan (
  organization_id uuid not null,
  plan_id uuid not null,
  subject_id uuid not null,
  case_id uuid not null,
  state text not null check (state in ('draft', 'agreed', 'active', 'review-due', 'superseded', 'ended')),
  version integer not null check (version > 0),
  seq integer not null check (seq >= 0),
  marks text[] not null,
  -- when the person agreed last, when its words changed last, and when it was put to use or confirmed last
  agreed_at timestamptz,
  changed_at timestamptz not null,
  confirmed_at timestamptz,
  review_at timestamptz,
  review_rule text,
  review_trigger text check (review_trigger in ('risk-changed', 'court-date', 'permit-event', 'release', 'address-changed', 'time-passed')),
  due_at timestamptz,
  end_reason text check (end_reason in ('safe', 'person-asked', 'case-closed', 'moved-to-partner')),
  begun_by uuid not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, plan_id),
  foreign key (organization_id, case_id) references fanal.protection_case (organization_id, case_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  constraint safety_plan_dated check ((review_at is null) = (review_rule is null)),
  constraint safety_plan_in_use check (state not in ('active', 'review-due') or (agreed_at is not null and confirmed_at is not null and review_at is not null)),
  constraint safety_plan_called check ((state = 'review-due') = (review_trigger is not null) and (state = 'review-due') = (due_at is not null)),
  constraint safety_plan_over check ((state in ('superseded', 'ended')) = (ended_at is not null) and (state = 'ended') = (end_reason is not null))
);
-- one plan that holds for a person
create unique index safety_plan_of_subject on fanal.safety_plan (organization_id, subject_id) where state not in ('superseded', 'ended');
create index safety_plan_for_review on fanal.safety_plan (review_at) where state = 'active';

-- One thing in a plan; its words are the field safety-<id>, and a number safetyNumber-<id>.
create table fanal.safety_item (
  organization_id uuid not null,
  item_id uuid not null,
  plan_id uuid not null,
  subject_id uuid not null,
  kind text not null check (kind in ('danger', 'family', 'sign', 'step', 'place', 'contact', 'word', 'bring', 'hide')),
  state text not null check (state in ('kept', 'dropped')),
  -- for which version of the plan somebody checked that this contact can still be called
  confirmed_for integer,
  confirmed_at timestamptz,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (organization_id, item_id),
  foreign key (organization_id, plan_id) references fanal.safety_plan (organization_id, plan_id),
  check ((confirmed_for is null) = (confirmed_at is null)),
  check (confirmed_for is null or kind = 'contact')
);
create index safety_item_of_plan on fanal.safety_item (organization_id, plan_id, item_id);

-- Whether somebody is recognized as a victim: who asked, who decided, and the bands that a person confirmed. A review is a row of its own.
create table fanal.identification (
  organization_id uuid not null,
  identification_id uuid not null,
  subject_id uuid not null,
  case_id uuid not null,
  state text not null check (state in ('unscreened', 'screening', 'suspected', 'presumed', 'identified', 'not-identified', 'declined')),
  version integer not null check (version > 0),
  seq integer not null check (seq >= 0),
  marks text[] not null,
  told_at timestamptz,
  screened_by uuid,
  instrument text,
  -- one for each legal test, kept apart; what an officer confirmed, never what a machine found
  band_criminal text check (band_criminal in ('look-closer', 'ask-more', 'nothing-points-there')),
  band_palermo text check (band_palermo in ('look-closer', 'ask-more', 'nothing-points-there')),
  band_immigration text check (band_immigration in ('look-closer', 'ask-more', 'nothing-points-there')),
  decided_by uuid,
  decided_at timestamptz,
  due_at timestamptz,
  due_rule text,
  review_of uuid,
  begun_by uuid not null,
  begun_at timestamptz not null,
  primary key (organization_id, identification_id),
  foreign key (organization_id, case_id) references fanal.protection_case (organization_id, case_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  foreign key (organization_id, review_of) references fanal.identification (organization_id, identification_id),
  -- nobody identifies, or rules out, whom they asked themselves
  constraint identification_by_two check (state not in ('identified', 'not-identified') or (decided_by is not null and decided_by <> screened_by)),
  constraint identification_told check (state in ('unscreened', 'declined') or told_at is not null),
  check ((decided_by is null) = (decided_at is null))
);
create unique index identification_open on fanal.identification (organization_id, case_id) where state in ('unscreened', 'screening', 'suspected', 'presumed');
create index identification_of_case on fanal.identification (organization_id, case_id, identification_id);

-- What somebody trained in another's tool read off it: its total or its band, and nothing of what was asked.
create table fanal.third_party_result (
  organization_id uuid not null,
  result_id uuid not null,
  identification_id uuid not null,
  subject_id uuid not null,
  tool text not null check (tool in ('tvit', 'ahtst', 'qyit', 'cse-it', 'iom-interview', 'other')),
  used_on date not null,
  total integer check (total between 0 and 999),
  band text check (band in ('lowest', 'middle', 'highest')),
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (organization_id, result_id),
  foreign key (organization_id, identification_id) references fanal.identification (organization_id, identification_id),
  check ((total is null) <> (band is null))
);
create index third_party_result_of on fanal.third_party_result (organization_id, identification_id, result_id);

-- A permit and its renewals. The dates of the paper are an officer's; every other date stands in permit_date with its rule. The number is sealed.
create table fanal.permit (
  organization_id uuid not null,
  permit_id uuid not null,
  subject_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('victim-permit', 'open-work')),
  state text not null check (state in ('considering', 'preparing', 'submitted', 'interview', 'issued', 'renewal-due', 'renewal-submitted', 'refused',
    'reconsideration', 'lapsed', 'ended')),
  version integer not null check (version > 0),
  seq integer not null check (seq >= 0),
  marks text[] not null,
  -- whose clock says when a day is over
  zone text not null,
  valid_from date,
  valid_to date,
  renew_from date,
  due_at timestamptz,
  due_rule text,
  end_reason text check (end_reason in ('not-pursued', 'left-country', 'other-status', 'person-asked', 'refused')),
  begun_by uuid not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, permit_id),
  foreign key (organization_id, case_id) references fanal.protection_case (organization_id, case_id),
  foreign key (organization_id, subject_id) references fanal.subject (organization_id, subject_id),
  constraint permit_paper check ((valid_from is null) = (valid_to is null) and (valid_from is null or valid_from < valid_to)),
  constraint permit_in_force check (state not in ('issued', 'renewal-due', 'renewal-submitted', 'lapsed') or valid_to is not null),
  constraint permit_over check ((state = 'ended') = (ended_at is not null) and (state = 'ended') = (end_reason is not null))
);
create unique index permit_open on fanal.permit (organization_id, subject_id, kind) where state <> 'ended';
create index permit_of_case on fanal.permit (organization_id, case_id, permit_id);
create index permit_running on fanal.permit (valid_to) where state in ('issued', 'renewal-due', 'renewal-submitted');

-- Every computed date, with the version of the rule that it came from.
create table fanal.permit_date (
  organization_id uuid not null,
  permit_id uuid not null,
  subject_id uuid not null,
  version integer not null check (version > 0),
  what text not null check (what in ('renewal-reminder', 'health-cover-ends', 'bar-may-end')),
  day date not null,
  rule text not null,
  primary key (organization_id, permit_id, version, what, day),
  foreign key (organization_id, permit_id) references fanal.permit (organization_id, permit_id)
);

do $$
declare
  protected text;
  asks constant text := 'organization_id = (select fanal.organization()) and exists (select 1 from fanal.own_grant g
    where g.organization_id = %1$I.organization_id and g.target_kind = ''subject'' and g.target_id = %1$I.subject_id
      and ''C2'' = any (g.classes) and %2$L = any (g.operations))';
begin
  foreach protected in array array['safety_plan', 'safety_item', 'identification', 'third_party_result', 'permit', 'permit_date'] loop
    execute format('alter table fanal.%I enable row level security', protected);
    execute format('alter table fanal.%I force row level security', protected);
    execute format('create policy owner on fanal.%I to fanal_migrator using (true) with check (true)', protected);
    execute format('create policy granted on fanal.%1$I for select to fanal_workbench using (' || asks || ')', protected, 'see');
    execute format('create policy added on fanal.%1$I for insert to fanal_workbench with check (' || asks || ')', protected, 'change');
  end loop;
  foreach protected in array array['safety_plan', 'safety_item', 'identification', 'permit'] loop
    execute format('create policy changed on fanal.%1$I for update to fanal_workbench using (' || asks || ')', protected, 'change');
  end loop;
  -- the clock: calls for a review, warns of an end and says when one has passed; it sees codes only
  foreach protected in array array['safety_plan', 'permit'] loop
    execute format('create policy clock on fanal.%I to fanal_worker using (true) with check (true)', protected);
  end loop;
end
$$;

grant select, insert on fanal.safety_plan, fanal.safety_item, fanal.identification, fanal.third_party_result, fanal.permit, fanal.permit_date to fanal_workbench;
grant update (state, version, seq, marks, agreed_at, changed_at, confirmed_at, review_at, review_rule, review_trigger, due_at, end_reason, ended_at)
  on fanal.safety_plan to fanal_workbench;
grant update (state, confirmed_for, confirmed_at) on fanal.safety_item to fanal_workbench;
grant update (state, version, seq, marks, told_at, screened_by, instrument, band_criminal, band_palermo, band_immigration, decided_by, decided_at, due_at,
  due_rule) on fanal.identification to fanal_workbench;
grant update (state, version, seq, marks, valid_from, valid_to, renew_from, due_at, due_rule, end_reason, ended_at) on fanal.permit to fanal_workbench;
grant select on fanal.safety_plan, fanal.permit to fanal_worker;
grant update (ended_by) on fanal.case_task to fanal_worker;
grant update (state, version, seq, review_trigger, due_at) on fanal.safety_plan to fanal_worker;
grant update (state, version, seq, due_at, due_rule) on fanal.permit to fanal_worker;
