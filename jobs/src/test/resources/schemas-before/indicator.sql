-- One row per counted fact of an original document.
create table published.indicator (
  fact_id string not null comment 'hash of article_id and evidence span',
  article_id string not null comment 'document it stands in',
  published_on date comment 'day of publication; null when unknown',
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
  reprints int not null comment 'how many reprints repeat it'
) using iceberg
comment 'One row per counted fact of an original document.'
tblproperties ('minqing.key' = 'fact_id')
