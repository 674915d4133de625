select d.*
from traced c, cell_documents(c.period_kind, c.period_start, c.region_code, c.topic) d
