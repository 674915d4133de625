-- One row per original × region that it heats, rolled up: a county heats its prefecture, province and the country;
-- a province heats no county. Documents without a place are unresolved.
with original as (
  select a.article_id, a.regions
  from minqing.interpreted.article a
  left semi join touched_document d on d.original_id = a.article_id
),
placed as (
  select a.article_id, r.code
  from original a
  lateral view explode(a.regions) as r
  where r.role in ('primary', 'discussed')
)
select distinct p.article_id as original_id, u.level, u.region_code
from placed p
join region_rollup u on u.code = p.code and u.level <> 'country'
union all
select article_id, 'country', '000000' from original
union all
select o.article_id, 'unresolved', 'unresolved'
from original o
left anti join placed p on p.article_id = o.article_id
