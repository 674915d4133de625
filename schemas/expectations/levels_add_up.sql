-- no place has fewer documents on a topic than any place within it, and the country has none that neither a province has nor the unresolved
select t.period_kind, t.period_start, t.region_code, t.topic, t.originals, max(below.originals) as below
from topic_trend t
join (select distinct region_code, parent_code from region_heatmap) n on n.parent_code = t.region_code
join topic_trend below
  on below.region_code = n.region_code and below.topic = t.topic
  and below.period_kind = t.period_kind and below.period_start = t.period_start
group by t.period_kind, t.period_start, t.region_code, t.topic, t.originals
having max(below.originals) > t.originals
union all
select t.period_kind, t.period_start, t.region_code, t.topic, t.originals, coalesce(sum(below.originals), 0) as below
from topic_trend t
left join topic_trend below
  on below.level in ('province', 'unresolved') and below.topic = t.topic
  and below.period_kind = t.period_kind and below.period_start = t.period_start
where t.level = 'country'
group by t.period_kind, t.period_start, t.region_code, t.topic, t.originals
having coalesce(sum(below.originals), 0) < t.originals
