-- A file between its upload and the end of its import; kept for a day, so that every step reads it on any node.
create table exchange_upload (
    id number(19) not null,
    file_name varchar2(200 char) not null,
    content blob not null,
    size_bytes number(10) not null,
    uploaded_by varchar2(120 char) not null,
    uploaded_at timestamp(6) not null,
    constraint exchange_upload_pk primary key (id)
);
-- serves the clearing away of old files
create index exchange_upload_at on exchange_upload (uploaded_at);
