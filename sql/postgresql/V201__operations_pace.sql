-- From where and when the speed of a run is measured since it was last taken up, and when it last told its progress.
alter table operations_job_run add measured_items bigint;
alter table operations_job_run add measured_since timestamp(6);
alter table operations_job_run add progressed_at timestamp(6);
