-- for a table: the records whose present content came in this run; for a cell: its documents, those of this run counted
select
  r.record_id as item, true as counted, r.input, r.record_id, coalesce(a.published_on, v.held_on) as day,
  coalesce(a.source, v.workroom_id) as source, coalesce(a.title, v.title) as title, coalesce(a.body, v.text) as body,
  null::int as start, null::int as finish,
  if(r.arrived_in = t.run, '新增', '更正') as note
from traced t
join raw_record r on t.kind = 'table' and r.changed_in = t.run and r.input in ('articles', 'activities')
left join article a on r.input = 'articles' and a.article_id = r.record_id
left join activity v on r.input = 'activities' and v.activity_id = r.record_id
union all
select
  d.item, d.counted and r.changed_in = t.run, d.input, d.record_id, d.day, d.source, d.title, d.body, d.start, d.finish,
  concat_ws(' ', if(r.arrived_in = t.run, '新增', if(r.changed_in = t.run, '更正', '原有')), d.note)
from traced t, cell_documents(t.period_kind, t.period_start, t.region_code, t.topic) d
left join raw_record r on r.input = 'articles' and r.record_id = d.record_id
where t.kind = 'cell'
