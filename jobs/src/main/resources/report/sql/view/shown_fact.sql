-- The facts that the page carries: those of a known indicator first, then the newest.
create temp table shown_fact as
select *, count(*) over () as everything
from indicator
order by indicator_id is null, published_on desc nulls last, article_id, fact_id
limit 5000
