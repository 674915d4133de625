-- For the sheet of A4: the tables it reads, narrowed to what stands on it. It opens with the newest month, quarter or year or with all time, and
-- speaks of one region, the places right below it, and what is certainly high anywhere in it.
create temp table sheet_root as
select coalesce((select max(region_code) from scope_region), '000000') as code;

create temp table sheet_period as
select period_kind, max(period_start) as period_start
from region_heatmap
where not no_data and level = 'country' and period_kind in ('all', 'year', 'quarter', 'month')
group by period_kind;

-- as the page chooses it (state.js)
create temp table sheet_opening as
select coalesce(
  (
    select period_kind
    from region_heatmap
    join sheet_period using (period_kind, period_start)
    where region_code = (select code from sheet_root) and region_originals >= 200 and period_kind <> 'all'
    order by list_position(['month', 'quarter', 'year'], period_kind)
    limit 1
  ),
  'all'
) as period_kind;

alter view region_heatmap rename to every_heatmap;
create view region_heatmap as
select *
from every_heatmap
where period_kind in ('all', 'year', 'quarter', 'month')
  and (
    -- the history of the region itself and of those above it: with it goes every comparison
    level = 'country' or region_code in (select region_code from scope_region)
    or (period_kind, period_start) in (select (period_kind, period_start) from sheet_period)
    and (heat = 'high' and period_kind = (select period_kind from sheet_opening) or parent_code = (select code from sheet_root) or (topic = 'all' and level <> 'county'))
  );

alter view topic_trend rename to every_trend;
create view topic_trend as
select *
from every_trend
where alarm
  or (period_kind, period_start) in (select (period_kind, period_start) from sheet_period)
  and (
    region_code = (select code from sheet_root)
    or region_code in (select region_code from region_heatmap where parent_code = (select code from sheet_root))
  );

alter view concern_funnel rename to every_funnel;
create view concern_funnel as
select * from every_funnel
where region_code = (select code from sheet_root) and period_kind in ('all', 'year', 'quarter', 'month');

alter view workroom_coverage rename to every_coverage;
create view workroom_coverage as select * from every_coverage where region_code = (select code from sheet_root);

alter view hot_issue rename to every_issue;
create view hot_issue as select * from every_issue order by heat desc, issue_id limit 3;
