-- One row per region (country, province, prefecture, county) that has a workroom.
create table published.workroom_coverage (
  level string not null comment 'country, province, prefecture or county',
  region_code string not null comment 'six-digit region code as text; 000000 for the country',
  region_name string not null comment 'full name',
  parent_code string comment 'code of the region above; null for the country',
  townships int not null comment 'townships and street offices of the region',
  covered_townships int not null comment 'those with an open workroom of their own',
  covered_share double comment 'covered_townships / townships; null when the table lists no township',
  covered_low double comment 'lower end of the 95 % Wilson interval of the share; null as above',
  covered_high double comment 'upper end of the 95 % Wilson interval of the share; null as above',
  workrooms int not null comment 'open workrooms on the as-of date',
  silent_workrooms int not null comment 'open workrooms without an activity in the 90 days up to the as-of date',
  silent_names array<string> not null comment 'names of the silent workrooms, sorted, at most 50',
  last_activity_on date comment 'newest activity of its workrooms; null when there is none',
  as_of date not null comment 'the date the row speaks of'
) using iceberg
comment 'One row per region that has a workroom.'
tblproperties ('minqing.key' = 'region_code')
