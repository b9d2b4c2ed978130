-- 1 where a restored store took the ticket back from the topic: its holder has a code that isn't kept here.
alter table tickets add column recalled integer not null default 0;
