-- Matters that several documents of one place speak of, the hottest first.
select
  issue_id as id,
  region_code as code,
  region_name as name,
  title,
  topic_label as topic,
  first_on,
  last_on,
  originals,
  reprints,
  sources,
  votes_for + votes_against as votes,
  round(heat, 1) as heat,
  key_sentence as sentence,
  list_transform(members, lambda m: m.article_id) as documents,
  list_transform(members, lambda m: coalesce(m.title, '')) as titles,
  list_transform(members, lambda m: coalesce(m.source, '')) as publishers,
  list_transform(members, lambda m: cast(m.published_on as varchar)) as days,
  list_transform(members, lambda m: coalesce(m.url, '')) as urls
from hot_issue
order by heat desc, issue_id
limit 200
