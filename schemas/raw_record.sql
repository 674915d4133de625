-- One row per record that stands in article, activity or workroom, as it came: what a reinterpretation begins from.
create table interpreted.raw_record (
  input string not null comment 'articles, activities or workrooms',
  record_id string not null comment 'article_id, activity_id or workroom_id',
  raw string not null comment 'the record as it came, as JSON; phone and identity numbers masked'
) using iceberg
comment 'One row per record that stands in article, activity or workroom, as it came.'
tblproperties ('minqing.key' = 'input,record_id')
