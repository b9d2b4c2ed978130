-- A letter that carries a secret keeps its text only until it is sent.
alter table mail add column confidential integer not null default 0;
