-- Staff look for towns on their own shelf, which holds what partners show each other: the public's indexes do not cover it.
create index place_by_region_for_staff on fanal.place (region, locality text_pattern_ops) where visibility in ('public', 'partner');
create index place_by_locality_for_staff on fanal.place (locality text_pattern_ops) where visibility in ('public', 'partner');
