-- a hot issue has two originals or more, of one place, and its members lie within its span
select h.issue_id, h.originals, count(m.article_id) as assigned, count(distinct m.place) as places
from hot_issue h
left join matter m
  on m.issue_id = h.issue_id and m.published_on between h.first_on and h.last_on
group by h.issue_id, h.originals, h.first_on, h.last_on, h.heat
having h.originals < 2 or count(m.article_id) <> h.originals or count(distinct m.place) <> 1
  or h.first_on > h.last_on or h.heat < 0
