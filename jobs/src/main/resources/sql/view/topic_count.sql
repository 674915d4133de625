-- Rows of interpreted.topic_count: those of touched periods counted, the others as they were.
select
  d.period_kind,
  d.period_start,
  r.level,
  r.region_code,
  t.topic,
  cast(count_if(not d.is_reprint) as int) as originals,
  cast(count_if(d.is_reprint) as int) as reprints,
  cast(count_if(not d.is_reprint and not d.new_source) as int) as established,
  cast(count_if(not d.is_reprint and not d.late) as int) as timely,
  -- rounded: the last digits of a sum depend on its order
  round(sum(if(d.is_reprint, 0d, t.comparable)), 6) as comparable,
  slice(
    sort_array(collect_list(if(d.is_reprint, null, named_struct(
      'minus_score', -t.score,
      'minus_day', coalesce(-unix_date(t.published_on), 2147483647),
      'article_id', t.original_id,
      'span_start', t.span_start,
      'span_end', t.span_end)))),
    1, 3) as best
from touched_document d
join document_region r using (original_id)
join document_topic t using (original_id)
group by all
union all
select c.*
from minqing.interpreted.topic_count c
left semi join (select * from counted_period where not touched) p on p.period_kind = c.period_kind and p.period_start = c.period_start
