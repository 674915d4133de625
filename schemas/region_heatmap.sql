-- One row per period × region × topic that was counted there, or of which at least one document was expected there: a zero
-- that says something. Each region has a row for topic all besides: with its documents, or, for week and longer, with no_data
-- when it has none; that is its only row then, but for copies that came without an original. What has no row is a small zero
-- where the region has a row for all in the period, and no data where it has none (days).
create table published.region_heatmap (
  period_kind string not null comment 'day, week (ISO 8601, from Monday), month, quarter, year, or all (everything up to the as-of date, undated documents included)',
  period_start date not null comment 'first day of the period; 1900-01-01 for all',
  level string not null comment 'country, province, prefecture or county; unresolved for documents without a place',
  region_code string not null comment 'six-digit region code as text; 000000 for the country, unresolved for documents without a place',
  region_name string not null comment 'short name for display, with the place above where several bear it',
  parent_code string comment 'code of the region above; null for the country and for unresolved',
  topic string not null comment 'topic id; all for everything the region has in the period, also on no topic',
  topic_label string not null comment 'topic label in Chinese; 全部议题 for all',
  topic_group string not null comment 'group label in Chinese; 全部议题 for all',
  originals int not null comment 'documents on the topic, reprints not counted',
  reprints int not null comment 'reprints of those documents',
  region_originals int not null comment 'documents of the region in the period, all topics',
  no_data boolean not null comment 'true when the region has no original at all in the period: nothing is known, which is not zero',
  expected double not null comment 'region_originals × share of the topic among all places of the level in the period; region_originals for all',
  rate_ratio double comment 'originals / expected; null when expected is zero, and for all',
  smoothed_ratio double comment 'posterior mean of the ratio under a gamma prior learned from the regions of the level, averaged over how much they may differ (empirical Bayes); null as above',
  ratio_low double comment 'lower end of the 95 % credible interval of the ratio; null as above',
  ratio_high double comment 'upper end of the 95 % credible interval of the ratio; null as above',
  q_value double comment 'Benjamini–Hochberg q-value of the exact Poisson test of "more than expected"; the family is every region with documents × every topic counted on the level in the period, also those without a row; null as above',
  heat string not null comment 'no_data, sparse (too little to say), high (at least 3 originals, the credible interval lies above 1 and q_value is at most 0.1), low (the credible interval lies below 1), usual',
  evidence array<struct<
    article_id: string,
    title: string,
    published_on: date,
    source: string,
    url: string,
    sentence: string
  >> not null comment 'up to three best documents with the sentence that shows the topic, empty for all; text is untrusted and must be escaped'
) using iceberg
comment 'One row per period, region and topic that was counted or expected there; topic all for the region as a whole.'
tblproperties ('minqing.key' = 'period_kind,period_start,region_code,topic')
