-- What a PostgreSQL server needs before the services come: a database for each, which makes its own tables.
create database "identity-service";
create database "event-service";
create database "booking-service";
create database "support-service";
