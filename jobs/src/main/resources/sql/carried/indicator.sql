-- Rows of the version before that still hold: all of years whose documents are the same, for running totals are folded within a year.
select i.*
from before_indicator i
cross join night n
semi join kept_year y on y.year = case when i.published_on <= n.as_of then year(i.published_on) else 0 end
