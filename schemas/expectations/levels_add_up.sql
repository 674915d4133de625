-- no place has fewer documents on a topic than any place within it, and the country has none that neither a province has nor the unresolved
with within as (
  select b.period_kind, b.period_start, n.parent_code, b.topic, max(b.originals) as below
  from topic_trend b
  join (select distinct region_code, parent_code from region_heatmap) n on n.region_code = b.region_code
  group by b.period_kind, b.period_start, n.parent_code, b.topic
),
uppermost as (
  select period_kind, period_start, topic, sum(originals) as below
  from topic_trend
  where level in ('province', 'unresolved')
  group by period_kind, period_start, topic
)
select t.period_kind, t.period_start, t.region_code, t.topic, t.originals, w.below
from topic_trend t
join within w
  on w.parent_code = t.region_code and w.topic = t.topic
  and w.period_kind = t.period_kind and w.period_start = t.period_start
where w.below > t.originals
union all
select t.period_kind, t.period_start, t.region_code, t.topic, t.originals, coalesce(u.below, 0) as below
from topic_trend t
left join uppermost u on u.topic = t.topic and u.period_kind = t.period_kind and u.period_start = t.period_start
where t.level = 'country' and coalesce(u.below, 0) < t.originals
