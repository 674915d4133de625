-- One row per period × topic × region in which the topic was discussed then or in the period before.
create table published.topic_trend (
  period_kind string not null comment 'month, quarter, year, or all (everything up to the as-of date, undated documents included)',
  period_start date not null comment 'first day of the period; 1900-01-01 for all',
  level string not null comment 'country, province, prefecture or county; unresolved for documents without a place',
  region_code string not null comment 'six-digit region code as text; 000000 for the country, unresolved for documents without a place',
  region_name string not null comment 'short name for display',
  topic string not null comment 'topic id',
  topic_label string not null comment 'topic label in Chinese',
  topic_group string not null comment 'group label in Chinese',
  originals int not null comment 'documents on the topic, reprints not counted',
  reprints int not null comment 'reprints of those documents that appeared in the period',
  region_originals int not null comment 'documents of the region in the period, all topics; the denominator',
  share double comment 'originals / region_originals; null when the region has no document',
  previous_originals int comment 'originals of the period before; null when the warehouse has no document of that period at all',
  previous_region_originals int comment 'denominator of the period before; null as above',
  change int comment 'originals - previous_originals; null as above',
  rate_ratio double comment 'share against the share of the period before; null when either denominator or the earlier count is zero',
  rate_ratio_low double comment 'lower end of the 95 % interval; null when nothing can be said',
  rate_ratio_high double comment 'upper end of the 95 % interval; null when unbounded or nothing can be said',
  trend string not null comment 'rising or falling when the interval excludes 1, uncertain when it does not, new for a first period'
) using iceberg
comment 'One row per period, topic and region in which the topic was discussed then or in the period before.'
tblproperties ('minqing.key' = 'period_kind,period_start,region_code,topic')
