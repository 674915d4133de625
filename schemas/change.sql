-- One row per published run × table, and per run × cell of region_heatmap (country and provinces, months and all) that moved most:
-- what changed against the version published before, and why. Holds the last 100 runs.
create table published.change (
  run int not null comment 'number of the published run, from 1; as in raw_record',
  subject string not null comment 'name of the table; for a cell region_heatmap/PERIOD_KIND/PERIOD_START/REGION_CODE/TOPIC',
  kind string not null comment 'table or cell',
  table_name string not null comment 'published table',
  period_kind string comment 'month or all; null for a table',
  period_start date comment 'first day of the period; null for a table',
  region_code string comment 'six-digit region code as text; null for a table',
  region_name string comment 'short name for display; null for a table',
  topic string comment 'topic id; null for a table',
  topic_label string comment 'topic label in Chinese; null for a table',
  before int not null comment 'rows of the table, original documents of the cell, in the version before; 0 when there was none',
  after int not null comment 'the same in this version',
  added int not null comment 'rows with a new key; documents that entered the cell',
  removed int not null comment 'rows whose key is gone; documents that left the cell',
  altered int comment 'rows of the same key with other content, the as-of date apart; null for a cell',
  new_records int not null comment 'records behind it that this run took for the first time; for a cell, those among the documents that entered',
  late_records int not null comment 'of those, dated on or before the as-of date of the version before',
  corrected_records int not null comment 'records behind it that came with other content; for a cell, those that entered or left for it',
  withdrawn_records int not null comment 'records behind it that were taken back; for a cell, those that left for it',
  reread_records int not null comment 'for a cell, documents that entered or left though they came unchanged: read otherwise, known as a reprint, moved by the as-of date, or counted otherwise by another program; 0 for a table',
  heat_before string comment 'heat of the cell before; null for a table and for a new cell',
  heat_after string comment 'heat of the cell now; null for a table and for a cell that is gone',
  trend_before string comment 'trend of the topic in the cell before; null as above',
  trend_after string comment 'trend of the topic in the cell now; null as above',
  vocabulary_changed boolean not null comment 'whether a vocabulary differs from the version before; false on the first night',
  code_changed boolean not null comment 'whether code, queries or vocabularies differ from the version before; false on the first night',
  reason string not null comment 'why, in one Chinese sentence'
) using iceberg
comment 'One row per published run and table, and per run and cell that moved most.'
tblproperties ('minqing.key' = 'run,subject')
