-- One row per day, week or month × region with documents; periods whose documents stay the same keep their rows.
create table interpreted.region_count (
  period_kind string not null comment 'day, week (ISO 8601, from Monday) or month; undated for documents of no day up to the as-of date',
  period_start date not null comment 'first day of the period; 1900-01-01 for undated',
  level string not null comment 'country, province, prefecture or county; unresolved for documents without a place',
  region_code string not null comment 'six-digit region code as text; 000000 for the country, unresolved for documents without a place',
  originals int not null comment 'documents of the region, reprints not counted',
  reprints int not null comment 'reprints of documents of the region that appeared in the period',
  established int not null comment 'originals of sources that are not new to the period',
  timely int not null comment 'originals that did not come when the period was over'
) using iceberg
partitioned by (months(period_start))
comment 'One row per day, week or month and region with documents.'
tblproperties ('minqing.key' = 'period_kind,period_start,region_code')
