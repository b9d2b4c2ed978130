-- Events. What is free and sold is counted here with each seat change, in its transaction.
create table event (
    id ${identity},
    organizer_id bigint not null,
    title text not null,
    description text not null,
    venue text not null,
    search_text text not null,
    start_time bigint not null,
    end_time bigint not null check (end_time > start_time),
    base_price_cents bigint not null check (base_price_cents > 0),
    currency text not null,
    status text not null check (status in ('draft', 'published', 'sold_out', 'cancelled', 'completed')),
    first_seat_id bigint not null unique,
    total_seats integer not null check (total_seats > 0),
    available_seats integer not null check (available_seats >= 0),
    sold_seats integer not null default 0 check (sold_seats >= 0),
    seats_version bigint not null default 1,
    seat_map_version bigint not null default 1,
    version bigint not null,
    check (available_seats + sold_seats <= total_seats)
);
create index event_by_start on event (start_time, id);
create index event_by_organizer on event (organizer_id, start_time);

-- The seats of an event are numbered without gaps, in the order of sections, rows and numbers: what a seat is follows
-- from its place in that order.
create table event_section (
    event_id bigint not null references event (id),
    position integer not null,
    name text not null,
    row_count integer not null check (row_count > 0),
    seats_per_row integer not null check (seats_per_row > 0),
    price_cents bigint check (price_cents > 0),
    primary key (event_id, position),
    unique (event_id, name)
) ${without_rowid};

-- Where the numbering of the next event's seats begins.
create table seat_counter (next_seat_id bigint not null);
insert into seat_counter values (1);

-- The seats that are not free, and the hold each belongs to. The key is the promise that no seat is taken twice.
create table seat_claim (
    seat_id bigint not null primary key,
    hold_id text not null,
    sold integer not null default 0 check (sold in (0, 1))
) ${without_rowid};

-- Holds, kept after their end so that a late request for one is recognised.
create table seat_hold (
    id text not null primary key,
    event_id bigint not null references event (id),
    seat_ids text not null,
    state text not null check (state in ('open', 'adopted', 'ended')),
    created_at bigint not null
) ${without_rowid};
create index seat_hold_open on seat_hold (created_at) where state = 'open';
