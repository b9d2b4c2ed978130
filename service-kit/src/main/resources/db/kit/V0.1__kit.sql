-- What the kit keeps in every service's store.

create table outbox (
    id ${identity},
    topic text not null,
    message_key text,
    headers text not null,
    payload ${bytes} not null,
    created_at bigint not null,
    sent_at bigint
);
create index outbox_unsent on outbox (id) where sent_at is null;

create table inbox (
    event_id text not null primary key,
    received_at bigint not null
) ${without_rowid};

create table idempotency (
    caller text not null,
    idempotency_key text not null,
    fingerprint text not null,
    status integer not null,
    location text,
    body text not null,
    created_at bigint not null,
    primary key (caller, idempotency_key)
) ${without_rowid};
create index idempotency_age on idempotency (created_at);

create table mail (
    id ${identity},
    message_key text not null unique,
    recipient text not null,
    subject text not null,
    body_text text not null,
    body_html text not null,
    state text not null,
    attempts integer not null,
    next_attempt_at bigint not null,
    created_at bigint not null
);
create index mail_pending on mail (next_attempt_at) where state = 'pending';

create table store_probe (probes bigint not null);
insert into store_probe values (0);
