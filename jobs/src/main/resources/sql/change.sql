select * from published_change where run > (select max(run) from this_change) - 100
union all
select * from this_change
