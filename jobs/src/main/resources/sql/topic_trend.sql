with trend as (
  select
    s.period_kind, s.level, s.region_code,
    explode(topic_trends(s.period_kind, as_of, k.known, k.settled, s.volumes, s.cells)) as p
  from trend_series s
  join trend_period k using (period_kind)
)
select
  r.period_kind, r.p.period_start, r.level, r.region_code, g.region_name,
  r.p.topic, t.topic_label, t.topic_group,
  r.p.originals, r.p.reprints, r.p.region_originals,
  r.p.originals / nullif(r.p.region_originals, 0) as share,
  r.p.previous_originals, r.p.previous_region_originals,
  r.p.originals - r.p.previous_originals as change,
  r.p.rate_ratio, r.p.rate_ratio_low, r.p.rate_ratio_high,
  case
    when r.p.previous_originals is null then 'new'
    when r.p.rate_ratio_low > 1 then 'rising'
    when r.p.rate_ratio_high < 1 then 'falling'
    else 'uncertain'
  end as trend,
  r.p.last_year_originals, r.p.last_year_region_originals,
  r.p.last_year_ratio, r.p.last_year_ratio_low, r.p.last_year_ratio_high,
  r.p.kendall_tau, r.p.mann_kendall_p, r.p.sen_slope,
  r.p.alarm_expected, r.p.alarm_limit, r.p.alarm, r.p.alarm_reason,
  case r.p.alarm_reason
    when 'real_rise' then format_string('原创%d篇，按以往约%.1f篇，超过上限%d篇：写这一议题的确实多了。', r.p.originals, r.p.alarm_expected, r.p.alarm_limit)
    when 'one_more_source' then format_string('原创%d篇，按以往约%.1f篇，超过上限%d篇：多出的来自新增来源，不计新来源则在正常范围。', r.p.originals, r.p.alarm_expected, r.p.alarm_limit)
    when 'late_arrivals' then format_string('原创%d篇，按以往约%.1f篇，超过上限%d篇：多出的是事后补到的文稿，不计补到的则在正常范围。', r.p.originals, r.p.alarm_expected, r.p.alarm_limit)
    when 'vocabulary_change' then format_string('原创%d篇，按以往约%.1f篇，超过上限%d篇：本期由另一版程序或词表解读，口径折算后在正常范围，请先重新解读历史文稿。', r.p.originals, r.p.alarm_expected, r.p.alarm_limit)
    when 'reprint_wave' then format_string('转载%d篇，按以往约%.1f篇，超过上限%d篇，而原创%d篇没有异常：是转载增多，不是写的多了。', r.p.reprints, r.p.alarm_expected, r.p.alarm_limit, r.p.originals)
  end as alarm_sentence
from trend r
join region_name g using (region_code)
join topic t on t.topic = r.p.topic
