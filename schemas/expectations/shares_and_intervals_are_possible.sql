-- shares lie between 0 and 1, and every smoothed ratio within its interval
select region_code, topic, period_kind, period_start, smoothed_ratio as value, ratio_low as low, ratio_high as high
from region_heatmap
where smoothed_ratio < ratio_low or smoothed_ratio > ratio_high or q_value < 0 or q_value > 1
union all
select region_code, topic, period_kind, period_start, share, 0, 1
from topic_trend
where share < 0 or share > 1
