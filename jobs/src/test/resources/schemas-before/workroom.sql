-- One row per workroom of the register.
create table interpreted.workroom (
  workroom_id string not null comment 'stable id',
  name string not null comment 'full name',
  kind string comment 'id of the workroom-kind vocabulary, or the wording as it came when unknown',
  host string comment 'the body that runs it; null when not given',
  region_code string comment 'county or township; null when unresolved',
  sector string comment 'sector (界别); null when it is bound to a place',
  opened_on date comment 'null when not given',
  closed_on date comment 'null while it is open',
  file string not null comment 'file it came from, relative to the input argument',
  record int not null comment 'row number in that file, header not counted',
  issues array<string> not null comment 'what to know before trusting the row',
  content_hash string not null comment 'hash of the row as it came',
  extras map<string, string> not null comment 'columns that Minqing does not know, as they came'
) using iceberg
comment 'One row per workroom of the register.'
tblproperties ('minqing.key' = 'workroom_id')
