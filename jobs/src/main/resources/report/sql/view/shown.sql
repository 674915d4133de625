-- Periods that the page carries, by level: of the fine ones the newest, and of counties fewer than of the places above, because a
-- page must fit into a mail however long the history grows.
create temp table shown as
with period as (
  select
    period_kind,
    period_start,
    row_number() over (partition by period_kind order by period_start desc) as age
  from (
    select period_kind, period_start from region_heatmap where not no_data
    union
    select period_kind, period_start from concern_funnel
    union
    select period_kind, period_start from workroom_activity
  )
),
most(period_kind, counties, others) as (
  values ('all', 1, 1), ('year', 10, 30), ('quarter', 12, 40), ('month', 24, 60), ('week', 8, 26)
),
level(level) as (
  values ('country'), ('province'), ('prefecture'), ('county'), ('unresolved')
)
select p.period_kind, p.period_start, l.level
from period p
join most m using (period_kind)
cross join level l
where p.age <= if(l.level = 'county', m.counties, m.others)
