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
