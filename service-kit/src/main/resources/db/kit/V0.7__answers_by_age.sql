-- Answers as they come, and their keys apart: a key is random and an answer long, so that each one kept by its key takes
-- pages of its own.
alter table idempotency rename to idempotency_by_key;
create table idempotency (
    caller text not null,
    idempotency_key text not null,
    fingerprint text not null,
    status integer not null,
    location text,
    body text not null,
    created_at bigint not null,
    primary key (caller, idempotency_key)
);
insert into idempotency (caller, idempotency_key, fingerprint, status, location, body, created_at)
select caller, idempotency_key, fingerprint, status, location, body, created_at from idempotency_by_key;
drop table idempotency_by_key;
create index idempotency_age on idempotency (created_at);
