-- A queue is read by hour and id, both downwards. The first indexes held the id upwards, so that one hour with 200,000 reports
-- was sorted whole for each page (measured: 1,022 ms; with these: 15 ms).
drop index fanal.report_queue;
drop index fanal.report_queue_by_state;
create index report_queue on fanal.report (organization_id, unit_id, received_hour desc, report_id desc);
create index report_queue_by_state on fanal.report (organization_id, unit_id, state, received_hour desc, report_id desc);
