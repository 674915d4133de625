-- One row per input record that could not be read, with its reason.
create table interpreted.quarantine (
  quarantine_id string not null comment 'hash of file, record number and raw content',
  input string not null comment 'articles, activities or workrooms',
  file string not null comment 'file it came from, relative to the input argument',
  record int not null comment 'number of the record in the file; 0 when the file as a whole was refused',
  reason string not null comment 'why, for example malformed_json',
  detail string not null comment 'what exactly, and what to do',
  raw string comment 'the record as it came, as far as it is text; cut at 65536 characters'
) using iceberg
comment 'One row per input record that could not be read, with its reason.'
tblproperties ('minqing.key' = 'quarantine_id')
