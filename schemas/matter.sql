-- One row per dated original: the matter that it belongs to. Rows stay from night to night; only new and changed documents are assigned.
create table interpreted.matter (
  article_id string not null comment 'the document',
  place string not null comment 'six-digit code of the county, prefecture or province it is about, or unresolved; a matter has one place',
  masked_place string comment 'what is left of a place name that was taken out of the title, A3 of A3区; null when there is none',
  published_on date not null comment 'day of publication',
  arrived_in int not null comment 'number of the published run that first took the document; 0 when an older program took it',
  content_hash string not null comment 'hash of the record as it came: a corrected document is assigned anew',
  interpreter string not null comment 'version of code and vocabularies that read the terms',
  terms array<struct<
    term: string comment 'word, or pair of characters of a name',
    weight: double comment 'squares add up to 1 in a document',
    name: boolean comment 'whether it looks like a name'
  >> not null comment 'what the document is about, heaviest first, at most 32',
  topics array<struct<term: string, weight: double, name: boolean>> not null comment 'topics of the document by score',
  issue_id string not null comment 'the matter; hash of the document that founded it'
) using iceberg
comment 'One row per dated original: the matter that it belongs to.'
tblproperties ('minqing.key' = 'article_id')
