-- Find help asks for a need and for whoever serves a province, both at once, and then for a few places whole.
create index place_by_need_and_province on fanal.place using gin (needs, serves) where visibility = 'public';
create index place_by_need_and_province_for_staff on fanal.place using gin (needs, serves) where visibility in ('public', 'partner');
create index place_by_id on fanal.place (place_id);
