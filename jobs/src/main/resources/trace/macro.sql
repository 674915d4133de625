-- DuckDB. What the queries of this folder share. Each of them reads the view traced, which holds the one row that is asked about, and
-- answers one row a record: item (what the row counts), counted (whether it is among them), input and record_id, day, source, title,
-- body with start and finish (the words in it, UTF-16 offsets; null for the beginning) or sentence, note.
create or replace temp macro as_of_now() as (select max(as_of) from run where run_id = (select max(run_id) from run));
create or replace temp macro in_period(kind, first_day, day) as
  kind = 'all' or coalesce(day <= as_of_now() and date_trunc(if(kind = 'all', 'year', kind), day) = first_day, false);
create or replace temp macro lies_in(code, region) as region in (left(code, 2) || '0000', left(code, 4) || '00', left(code, 6));
create or replace temp macro heats(places, region) as case region
  when '000000' then true
  when 'unresolved' then len(list_filter(places, lambda p: p.role in ('primary', 'discussed'))) = 0
  else len(list_filter(places, lambda p: p.role in ('primary', 'discussed') and lies_in(p.code, region))) > 0
end;
create or replace temp macro cell_documents(kind, first_day, region, wanted) as table
  select
    a.article_id as item, a.reprint_of is null as counted, 'articles' as input, a.article_id as record_id,
    a.published_on as day, a.source, a.title, o.body,
    mentioned.evidence[1].start as start, mentioned.evidence[1].end as finish,
    if(a.reprint_of is null, null, '转载自 ' || a.reprint_of) as note
  from article a
  join article o on o.article_id = coalesce(a.reprint_of, a.article_id)
  left join unnest(list_filter(o.topics, lambda x: x.topic = wanted)) as u (mentioned) on true
  where in_period(kind, first_day, a.published_on) and heats(o.regions, region) and (wanted = 'all' or mentioned is not null);
