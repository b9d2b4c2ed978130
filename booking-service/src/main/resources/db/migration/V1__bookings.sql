-- What is known of events and customers: projections, each row as of one version of its owner's fact.

create table event (
    id bigint not null primary key,
    version bigint not null,
    title text not null,
    venue text not null,
    start_time bigint not null,
    end_time bigint not null,
    status text not null,
    organizer_id bigint not null,
    currency text not null,
    total_seats integer not null
) ${without_rowid};
create index event_organizer on event (organizer_id);

create table customer (
    id bigint not null primary key,
    version bigint not null,
    name text not null,
    email text not null,
    role text not null,
    is_active integer not null
) ${without_rowid};

create table offer (
    id ${identity},
    code text not null,
    code_key text not null unique,
    offer_type text not null check (offer_type in ('percentage', 'fixed')),
    value_hundredths bigint not null check (value_hundredths > 0),
    active integer not null,
    used_count integer not null check (used_count >= 0),
    usage_limit integer check (usage_limit >= 1),
    valid_until bigint,
    event_id bigint,
    created_at bigint not null
);
create index offer_event on offer (event_id);

create table booking (
    id ${identity},
    version bigint not null,
    customer_id bigint not null,
    event_id bigint not null,
    status text not null
        check (status in ('pending_payment', 'confirmed', 'refund_requested', 'refunded', 'cancelled')),
    end_reason text
        check (end_reason in ('payment_failed', 'given_up', 'expired', 'event_cancelled', 'refund')),
    subtotal_cents bigint not null check (subtotal_cents >= 0),
    discount_cents bigint not null check (discount_cents between 0 and subtotal_cents),
    tax_cents bigint not null check (tax_cents >= 0),
    total_cents bigint not null check (total_cents = subtotal_cents - discount_cents + tax_cents),
    currency text not null,
    offer_id bigint references offer (id),
    offer_code text,
    payment_status text not null check (payment_status in ('initiated', 'paid', 'failed', 'refunded')),
    payment_method text,
    payment_reference text,
    refund_request_id text,
    refund_status text check (refund_status in ('requested', 'completed', 'rejected')),
    refund_reason text,
    extensions integer not null,
    expires_at bigint not null,
    created_at bigint not null,
    updated_at bigint not null,
    confirmed_at bigint
);
create index booking_lapsing on booking (expires_at) where status = 'pending_payment';
create index booking_customer on booking (customer_id);
create index booking_event on booking (event_id, status);

create table booking_seat (
    booking_id bigint not null references booking (id),
    seat_id bigint not null,
    hold_id text not null,
    section text not null,
    row_label text not null,
    seat_number integer not null,
    price_cents bigint not null check (price_cents >= 0),
    live integer not null,
    primary key (booking_id, seat_id)
) ${without_rowid};
-- the last line of defence: no seat is in two bookings that live, whatever anybody believes of its hold
create unique index booking_seat_live on booking_seat (seat_id) where live = 1;

-- Each hold id is decided once: it became a booking, or it never can.
create table hold (
    hold_id text not null primary key,
    booked integer not null,
    created_at bigint not null
) ${without_rowid};

-- Cancelled events whose bookings are being cancelled and refunded.
create table cancellation (
    event_id bigint not null primary key,
    requested_at bigint not null,
    finished_at bigint
) ${without_rowid};
create index cancellation_open on cancellation (event_id) where finished_at is null;
