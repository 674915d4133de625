-- One row per period × region × topic of concerns collected in the period: how far they have come by the as-of date.
create table published.concern_funnel (
  period_kind string not null comment 'month, quarter, year, or all (everything up to the as-of date, undated documents included)',
  period_start date not null comment 'first day of the period; 1900-01-01 for all',
  level string not null comment 'country, province, prefecture or county; unresolved for documents without a place',
  region_code string not null comment 'six-digit region code as text; 000000 for the country, unresolved for documents without a place',
  region_name string not null comment 'short name for display',
  topic string not null comment 'topic id',
  topic_label string not null comment 'topic label in Chinese',
  topic_group string not null comment 'group label in Chinese',
  collected int not null comment 'concerns first recorded in the period',
  submitted int not null comment 'of those, submitted by the as-of date',
  assigned int not null comment 'of those, assigned to a department',
  handled int not null comment 'of those, handled',
  replied int not null comment 'of those, replied to',
  rated int not null comment 'of those, rated by the people concerned',
  overdue int not null comment 'of those, without a reply more than 90 days after they were collected',
  median_days_to_reply double comment 'median days from collected to replied; null when none was replied to',
  oldest_open_days int comment 'age in days of the oldest concern without a reply; null when all were replied to',
  as_of date not null comment 'the date the row speaks of'
) using iceberg
comment 'One row per period, region and topic of concerns collected in the period.'
tblproperties ('minqing.key' = 'period_kind,period_start,region_code,topic')
