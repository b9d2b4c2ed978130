-- Tickets, the door that admits them, and the letters about them.

-- An id is its booking's id * 32 + the ticket's position in it: no two rows of a booking can be issued twice.
create table tickets (
    id bigint not null primary key,
    booking_id bigint not null,
    event_id bigint not null,
    seat_id bigint not null,
    section text not null,
    row_label text not null,
    seat_number integer not null,
    code text not null,
    status text not null check (status in ('issued', 'used', 'invalidated')),
    issued_at bigint not null,
    used_at bigint,
    gate text,
    change_number bigint not null
) ${without_rowid};
create index tickets_booking on tickets (booking_id);
create unique index tickets_change on tickets (event_id, change_number);
-- A seat has at most one ticket that is worth something.
create unique index tickets_live_seat on tickets (event_id, seat_id) where status <> 'invalidated';

-- The last change number that was given to a ticket of the event.
create table door_lists (
    event_id bigint not null primary key,
    last_change bigint not null
) ${without_rowid};

-- The keys that sign ticket codes; the highest number signs.
create table ticket_keys (
    id integer not null primary key,
    public_key text not null,
    private_key text not null,
    created_at bigint not null
);

-- Scans that were taken in: each nonce once.
create table door_scans (
    nonce text not null primary key,
    event_id bigint not null,
    ticket_id bigint not null,
    gate text,
    scanned_at bigint not null,
    scanned_by bigint not null,
    local_verdict text not null,
    outcome text not null check (outcome in ('applied', 'conflict')),
    verdict text not null
) ${without_rowid};

create table scan_conflicts (
    id ${identity},
    event_id bigint not null,
    ticket_id bigint not null,
    verdict text not null,
    scanned_at bigint not null,
    gate text,
    found_by_nonce text not null,
    found_at bigint not null
);
create index scan_conflicts_event on scan_conflicts (event_id);

-- Letters that have to be written; what they say is read when they are.
create table due_letters (
    booking_id bigint not null,
    kind text not null check (kind in ('confirmation', 'refund')),
    due_at bigint not null,
    primary key (booking_id, kind)
) ${without_rowid};
create index due_letters_due on due_letters (due_at);

-- What each event sold on each UTC day (days since 1970), and how much of that was given back since.
create table sales_days (
    event_id bigint not null,
    day bigint not null,
    bookings bigint not null,
    tickets bigint not null,
    gross_cents bigint not null,
    refunded_bookings bigint not null,
    refunded_cents bigint not null,
    primary key (event_id, day)
) ${without_rowid};
