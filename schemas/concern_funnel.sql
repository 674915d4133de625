-- One row per period × region × topic of concerns collected in the period: how far they have come by the as-of date.
create table published.concern_funnel (
  period_kind string not null comment 'month, quarter, year, or all (everything up to the as-of date, undated documents included)',
  period_start date not null comment 'first day of the period; 1900-01-01 for all',
  level string not null comment 'country, province, prefecture or county; unresolved for documents without a place',
  region_code string not null comment 'six-digit region code as text; 000000 for the country, unresolved for documents without a place',
  region_name string not null comment 'short name for display, with the place above where several bear it',
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
  stages array<struct<
    stage: string comment 'id of the stage, in the order of the way: collected, submitted, assigned, handled, replied, rated',
    label: string comment 'its label in Chinese',
    reached: int comment 'concerns that have come this far or farther',
    share: double comment 'reached / reached of the stage before; null for the first stage and when the stage before was reached by none',
    share_low: double comment 'lower end of the 95 % Wilson interval of the share; null as above',
    share_high: double comment 'upper end of the 95 % Wilson interval of the share; null as above',
    median_days: double comment 'median days from the stage before to this one, over the concerns with a dated record of both; null when there is none',
    waiting: int comment 'concerns that stand here without a reply: they have reached this stage and none behind it; 0 for replied and rated',
    longest_wait_days: int comment 'days since the newest record of the one among them that waits longest; null when none of them is dated'
  >> not null comment 'one element a stage, in order',
  silent int not null comment 'concerns without a reply whose newest record is more than 60 days old, or that have no dated record',
  silent_concerns array<struct<
    silent_days: int comment 'days since its newest record',
    concern_id: string comment 'the matter',
    stage: string comment 'where it stands'
  >> not null comment 'those of them with a dated record, longest silence first, at most 10',
  as_of date not null comment 'the date the row speaks of'
) using iceberg
comment 'One row per period, region and topic of concerns collected in the period.'
tblproperties ('minqing.key' = 'period_kind,period_start,region_code,topic')
