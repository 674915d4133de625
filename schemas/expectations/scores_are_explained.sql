-- every score is what its lines give, or less where the total cap took something away
select period_kind, period_start, workroom_id, member, points, activities
from member_score
where len(lines) = 0
  or activities <> coalesce(list_sum([l.records for l in lines]), 0)
  or points > coalesce(list_sum([l.points for l in lines]), 0) + 1e-9
  or (not capped and points < uncapped_points - 1e-9)
  or list_bool_or([l.points > l.cap or l.points > l.records * l.points_each for l in lines])
