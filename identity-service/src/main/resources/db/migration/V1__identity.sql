-- Who exists. email_key is the address as it is compared: normalised, in lower case.
create table account (
    id ${identity},
    name text not null,
    email text not null,
    email_key text not null unique,
    password_hash text not null,
    role text not null
        check (role in ('platform_admin', 'event_organizer', 'customer', 'entry_manager', 'support_executive')),
    standing text not null check (standing in ('pending_approval', 'active', 'deactivated')),
    version bigint not null,
    created_at bigint not null
);
create index account_role on account (role);

-- Wrong passwords in a row, by the address that was tried, whether or not anybody has it.
create table login_failures (
    email_key text not null primary key,
    failures integer not null,
    last_at bigint not null
) ${without_rowid};

-- A session is a family of refresh tokens, of which only the last can be used.
create table session (
    id text not null primary key,
    account_id bigint not null references account (id),
    started_at bigint not null,
    expires_at bigint not null,
    ended_at bigint,
    end_reason text
) ${without_rowid};
create index session_account on session (account_id) where ended_at is null;
create index session_age on session (expires_at);

create table refresh_token (
    token_hash text not null primary key,
    session_id text not null references session (id) on delete cascade,
    issued_at bigint not null,
    used_at bigint
) ${without_rowid};
create index refresh_token_session on refresh_token (session_id);

-- A request for an address that nobody has leaves a row without an account: it opens nothing and takes as long.
create table password_reset (
    token_hash text not null primary key,
    email_key text not null,
    account_id bigint references account (id),
    created_at bigint not null,
    used_at bigint
) ${without_rowid};
create index password_reset_email on password_reset (email_key, created_at);
create index password_reset_account on password_reset (account_id);
create index password_reset_age on password_reset (created_at);

-- All of them are published. The newest whose time has come signs.
create table signing_key (
    kid text not null primary key,
    private_key text not null,
    created_at bigint not null,
    signs_from bigint not null
) ${without_rowid};
