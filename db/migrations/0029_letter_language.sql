-- The line is written in seven languages, and a letter says in which: its code, what the queue is filtered by and what is counted take all of them.
-- Letters that came before keep the code that they had; `other` is any further language.
alter table fanal.report drop constraint report_language_check;
alter table fanal.report add constraint report_language_check
  check (language in ('en', 'fr', 'es', 'tl', 'pa', 'ar', 'zh-Hans', 'other'));

alter table fanal.statistical_record drop constraint statistical_record_language_check;
alter table fanal.statistical_record add constraint statistical_record_language_check
  check (language in ('en', 'fr', 'es', 'tl', 'pa', 'ar', 'zh-Hans', 'other', 'unknown'));
