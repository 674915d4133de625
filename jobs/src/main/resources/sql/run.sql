select * from published_run
union all
select * from this_run
