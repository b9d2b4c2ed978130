-- ten events of 100,000 seats, a month ago, sold out
insert into event (id, organizer_id, title, description, venue, search_text, start_time, end_time, base_price_cents,
    currency, status, first_seat_id, total_seats, available_seats, sold_seats, version)
with recursive n(i) as (select 0 union all select i + 1 from n where i < 9)
select 1000000 + i, 2, 'Past ' || i, 'It was', 'Arena', 'past ' || i || ' arena it was',
    (unixepoch() - 30 * 86400) * 1000, (unixepoch() - 30 * 86400 + 7200) * 1000, 3500,
    'USD', 'completed', 1000000000 + i * 100000, 100000, 0, 100000, 3
from n;

insert into event_section (event_id, position, name, row_count, seats_per_row)
select id, 1, 'Floor', 1000, 100 from event where id >= 1000000;

insert into seat_hold (id, event_id, seat_ids, state, created_at)
with recursive n(i) as (select 0 union all select i + 1 from n where i < 999999)
select printf('%08x-0000-4000-8000-%012x', i * 2654435761 % 4294967296, i), 1000000 + i / 100000,
    1000000000 + i, 'ended', (unixepoch() - 40 * 86400) * 1000
from n order by 1;

insert into seat_claim (seat_id, hold_id, sold)
with recursive n(i) as (select 0 union all select i + 1 from n where i < 999999)
select 1000000000 + i, printf('%08x-0000-4000-8000-%012x', i * 2654435761 % 4294967296, i), 1
from n;
