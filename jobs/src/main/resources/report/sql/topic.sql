-- One row per topic that any table speaks of.
with named as (
  select topic, topic_label, topic_group from region_heatmap where topic <> 'all'
  union all
  select topic, topic_label, topic_group from topic_trend
  union all
  select topic, topic_label, topic_group from concern_funnel
)
select
  topic as "@topic",
  min(topic_label) as label,
  min(topic_group) as "group"
from named
group by topic
order by min(topic_group), topic
