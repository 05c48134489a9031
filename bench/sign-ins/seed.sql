-- Customers of a load run, all with one password. psql variables: base (first id), customers, verifier; table bench_customer holds each
-- customer's keyed login index.
\set ON_ERROR_STOP on
begin;
set local synchronous_commit = off;

insert into realname_person (id, document_type, document_index, document_cipher, document_masked, name_cipher, name_masked, state, method, created_at, version)
select :base + n, 'PASSPORT', md5(:base || 'person' || n) || md5('second' || n), '-', 'E****', '-', '张*', 'VERIFIED', 'BY_HAND', now(), 0
from generate_series(1, :customers) n;

insert into account_customer (id, email_index, email_cipher, email_masked, password_hash, person_id, source, state, failed_attempts, created_at, version)
select :base + n, login_index, '-', 'b***@bench.test', :'verifier', :base + n, 'WEB', 'ACTIVE', 0, now(), 0
from bench_customer;
commit;
vacuum analyze realname_person, account_customer;
