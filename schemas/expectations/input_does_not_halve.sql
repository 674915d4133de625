-- drift: an input brings at least half of the records that a night usually brings (say --drift-expected when it is right)
select t.input, t.records_in, u.usual
from this_run t
join (
  select input, quantile_cont(records_in, 0.5) as usual, count(*) as nights
  from (select *, row_number() over (partition by input order by run_id desc) as place from published_run where kind = 'nightly')
  where place <= 14
  group by input
) u on u.input = t.input
where u.usual >= 20 and t.records_in * 2 < u.usual
