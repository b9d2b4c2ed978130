insert into event (id, version, title, venue, start_time, end_time, status, organizer_id, currency, total_seats)
with recursive n(i) as (select 0 union all select i + 1 from n where i < 9)
select 1000000 + i, 3, 'Past ' || i, 'Arena', (unixepoch() - 30 * 86400) * 1000,
    (unixepoch() - 30 * 86400 + 7200) * 1000, 'completed', 2, 'USD', 100000
from n;

insert into hold (hold_id, booked, created_at)
with recursive n(i) as (select 0 union all select i + 1 from n where i < 999999)
select printf('%08x-0000-4000-8000-%012x', i * 2654435761 % 4294967296, i), 1, (unixepoch() - 40 * 86400) * 1000
from n order by 1;

insert into booking (id, version, customer_id, event_id, status, subtotal_cents, discount_cents, tax_cents, total_cents,
    currency, payment_status, payment_method, payment_reference, payment_key, extensions, expires_at, created_at,
    updated_at, confirmed_at)
with recursive n(i) as (select 0 union all select i + 1 from n where i < 999999)
select 1000000 + i, 2, 1000000 + i * 7919 % 100000, 1000000 + i / 100000, 'confirmed', 3500, 0, 280, 3780,
    'USD', 'paid', 'card', lower(hex(randomblob(16))), lower(hex(randomblob(16))), 0,
    (unixepoch() - 40 * 86400) * 1000, (unixepoch() - 40 * 86400) * 1000,
    (unixepoch() - 40 * 86400) * 1000, (unixepoch() - 40 * 86400) * 1000
from n;

insert into booking_seat (booking_id, seat_id, hold_id, section, row_label, seat_number, price_cents, live)
with recursive n(i) as (select 0 union all select i + 1 from n where i < 999999)
select 1000000 + i, 1000000000 + i, printf('%08x-0000-4000-8000-%012x', i * 2654435761 % 4294967296, i),
    'Floor', 'R' || (i / 100 % 1000), i % 100 + 1, 3500, 1
from n;

insert into tickets (id, booking_id, event_id, seat_id, section, row_label, seat_number, code, status, issued_at,
    change_number)
with recursive n(i) as (select 0 union all select i + 1 from n where i < 999999)
select (1000000 + i) * 32 + 1, 1000000 + i, 1000000 + i / 100000, 1000000000 + i, 'Floor', 'R' || (i / 100 % 1000),
    i % 100 + 1, hex(randomblob(52)), 'used', (unixepoch() - 40 * 86400) * 1000, i % 100000 + 1
from n;

insert into door_lists (event_id, last_change) select id, 100000 from event where id >= 1000000;

insert into sales_days (event_id, day, bookings, tickets, gross_cents, refunded_bookings, refunded_cents)
select id, unixepoch() / 86400 - 40, 100000, 100000, 378000000, 0, 0 from event where id >= 1000000;
