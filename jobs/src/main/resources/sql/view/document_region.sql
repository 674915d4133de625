-- One row per original × region that it heats, rolled up: a county heats its prefecture, province and the country;
-- a province heats no county. Documents without a place are unresolved.
with placed as (
  select a.article_id, r.code
  from minqing.interpreted.article a
  lateral view explode(a.regions) as r
  where a.reprint_of is null and r.role in ('primary', 'discussed')
)
select distinct p.article_id as original_id, u.level, u.region_code
from placed p
join region_rollup u on u.code = p.code and u.level <> 'country'
union all
select a.article_id, 'country', '000000'
from minqing.interpreted.article a
where a.reprint_of is null
union all
select a.article_id, 'unresolved', 'unresolved'
from minqing.interpreted.article a
where a.reprint_of is null and a.article_id not in (select article_id from placed)
