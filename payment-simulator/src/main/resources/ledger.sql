-- Everything that was ever decided, in the order of its decision; nothing is changed or deleted.
create table if not exists ledger (
    id integer primary key autoincrement,
    kind text not null check (kind in ('captured', 'declined', 'refunded')),
    key text not null unique,
    payment_key text not null,
    booking_id integer not null,
    amount_cents integer not null check (amount_cents >= 0),
    currency text not null,
    method text,
    reference text,
    at integer not null
);
create index if not exists ledger_refunds on ledger (payment_key) where kind = 'refunded';

-- How far the callbacks have got: the id of the last entry that was taken in.
create table if not exists callback (only_row integer primary key check (only_row = 1), told integer not null);
insert into callback values (1, 0) on conflict do nothing;
