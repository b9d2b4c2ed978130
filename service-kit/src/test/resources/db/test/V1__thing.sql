create table thing (name text not null primary key, size integer not null default 0);
