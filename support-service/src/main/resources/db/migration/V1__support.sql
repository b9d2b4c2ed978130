-- What support-service owns.

create table refund (
    id ${identity},
    request_id text not null unique,
    booking_id bigint not null,
    customer_id bigint not null,
    event_id bigint not null,
    amount_cents bigint not null,
    currency text not null,
    reason text not null,
    status text not null check (status in ('requested', 'completed', 'rejected')),
    decision text check (decision in ('approved', 'rejected')),
    decision_id text,
    decided_by bigint,
    decided_at bigint,
    requested_at bigint not null,
    resolved_at bigint,
    version bigint not null
);
create index refund_of_booking on refund (booking_id);
create index refund_queue on refund (status, requested_at);
create index refund_of_customer on refund (customer_id);

create table complaint (
    id ${identity},
    customer_id bigint not null,
    booking_id bigint,
    event_id bigint,
    subject text not null,
    description text not null,
    status text not null check (status in ('open', 'in_progress', 'resolved', 'closed')),
    assigned_to bigint,
    resolution text,
    created_at bigint not null,
    updated_at bigint not null,
    version bigint not null
);
create index complaint_of_customer on complaint (customer_id);
create index complaint_by_status on complaint (status);

-- What other services told: copies, rebuilt from their topics, never written by anything else.

create table known_user (
    id bigint not null primary key,
    version bigint not null,
    name text not null,
    email text not null,
    role text not null
);

create table known_event (
    id bigint not null primary key,
    version bigint not null,
    title text not null,
    venue text not null,
    start_time bigint not null,
    end_time bigint not null,
    base_price_cents bigint not null,
    currency text not null,
    status text not null,
    organizer_id bigint not null
);
create index known_event_start on known_event (start_time);

create table known_booking (
    id bigint not null primary key,
    version bigint not null,
    reference text not null,
    customer_id bigint not null,
    event_id bigint not null,
    status text not null,
    seats text not null,
    total_cents bigint not null,
    currency text not null,
    expires_at bigint,
    created_at bigint not null
);
create index known_booking_of_customer on known_booking (customer_id);
