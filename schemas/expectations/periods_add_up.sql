-- the documents of the days of a week or month, the months of a quarter and the quarters of a year are those of the whole, topic by topic and place by place
with part as (
  select
    w.period_kind, cast(date_trunc(w.period_kind, t.period_start) as date) as period_start, t.region_code, t.topic,
    sum(t.originals) as originals, sum(t.reprints) as reprints
  from topic_trend t
  join (values ('day', 'week'), ('day', 'month'), ('month', 'quarter'), ('quarter', 'year')) as w(part_kind, period_kind)
    on w.part_kind = t.period_kind
  group by all
)
select w.period_kind, w.period_start, w.region_code, w.topic, w.originals, w.reprints, p.originals as of_parts, p.reprints as reprints_of_parts
from topic_trend w
left join part p
  on p.period_kind = w.period_kind and p.period_start = w.period_start and p.region_code = w.region_code and p.topic = w.topic
where w.period_kind <> 'all' and w.period_kind <> 'day'
  and (w.originals <> coalesce(p.originals, 0) or w.reprints <> coalesce(p.reprints, 0))
