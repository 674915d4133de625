with original as (
  select
    m.issue_id, m.place, m.published_on, m.terms, m.topics,
    a.article_id, a.kind, a.title, a.source, a.url,
    votes_of(a.extras) as votes
  from minqing.interpreted.matter m
  join minqing.interpreted.article a on a.article_id = m.article_id
  -- no matter lasts longer than 180 days
  where m.published_on between as_of - interval 545 days and as_of
    and a.published_on between as_of - interval 545 days and as_of
),
version as (
  select o.issue_id, o.source, o.published_on, false as is_reprint
  from original o
  union all
  select o.issue_id, r.source, r.published_on, true
  from original o
  join minqing.interpreted.article r on r.reprint_of = o.article_id
),
volume as (
  select
    issue_id,
    cast(count_if(is_reprint) as int) as reprints,
    cast(count(distinct coalesce(source, '')) as int) as sources,
    -- added in the order of the dates: sums of fractions depend on it
    aggregate(
      sort_array(collect_list(datediff(as_of, least(published_on, as_of)))),
      0d,
      (sum, days) -> sum + recency(days)
    ) as recent_documents
  from version
  group by issue_id
),
issue as (
  select
    issue_id,
    min(place) as place,
    min(published_on) as first_on,
    max(published_on) as last_on,
    cast(count(*) as int) as originals,
    sort_array(collect_set(kind)) as kinds,
    sum(votes.`for`) as votes_for,
    sum(votes.against) as votes_against,
    issue_summary(
      slice(sort_array(collect_list(struct(published_on, article_id, terms, topics)), false), 1, 200)
    ) as summary,
    slice(sort_array(collect_list(struct(published_on, article_id, title, source, kind, url)), false), 1, 20) as newest
  from original
  group by issue_id
  having count(*) >= 2 and max(published_on) >= as_of - interval 365 days
)
select
  i.issue_id,
  coalesce(k.title, '') as title,
  i.kinds,
  i.place as region_code,
  coalesce(g.region_name, i.place) as region_name,
  t.topic,
  t.topic_label,
  i.first_on, i.last_on, i.originals, v.reprints, v.sources, i.votes_for, i.votes_against,
  heat(v.recent_documents, v.sources, i.votes_for + i.votes_against, datediff(as_of, i.last_on)) as heat,
  key_sentence(k.body, i.summary.words) as key_sentence,
  i.summary.article_id as key_article_id,
  transform(i.newest, m -> named_struct(
    'article_id', m.article_id, 'title', m.title, 'published_on', m.published_on,
    'source', m.source, 'kind', m.kind, 'url', m.url)) as members,
  as_of
from issue i
join volume v on v.issue_id = i.issue_id
join minqing.interpreted.article k
  on k.article_id = i.summary.article_id and k.published_on between as_of - interval 545 days and as_of
left join region_name g on g.region_code = i.place
left join topic t on t.topic = i.summary.topic
