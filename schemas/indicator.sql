-- One row per counted fact. A running total that several originals repeat (same place, actor, workrooms named, thing, unit, period and value) is one
-- row; any other fact is a row of its own document.
create table published.indicator (
  fact_id string not null comment 'hash of article_id and evidence span; of place, actor, thing, unit, period and value for a running total',
  article_id string not null comment 'the first document it stands in: earliest day, then smallest id',
  published_on date comment 'day of publication of that document; null when unknown',
  source string comment 'publisher; null when unknown',
  title string comment 'headline; null when unknown',
  url string comment 'where it was published; null when unknown',
  region_code string comment 'primary region of the document; null when unresolved',
  region_name string comment 'full name of that region; null when unresolved',
  actor string comment 'who did it, in the words of the text; null when none is named',
  indicator string not null comment 'what was counted, in the words of the text',
  indicator_id string comment 'id in the indicator vocabulary; null when in none of its entries',
  value double not null comment 'in base units; percentages in percent',
  upper double comment 'upper end of a range; null otherwise',
  unit string not null comment 'base unit: 元, 人, 件, 亩 …; % for rates',
  bound string not null comment 'exact, at_least, about, at_most or range',
  percentage boolean not null comment 'whether it is a rate in percent',
  cumulative boolean not null comment 'whether it is a running total that must not be added up',
  period string comment 'period in the words of the text; null when none holds',
  part_of string comment 'evidence of the whole when this is a part of it; null otherwise',
  evidence string not null comment 'the words it was read from',
  sentence string not null comment 'the sentence around them',
  reprints int not null comment 'how many reprints of these documents repeat it',
  documents int not null comment 'original documents that state it; more than 1 for running totals only',
  first_stated_on date comment 'earliest day of publication among them; null when unknown',
  last_stated_on date comment 'latest day of publication among them; null when unknown',
  article_ids array<string> not null comment 'these documents, sorted',
  superseded boolean comment 'for a running total, whether a later document of the same year states another one of the same thing, place and actor; null for other facts and where place or day is unknown'
) using iceberg
comment 'One row per counted fact; a running total that several originals repeat is one.'
tblproperties ('minqing.key' = 'fact_id')
