-- One row per record that its sender took back. It stands in no other table until a record says that it is not withdrawn.
create table interpreted.withdrawn (
  input string not null comment 'articles, activities or workrooms',
  record_id string not null comment 'article_id, activity_id or workroom_id',
  file string not null comment 'file that withdrew it, relative to the input argument',
  record int not null comment 'number of the withdrawing record in that file, from 1',
  was_known boolean not null comment 'whether the record had been taken in before'
) using iceberg
comment 'One row per record that its sender took back.'
tblproperties ('minqing.key' = 'input,record_id')
