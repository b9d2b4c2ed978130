-- The name of a booking's payment at the provider. Paid ones from before there was a provider have none.
alter table booking add column payment_key text;
update booking set payment_key = 'booking-' || id where payment_status in ('initiated', 'failed');

-- Payments that are not settled with the provider, or that were given back: one row for each, so that none can go back twice.
create table settlement (
    payment_key text not null primary key,
    booking_id bigint not null,
    status text not null check (status in ('open', 'refund_due', 'refunded')),
    amount_cents bigint check (amount_cents >= 0),
    currency text,
    cause text check (cause in ('refund', 'event_cancelled', 'too_late')),
    attempts integer not null,
    problem text,
    next_attempt_at bigint not null,
    created_at bigint not null,
    settled_at bigint,
    check (status = 'open' or amount_cents is not null)
) ${without_rowid};
create index settlement_due on settlement (next_attempt_at) where status <> 'refunded';
create index settlement_booking on settlement (booking_id);
