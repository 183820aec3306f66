-- What *Today* asks for from its oldest end: who may be under 18, and what was handed to a unit and waits.
create index report_young on fanal.report (organization_id, unit_id, received_hour, report_id) where minor = 'possible' and state <> 'closed';
create index handed_open on fanal.handed (organization_id, unit_id, arrived_hour, handed_id) where state in ('waiting', 'received');
