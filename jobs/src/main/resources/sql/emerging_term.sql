with doc as (
  select
    article_id, title, body, published_on, source, topics, terms,
    case when kind = 'message' then article_id else coalesce(source, '') end as publisher,
    cast(trunc(published_on, 'MM') as date) as month
  from minqing.interpreted.article
  where reprint_of is null
    and published_on between add_months(trunc(as_of, 'MM'), -17) and as_of
),
month_volume as (
  select month, count(*) as originals from doc group by month
),
period as (
  select
    p.month as period_start,
    cast(sum(if(v.month = p.month, v.originals, 0)) as int) as period_originals,
    cast(sum(if(v.month < p.month, v.originals, 0)) as int) as baseline_period_originals
  from month_volume p
  join month_volume v on v.month between add_months(p.month, -12) and p.month
  left semi join (select * from counted_month where touched) m
    on m.period_start between add_months(p.month, -12) and p.month
  where p.month >= add_months(trunc(as_of, 'MM'), -5)
  group by p.month
),
said as (
  select d.month, t.term, t.pos, t.count, d.article_id, d.publisher
  from doc d
  lateral view explode(d.terms) as t
  where may_emerge(t.term, t.pos)
),
said_a_month as (
  select
    month, term, min(pos) as pos,
    cast(count(*) as int) as originals,
    cast(count(distinct publisher) as int) as sources
  from said
  group by month, term
),
compared as (
  select
    p.period_start, p.period_originals, p.baseline_period_originals, s.term,
    min(s.pos) as pos,
    cast(sum(if(s.month = p.period_start, s.originals, 0)) as int) as originals,
    cast(sum(if(s.month = p.period_start, s.sources, 0)) as int) as sources,
    cast(sum(if(s.month < p.period_start, s.originals, 0)) as int) as baseline_originals
  from said_a_month s
  join period p on s.month between add_months(p.period_start, -12) and p.period_start
  where p.baseline_period_originals >= 20
  group by p.period_start, p.period_originals, p.baseline_period_originals, s.term
  having sum(if(s.month = p.period_start, s.originals, 0)) >= 3
),
tested as (
  select
    period_start,
    explode(keyness(sort_array(collect_list(
      struct(term, originals, period_originals, baseline_originals, baseline_period_originals)
    )))) as k
  from compared
  group by period_start
),
rising as (
  select
    c.*, t.k.keyness, t.k.q_value, t.k.log_ratio,
    row_number() over (partition by c.period_start order by t.k.keyness desc, c.term) as place
  from compared c
  join tested t on t.period_start = c.period_start and t.k.term = c.term
  where t.k.log_ratio >= 1 and t.k.q_value <= 0.05 and c.sources >= 2
),
-- of one month at most 200
emerging as (
  select * from rising where place <= 200
),
said_by as (
  select
    e.period_start, e.term, e.keyness, s.count, s.article_id,
    row_number() over (
      partition by e.period_start, e.term order by s.count desc, s.article_id
    ) as place
  from emerging e
  join said s on s.month = e.period_start and s.term = e.term
),
read as (
  select
    s.period_start, s.term, s.place, concat_ws('\n', d.title, d.body) as text,
    named_struct(
      'article_id', d.article_id, 'title', d.title, 'published_on', d.published_on,
      'source', d.source, 'sentence', sentence_with(d.body, d.title, s.term)
    ) as example
  from said_by s
  join doc d on d.article_id = s.article_id
  where s.place <= 20
),
shown as (
  select
    period_start, term,
    whole_term(term, transform(sort_array(collect_list(struct(place, text))), r -> r.text)) as whole,
    slice(transform(sort_array(collect_list(struct(place, example))), r -> r.example), 1, 3) as examples
  from read
  group by period_start, term
),
grouped as (
  select
    period_start,
    explode(term_groups(sort_array(collect_list(struct(term, whole, keyness, ids))))) as g
  from (
    select
      s.period_start, s.term, x.whole, s.keyness,
      sort_array(collect_list(s.article_id)) as ids
    from said_by s
    join shown x on x.period_start = s.period_start and x.term = s.term
    where s.place <= 500
    group by s.period_start, s.term, x.whole, s.keyness
  )
  group by period_start
),
supported as (
  select
    s.period_start, s.term, m.topic,
    row_number() over (partition by s.period_start, s.term order by count(*) desc, m.topic) as place
  from said_by s
  join emerging e on e.period_start = s.period_start and e.term = s.term
  join doc d on d.article_id = s.article_id
  lateral view explode(d.topics) as m
  group by s.period_start, s.term, e.originals, m.topic
  having count(*) * 2 >= e.originals
)
select
  'month' as period_kind,
  e.period_start,
  x.whole as term,
  e.term as counted_as,
  if(e.pos in ('phrase', 'newword'), e.pos, 'word') as kind,
  e.originals, e.sources, e.period_originals, e.baseline_originals, e.baseline_period_originals,
  e.keyness, e.q_value, e.log_ratio,
  g.g.term_group,
  t.topic,
  t.topic_label,
  if(contains(x.whole, ','), null, t.topic || ',' || x.whole || ',medium,') as adoption,
  x.examples
from emerging e
join grouped g on g.period_start = e.period_start and g.g.term = e.term
join shown x on x.period_start = e.period_start and x.term = e.term
left join supported s on s.period_start = e.period_start and s.term = e.term and s.place = 1
left join topic t on t.topic = s.topic
