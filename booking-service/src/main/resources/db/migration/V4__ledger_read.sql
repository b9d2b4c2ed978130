-- How far the provider's books were read for payments that no callback told of: the id of the last movement.
create table ledger_read (only_row integer not null primary key check (only_row = 1), movement bigint not null);
insert into ledger_read values (1, 0);
