-- One row per period × region × topic for every region that ever had a document: zero and "no data" are told apart.
create table published.region_heatmap (
  period_kind string not null comment 'month, quarter, year, or all (everything up to the as-of date, undated documents included)',
  period_start date not null comment 'first day of the period; 1900-01-01 for all',
  level string not null comment 'country, province, prefecture or county; unresolved for documents without a place',
  region_code string not null comment 'six-digit region code as text; 000000 for the country, unresolved for documents without a place',
  region_name string not null comment 'short name for display',
  parent_code string comment 'code of the region above; null for the country and for unresolved',
  topic string not null comment 'topic id',
  topic_label string not null comment 'topic label in Chinese',
  topic_group string not null comment 'group label in Chinese',
  originals int not null comment 'documents on the topic, reprints not counted',
  reprints int not null comment 'reprints of those documents',
  region_originals int not null comment 'documents of the region in the period, all topics',
  no_data boolean not null comment 'true when the region has no document at all in the period: nothing is known, which is not zero',
  expected double not null comment 'region_originals × share of the topic in the whole country in the period',
  rate_ratio double comment 'originals / expected; null when expected is zero',
  smoothed_ratio double comment 'posterior mean of the ratio under a gamma prior (empirical Bayes over the regions of the level); null when expected is zero',
  ratio_low double comment 'lower end of the 95 % credible interval of the ratio; null when expected is zero',
  ratio_high double comment 'upper end of the 95 % credible interval of the ratio; null when expected is zero',
  q_value double comment 'Benjamini–Hochberg q-value of "more than expected" within period and level; null when expected is zero',
  heat string not null comment 'no_data, sparse (too little to say), high or low (the credible interval excludes 1 and q_value is at most 0.1), usual',
  evidence array<struct<
    article_id: string,
    title: string,
    published_on: date,
    source: string,
    url: string,
    sentence: string
  >> not null comment 'up to three best documents with the sentence that shows the topic; text is untrusted and must be escaped'
) using iceberg
comment 'One row per period, region and topic for every region that ever had a document.'
tblproperties ('minqing.key' = 'period_kind,period_start,region_code,topic')
