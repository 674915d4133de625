-- One row per rate or total that an original document claims and that the numbers beside it might check.
create table published.claim_check (
  claim_id string not null comment 'hash of article_id and the kind, name and span of the claim',
  article_id string not null comment 'document it stands in',
  published_on date comment 'day of publication; null when unknown',
  source string comment 'publisher; null when unknown',
  title string comment 'headline; null when unknown',
  url string comment 'where it was published; null when unknown',
  region_code string comment 'primary region of the document; null when unresolved',
  region_name string comment 'full name of that region; null when unresolved',
  kind string not null comment 'rate or total',
  name string not null comment 'what is claimed, in the words of the document: one number may be said of two rates (办复率和满意率均为100%)',
  claimed double not null comment 'the claimed value in base units; percentages in percent',
  unit string not null comment 'base unit; % for rates',
  computed double comment 'what the parts give, in the same unit; null when they give nothing',
  verdict string not null comment 'agrees, disagrees or cannot_be_checked; disagrees is only said when no other reading of the document fits',
  arithmetic string not null comment 'the calculation, or why there is none, in one Chinese sentence',
  evidence string not null comment 'the words of the claim',
  sentence string not null comment 'the sentence around them',
  parts array<struct<
    evidence: string comment 'the words of a number that it was calculated from',
    sentence: string comment 'the sentence around them'
  >> not null comment 'in the order of the text; empty when nothing was calculated'
) using iceberg
comment 'One row per claimed rate or total.'
tblproperties ('minqing.key' = 'claim_id')
