-- no count is negative, no percentage of a part is above its whole, and no day lies behind the as-of date
select 'region_heatmap' as in_table, region_code as row_key, cast(originals as double) as value
from region_heatmap
where originals < 0 or reprints < 0 or expected < 0 or rate_ratio < 0
union all
select 'workroom_activity', workroom_id, amount_yuan
from workroom_activity
where activities <= 0 or participants < 0 or households < 0 or amount_yuan < 0 or participants_known > activities
union all
select 'workroom_coverage', region_code, covered_townships
from workroom_coverage
where covered_townships > townships or silent_workrooms > workrooms or covered_share < 0 or covered_share > 1
union all
select 'indicator', fact_id, value
from indicator
where value < 0 or upper < value or isnan(value)
union all
select 'source_health', source, articles
from source_health
where articles <> originals + reprints or repaired > articles or silent_days < 0
union all
select 'proposal_progress', article_id, filing_rate
from proposal_progress
where filing_rate < 0 or filing_rate > 100 or answer_rate < 0 or answer_rate > 100
union all
select 'member_score', member, points
from member_score
where points <= 0 or activities <= 0
