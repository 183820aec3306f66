-- A reporter who writes again opens a closed report: its reason stays as the last one for which it was closed.
-- (The constraint that only a closed report has a reason made the line refuse such a message.)
alter table fanal.report drop constraint report_closed;

-- What is worked off: the urgent ones from their oldest end, and what a member has taken.
create index report_by_urgency on fanal.report (organization_id, unit_id, urgency, received_hour, report_id) where state <> 'closed';
create index report_assigned on fanal.report (organization_id, assigned_member, received_hour, report_id) where assigned_member is not null and state <> 'closed';
create index report_oldest on fanal.report (organization_id, unit_id, received_hour, report_id) where state <> 'closed';
