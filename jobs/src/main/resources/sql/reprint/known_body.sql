-- Bodies of the documents of earlier nights that stand in a pair.
select article_id, body
from known
where article_id in (select article_id from resembling union select other_id from resembling)
