-- Whether the page has room for every ratio with its interval. A page of all counties has not: there it carries those that say
-- something, and of the others the step of the colour.
create temp table carried as
select count(*) <= 250000 as everything
from region_heatmap
join shown using (period_kind, period_start, level)
where originals > 0
