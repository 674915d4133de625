-- One row per record that stands in article, activity or workroom, as it came: what a reinterpretation begins from.
create table interpreted.raw_record (
  input string not null comment 'articles, activities or workrooms',
  record_id string not null comment 'article_id, activity_id or workroom_id',
  raw string not null comment 'the record as it came, as JSON; phone and identity numbers masked',
  arrived_in int not null comment 'number of the published run that first took the record, from 1; 0 when an older program took it',
  changed_in int not null comment 'number of the published run that took its present content; as above'
) using iceberg
comment 'One row per record that stands in article, activity or workroom, as it came.'
tblproperties ('minqing.key' = 'input,record_id')
