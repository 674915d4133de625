-- One row per activity record of a workroom.
create table interpreted.activity (
  activity_id string not null comment 'stable id as the workroom gave it, else hash of the row',
  file string not null comment 'file it came from, relative to the input argument',
  record int not null comment 'row number in that file, header not counted',
  held_on date comment 'day it was held; null when unreadable',
  workroom_id string comment 'id in the register; null when the row names none',
  type string comment 'id of the activity-type vocabulary, or the wording as it came when unknown',
  region_code string comment 'county or township; the workroom''s own when the row names none; null when unresolved',
  sector string comment 'sector (界别); null when none',
  title string comment 'what it was about',
  text string comment 'free text; null when none',
  participants int comment 'people taking part; null when not given',
  households int comment 'households visited; null when not given',
  amount_yuan double comment 'money or goods given, in yuan; null when not given',
  members array<string> not null comment 'names of the members taking part',
  concern_id string comment 'the matter this record moves forward; null when it belongs to none',
  stage string comment 'collected, submitted, assigned, handled, replied or rated; null when none',
  status string comment 'free wording of the state; null when none',
  topics array<string> not null comment 'topics of title and text, strongest first',
  issues array<string> not null comment 'what to know before trusting the row',
  content_hash string not null comment 'hash of the row as it came',
  extras map<string, string> not null comment 'columns that Minqing does not know, as they came'
) using iceberg
comment 'One row per activity record of a workroom.'
tblproperties ('minqing.key' = 'activity_id')
