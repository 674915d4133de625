-- One row per period × source (publisher) of articles.
create table published.source_health (
  period_kind string not null comment 'month, quarter, year, or all (everything up to the as-of date, undated documents included)',
  period_start date not null comment 'first day of the period; 1900-01-01 for all',
  source string not null comment 'publisher; unknown when the documents name none',
  articles int not null comment 'documents, reprints included',
  originals int not null comment 'documents that are no reprints',
  reprints int not null comment 'documents that are reprints',
  repaired int not null comment 'documents in which something was mended',
  repairs int not null comment 'repairs in them',
  dropped_lines int not null comment 'lines that were not body',
  with_issues int not null comment 'documents with at least one issue',
  region_unresolved int not null comment 'documents without a primary region',
  last_published_on date comment 'newest document of the period',
  silent_days int comment 'days from the source''s newest document of all to the as-of date'
) using iceberg
comment 'One row per period and source of articles.'
tblproperties ('minqing.key' = 'period_kind,period_start,source')
