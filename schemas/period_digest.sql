-- One row per day, week or month with documents: by the digest a night knows whether it must be counted again.
create table interpreted.period_digest (
  period_kind string not null comment 'day, week (ISO 8601, from Monday) or month; undated for documents of no day up to the as-of date',
  period_start date not null comment 'first day of the period; 1900-01-01 for undated',
  documents int not null comment 'documents of the period, reprints among them',
  digest bigint not null comment 'hash of the documents, of the code and of the vocabularies, as far as counts depend on them'
) using iceberg
comment 'One row per day, week or month with documents: what its counts were made from.'
tblproperties ('minqing.key' = 'period_kind,period_start')
