-- One row per period with documents: how many, and all that its counts depend on, in one number.
with readings as (
  select coalesce(bit_xor(xxhash64(interpreter, topic, comparable)), 0) as digest from reading
)
select
  d.period_kind,
  d.period_start,
  cast(count(*) as int) as documents,
  bit_xor(xxhash64(
    code, r.digest, d.article_id, d.original_id, d.new_source, d.late,
    o.published_on, o.content_hash, o.interpreter, o.tokens)) as digest
from document d
join minqing.interpreted.article o on o.article_id = d.original_id
cross join readings r
group by d.period_kind, d.period_start
