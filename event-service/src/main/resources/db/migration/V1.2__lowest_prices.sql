-- What the cheapest seat costs follows from these and the base price.
alter table event add column lowest_own_price_cents bigint;
alter table event add column seats_without_price integer not null default 0;
update event set
    lowest_own_price_cents = (select min(price_cents) from event_section where event_id = event.id),
    seats_without_price = (select coalesce(sum(row_count * seats_per_row), 0) from event_section
        where event_id = event.id and price_cents is null);
