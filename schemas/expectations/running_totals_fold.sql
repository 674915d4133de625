-- a fact of several documents is a running total, and it says which documents
select fact_id, article_id, documents, cumulative
from indicator
where documents <> len(article_ids) or not list_contains(article_ids, article_id) or (documents > 1 and not cumulative)
  or first_stated_on > last_stated_on
