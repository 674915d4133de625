-- the documents of the months of a year are those of the year, topic by topic and place by place
select y.period_start, y.region_code, y.topic, y.originals, y.reprints, sum(m.originals) as of_months, sum(m.reprints) as reprints_of_months
from minqing.published.topic_trend y
left join minqing.published.topic_trend m
  on m.period_kind = 'month' and year(m.period_start) = year(y.period_start)
  and m.region_code = y.region_code and m.topic = y.topic
where y.period_kind = 'year'
group by y.period_start, y.region_code, y.topic, y.originals, y.reprints
having y.originals <> coalesce(sum(m.originals), 0) or y.reprints <> coalesce(sum(m.reprints), 0)
