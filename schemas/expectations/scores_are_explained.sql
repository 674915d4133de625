-- every score is what its lines give, or less where the total cap took something away
select period_kind, period_start, workroom_id, member, points, activities
from minqing.published.member_score
where size(lines) = 0
  or activities <> aggregate(lines, 0, (sum, l) -> sum + l.records)
  or points > aggregate(lines, 0d, (sum, l) -> sum + l.points) + 1e-9
  or (not capped and points < uncapped_points - 1e-9)
  or exists(lines, l -> l.points > l.cap or l.points > l.records * l.points_each)
