-- Records of other services that could not be applied here, and what became of each.
create table dead_letter (
    id ${identity},
    topic text not null,
    record_partition integer not null,
    record_offset bigint not null,
    record_time bigint not null,
    message_key text,
    headers text not null,
    payload ${bytes} not null,
    reason text not null,
    state text not null check (state in ('waiting', 'replayed', 'discarded')),
    replays integer not null,
    died_at bigint not null,
    settled_by text,
    settled_at bigint,
    unique (topic, record_partition, record_offset, record_time)
);
create index dead_letter_waiting on dead_letter (id) where state = 'waiting';
