with fact as (
  select a.article_id, a.body, explode(a.facts) as f
  from touched_original a
  where exists(a.facts, f -> f.indicator_id in ('proposal_submitted', 'proposal_filed', 'proposal_replied'))
),
stated as (
  select
    article_id, coalesce(f.period, '') as period, coalesce(f.actor, '') as actor,
    f.indicator_id, f.value, f.bound, f.part_of, f.evidence.`start`,
    sentence_around(body, f.evidence.`start`, f.evidence.`end`) as sentence
  from fact
  where f.indicator_id in ('proposal_submitted', 'proposal_filed', 'proposal_merged', 'proposal_key', 'proposal_replied', 'proposal_filing_rate', 'reply_rate', 'reply_satisfied', 'reply_partly_satisfied', 'satisfaction_rate')
),
-- who is satisfied (委员) is not who received or answered: the rating is of the proposals that were counted last before it
rated_of as (
  select
    * except (actor),
    if(
      indicator_id in ('reply_satisfied', 'reply_partly_satisfied', 'satisfaction_rate'),
      coalesce(
        last_value(if(indicator_id in ('proposal_submitted', 'proposal_filed', 'proposal_replied'), actor, null), true)
          over (partition by article_id, period order by `start`, indicator_id, value),
        actor),
      actor) as actor
  from stated
),
-- 立案 and 办复 of 其中 are parts by nature; 其中委员提案85件 is no total of its own. A sentence that does not speak of proposals
-- may tell of the cases of a discipline office (立案核查3件), or of messages and tasks
own as (
  select *
  from rated_of
  where sentence like '%提案%'
    and (part_of is null or indicator_id <> 'proposal_submitted')
),
grouped as (
  select
    article_id, period, actor,
    collect_set(if(indicator_id = 'proposal_submitted', struct(value, bound), null)) as submitted,
    collect_set(if(indicator_id = 'proposal_filed', struct(value, bound), null)) as filed,
    collect_set(if(indicator_id = 'proposal_merged', struct(value, bound), null)) as merged,
    collect_set(if(indicator_id = 'proposal_key', struct(value, bound), null)) as key_proposals,
    collect_set(if(indicator_id = 'proposal_replied', struct(value, bound), null)) as answered,
    collect_set(if(indicator_id = 'proposal_filing_rate', struct(value, bound), null)) as filing_rate_claimed,
    collect_set(if(indicator_id = 'reply_rate', struct(value, bound), null)) as answer_rate_claimed,
    collect_set(if(indicator_id = 'reply_satisfied', struct(value, bound), null)) as satisfied,
    count_if(indicator_id = 'reply_partly_satisfied') as partly,
    collect_set(if(indicator_id = 'satisfaction_rate', struct(value, bound), null)) as satisfaction_claimed,
    sort_array(collect_list(struct(`start`, indicator_id, value, bound, sentence))) as evidence
  from own
  group by article_id, period, actor
),
single as (
  select
    article_id, period, actor, evidence,
    sort_array(filter(array(
      if(size(submitted) > 1, 'proposal_submitted', null),
      if(size(filed) > 1, 'proposal_filed', null),
      if(size(merged) > 1, 'proposal_merged', null),
      if(size(key_proposals) > 1, 'proposal_key', null),
      if(size(answered) > 1, 'proposal_replied', null),
      if(size(filing_rate_claimed) > 1, 'proposal_filing_rate', null),
      if(size(answer_rate_claimed) > 1, 'reply_rate', null),
      if(size(satisfied) > 1, 'reply_satisfied', null),
      if(size(satisfaction_claimed) > 1, 'satisfaction_rate', null)
    ), id -> id is not null)) as ambiguous,
    size(submitted) = 1 and size(filed) = 1 and get(submitted, 0).bound = 'exact' and get(filed, 0).bound = 'exact'
      and get(filed, 0).value <= get(submitted, 0).value as filing_known,
    size(filed) = 1 and size(answered) = 1 and size(merged) = 0 and get(filed, 0).bound = 'exact' and get(answered, 0).bound = 'exact'
      and get(answered, 0).value <= get(filed, 0).value as answer_known,
    -- 满意率 may count 基本满意 among them or not
    size(answered) = 1 and size(satisfied) = 1 and partly = 0 and get(answered, 0).bound = 'exact' and get(satisfied, 0).bound = 'exact'
      and get(satisfied, 0).value <= get(answered, 0).value as satisfaction_known,
    if(size(submitted) = 1, get(submitted, 0).value, null) as submitted,
    if(size(filed) = 1, get(filed, 0).value, null) as filed,
    if(size(merged) = 1, get(merged, 0).value, null) as merged,
    if(size(key_proposals) = 1, get(key_proposals, 0).value, null) as key_proposals,
    if(size(answered) = 1, get(answered, 0).value, null) as answered,
    if(size(filing_rate_claimed) = 1, get(filing_rate_claimed, 0).value, null) as filing_rate_claimed,
    if(size(answer_rate_claimed) = 1, get(answer_rate_claimed, 0).value, null) as answer_rate_claimed,
    if(size(satisfied) = 1, get(satisfied, 0).value, null) as satisfied,
    if(size(satisfaction_claimed) = 1, get(satisfaction_claimed, 0).value, null) as satisfaction_claimed
  from grouped
),
rated as (
  select
    *,
    if(filing_known, wilson_interval(cast(filed as int), cast(submitted as int)), null) as filing,
    if(answer_known, wilson_interval(cast(answered as int), cast(filed as int)), null) as answer,
    if(satisfaction_known, wilson_interval(cast(satisfied as int), cast(answered as int)), null) as satisfaction
  from single
  where submitted is not null or filed is not null or answered is not null or size(ambiguous) > 0
)
select
  r.article_id, r.period, r.actor,
  a.published_on, a.source, a.title,
  get(filter(a.regions, p -> p.role = 'primary'), 0).code as region_code,
  get(filter(a.regions, p -> p.role = 'primary'), 0).name as region_name,
  r.submitted, r.filed, r.merged, r.key_proposals, r.answered,
  r.filing_rate_claimed,
  100 * r.filing.estimate as filing_rate, 100 * r.filing.low as filing_rate_low, 100 * r.filing.high as filing_rate_high,
  r.answer_rate_claimed,
  100 * r.answer.estimate as answer_rate, 100 * r.answer.low as answer_rate_low, 100 * r.answer.high as answer_rate_high,
  r.satisfied,
  r.satisfaction_claimed,
  100 * r.satisfaction.estimate as satisfaction_rate, 100 * r.satisfaction.low as satisfaction_low, 100 * r.satisfaction.high as satisfaction_high,
  r.ambiguous, r.evidence
from rated r
join minqing.interpreted.article a on a.article_id = r.article_id
