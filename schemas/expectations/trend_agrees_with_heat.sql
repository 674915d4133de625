-- the trend and the heatmap count the same documents in the same place
select t.period_kind, t.period_start, t.region_code, t.topic, t.originals, h.originals as in_heatmap
from topic_trend t
left join region_heatmap h
  on h.period_kind = t.period_kind and h.period_start = t.period_start and h.region_code = t.region_code and h.topic = t.topic
where t.originals > 0 and h.originals is distinct from t.originals
