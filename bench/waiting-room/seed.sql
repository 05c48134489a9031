-- :people verified customers with the ids 1 to :people; their persons have the same ids plus a thousand million.
begin;
set local synchronous_commit = off;
insert into realname_person (id, document_type, document_index, document_cipher, document_masked, name_cipher, name_masked, state, method, created_at, version)
select 1000000000 + n, 'PASSPORT', md5('waiting' || n), '-', 'E****', '-', '张*', 'VERIFIED', 'BY_HAND', now(), 0 from generate_series(1, :people) n;
insert into account_customer (id, email_index, email_cipher, email_masked, password_hash, person_id, source, state, failed_attempts, created_at, version)
select n, md5('waiting' || n), '-', 'b***@bench.test', '-', 1000000000 + n, 'WEB', 'ACTIVE', 0, now(), 0 from generate_series(1, :people) n;
commit;
analyze;
