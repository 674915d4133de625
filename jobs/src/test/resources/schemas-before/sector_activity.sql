-- One row per period × sector (界别).
create table published.sector_activity (
  period_kind string not null comment 'month, quarter, year, or all (everything up to the as-of date, undated documents included)',
  period_start date not null comment 'first day of the period; 1900-01-01 for all',
  sector string not null comment 'sector (界别)',
  activities int not null comment 'activity records of the sector',
  workrooms int not null comment 'workrooms that recorded them',
  members int not null comment 'different members named in them',
  participants int not null comment 'people taking part, over the records that say so',
  households int not null comment 'households visited, over the records that say so',
  amount_yuan double not null comment 'yuan given, over the records that say so',
  concerns int not null comment 'different concerns moved forward'
) using iceberg
comment 'One row per period and sector.'
tblproperties ('minqing.key' = 'period_kind,period_start,sector')
