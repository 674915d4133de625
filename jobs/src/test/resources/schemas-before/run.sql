-- Of an older program; the last column is left out, so that a published table that is carried on lacks one.
-- One row per published night. The only published table with wall-clock times in it.
create table published.run (
  run_id string not null comment 'UTC start time and content hash of the input',
  started_at timestamp not null comment 'UTC',
  finished_at timestamp not null comment 'UTC',
  as_of date not null comment 'the date the tables speak of',
  version string not null comment 'version of Minqing',
  vocabulary_version string not null comment 'hash of all vocabularies',
  input_hash string not null comment 'hash of the input files',
  input string not null comment 'articles, activities or workrooms',
  records_in int not null comment 'records read this night',
  accepted int not null comment 'new or changed records taken',
  duplicate int not null comment 'records known already, unchanged',
  quarantined int not null comment 'records that could not be read',
  total int not null comment 'rows of the interpreted table after the night',
  seconds double not null comment 'duration of the night up to publishing'
) using iceberg
comment 'One row per published night and input.'
tblproperties ('minqing.key' = 'run_id,input')
