-- One row per day, week or month × region × topic with documents; periods whose documents stay the same keep their rows.
create table interpreted.topic_count (
  period_kind string not null comment 'day, week (ISO 8601, from Monday) or month; undated for documents of no day up to the as-of date',
  period_start date not null comment 'first day of the period; 1900-01-01 for undated',
  level string not null comment 'country, province, prefecture or county; unresolved for documents without a place',
  region_code string not null comment 'six-digit region code as text; 000000 for the country, unresolved for documents without a place',
  topic string not null comment 'topic id',
  originals int not null comment 'documents on the topic, reprints not counted',
  reprints int not null comment 'reprints of those documents that appeared in the period',
  established int not null comment 'originals of sources that are not new to the period',
  timely int not null comment 'originals that did not come when the period was over',
  comparable double not null comment 'originals, each counting as much as the other versions of the interpreter in the warehouse would have found',
  best array<struct<
    minus_score: double comment 'how much the document is about the topic, negative',
    minus_day: int comment 'day of publication since 1970, negative; 2147483647 when unknown',
    article_id: string comment 'the document',
    span_start: int comment 'where its body shows the topic best; null for the title',
    span_end: int comment 'end of that, exclusive; null for the title'
  >> not null comment 'up to three originals that show the topic best, in the order of their fields; empty when there are reprints only'
) using iceberg
partitioned by (months(period_start))
comment 'One row per day, week or month, region and topic with documents.'
tblproperties ('minqing.key' = 'period_kind,period_start,region_code,topic')
