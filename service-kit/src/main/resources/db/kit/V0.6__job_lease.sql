-- Which replica does a job that only one may do at a time, and until when it need not ask again.
create table job_lease (
    job text not null primary key,
    replica text not null,
    ends_at bigint not null
) ${without_rowid};
