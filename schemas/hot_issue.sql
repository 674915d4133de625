-- One row per matter of one place that at least two originals speak of, the newest of them within a year before the as-of date.
create table published.hot_issue (
  issue_id string not null comment 'stable from night to night: hash of the document that founded the matter',
  title string not null comment 'title of the document that is most like all others; empty when it has none',
  kinds array<string> not null comment 'kinds of its documents: article, message, proposal',
  region_code string not null comment 'county, prefecture or province that all its documents are about; unresolved when they name none',
  region_name string not null comment 'short name for display',
  topic string comment 'topic that weighs most in its documents together; null when none has a topic',
  topic_label string comment 'topic label in Chinese; null when topic is',
  first_on date not null comment 'day of its first original',
  last_on date not null comment 'day of its last original',
  originals int not null comment 'originals up to the as-of date, reprints not counted; at least 2',
  reprints int not null comment 'reprints of those originals',
  sources int not null comment 'different publishers of originals and reprints; unknown ones count as one together',
  votes_for bigint not null comment 'votes and likes that readers gave to its originals; 0 when nothing is known of votes',
  votes_against bigint not null comment 'votes that readers gave against them',
  heat double not null comment 'documents (reprints included) weighed by 2^(-age in days / 14) × (1 + ln sources) + ln(1 + votes for and against) × 2^(-days since last_on / 14); no unit, comparable within one as-of date',
  key_sentence string not null comment 'sentence of the title-giving document that says most of what the matter is about; untrusted text',
  key_article_id string not null comment 'the document of title and key sentence',
  members array<struct<
    article_id: string,
    title: string,
    published_on: date,
    source: string,
    kind: string,
    url: string
  >> not null comment 'its newest originals, at most 20, newest first; text is untrusted and must be escaped',
  as_of date not null comment 'the date that heat speaks of'
) using iceberg
comment 'One row per matter of one place that at least two originals speak of.'
tblproperties ('minqing.key' = 'issue_id')
