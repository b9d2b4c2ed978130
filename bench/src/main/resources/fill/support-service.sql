insert into known_event (id, version, title, venue, start_time, end_time, base_price_cents, currency, status, organizer_id)
with recursive n(i) as (select 0 union all select i + 1 from n where i < 9)
select 1000000 + i, 3, 'Past ' || i, 'Arena', (unixepoch() - 30 * 86400) * 1000,
    (unixepoch() - 30 * 86400 + 7200) * 1000, 3500, 'USD', 'completed', 2
from n;

insert into known_booking (id, version, reference, customer_id, event_id, status, seats, total_cents, currency, created_at)
with recursive n(i) as (select 0 union all select i + 1 from n where i < 999999)
select 1000000 + i, 2, printf('P%07x', i), 1000000 + i * 7919 % 100000, 1000000 + i / 100000, 'confirmed',
    'Floor R1-1', 3780, 'USD', (unixepoch() - 40 * 86400) * 1000
from n;
