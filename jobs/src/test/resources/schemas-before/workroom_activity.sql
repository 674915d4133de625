-- One row per period × workroom × activity type.
create table published.workroom_activity (
  period_kind string not null comment 'month, quarter, year, or all (everything up to the as-of date, undated documents included)',
  period_start date not null comment 'first day of the period; 1900-01-01 for all',
  workroom_id string not null comment 'id in the register',
  workroom_name string comment 'full name; null when the register does not know it',
  kind string comment 'workroom kind; null when the register does not know it',
  region_code string comment 'county or township of the workroom; null when unresolved',
  region_name string comment 'full name of that region; null when unresolved',
  sector string comment 'sector (界别); null when none',
  type string not null comment 'activity type; unknown when the record names none',
  activities int not null comment 'records of that type',
  participants int not null comment 'people taking part, over the records that say so',
  participants_known int not null comment 'records that give participants',
  households int not null comment 'households visited, over the records that say so',
  households_known int not null comment 'records that give households',
  amount_yuan double not null comment 'yuan given, over the records that say so',
  amount_known int not null comment 'records that give an amount'
) using iceberg
comment 'One row per period, workroom and activity type.'
tblproperties ('minqing.key' = 'period_kind,period_start,workroom_id,type')
