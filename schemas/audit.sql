-- One row per night × expectation, failed nights included: what was asked of the tables before anybody saw them.
create table interpreted.audit (
  run_id string not null comment 'the night, as in table run; a failed night appears here only',
  audited_at timestamp not null comment 'UTC',
  expectation string not null comment 'name of the expectation: a file schemas/expectations/NAME.sql, or key TABLE',
  meaning string not null comment 'what must hold, in words',
  holds boolean not null comment 'whether it held',
  broken_rows int not null comment 'rows that break it; 0 when it holds',
  sample string comment 'up to five of these rows; null when it holds'
) using iceberg
comment 'One row per night and expectation, failed nights included.'
tblproperties ('minqing.key' = 'run_id,expectation')
