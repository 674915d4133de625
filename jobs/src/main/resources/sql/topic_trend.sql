with topic_period as (
  select period_kind, period_start, level, region_code, topic, originals, reprints,
    period_after(period_kind, period_start) as next_start
  from topic_volume
),
-- a topic that fell silent still has a row in the period after
keyed as (
  select period_kind, period_start, level, region_code, topic from topic_period
  union
  select period_kind, next_start, level, region_code, topic
  from topic_period
  where next_start <= as_of
),
compared as (
  select
    k.period_kind, k.period_start, k.level, k.region_code, k.topic,
    coalesce(n.originals, 0) as originals,
    coalesce(n.reprints, 0) as reprints,
    coalesce(v.originals, 0) as region_originals,
    if(w.originals is null, null, coalesce(b.originals, 0)) as previous_originals,
    if(w.originals is null, null, coalesce(bv.originals, 0)) as previous_region_originals
  from keyed k
  left join topic_volume n using (period_kind, period_start, level, region_code, topic)
  left join region_volume v using (period_kind, period_start, level, region_code)
  left join topic_period b
    on b.period_kind = k.period_kind and b.next_start = k.period_start and b.region_code = k.region_code and b.topic = k.topic
  left join region_volume bv
    on bv.period_kind = k.period_kind and period_after(bv.period_kind, bv.period_start) = k.period_start and bv.region_code = k.region_code
  left join region_volume w
    on w.period_kind = k.period_kind and period_after(w.period_kind, w.period_start) = k.period_start and w.region_code = '000000'
),
rated as (
  select *, rate_ratio(originals, region_originals, previous_originals, previous_region_originals) as ratio
  from compared
)
select
  r.period_kind, r.period_start, r.level, r.region_code, g.region_name,
  r.topic, t.topic_label, t.topic_group,
  r.originals, r.reprints, r.region_originals,
  r.originals / nullif(r.region_originals, 0) as share,
  r.previous_originals, r.previous_region_originals,
  r.originals - r.previous_originals as change,
  r.ratio.estimate as rate_ratio,
  r.ratio.low as rate_ratio_low,
  r.ratio.high as rate_ratio_high,
  case
    when r.previous_originals is null then 'new'
    when r.ratio.low > 1 then 'rising'
    when r.ratio.high < 1 then 'falling'
    else 'uncertain'
  end as trend
from rated r
join region_name g using (region_code)
join topic t using (topic)
