-- One row per original document × period × actor that states numbers of proposals: what was claimed beside what its numbers give.
-- Numbers of different documents, periods or actors are never put together; who rates the answers is no actor of his own.
create table published.proposal_progress (
  article_id string not null comment 'document that states the numbers',
  period string not null comment 'session or period in the words of the text; empty when none holds',
  actor string not null comment 'who received or handled the proposals, in the words of the text; empty when none is named',
  published_on date comment 'day of publication; null when unknown',
  source string comment 'publisher; null when unknown',
  title string comment 'headline; null when unknown',
  region_code string comment 'primary region of the document; null when unresolved',
  region_name string comment 'full name of that region; null when unresolved',
  submitted double comment 'proposals submitted; null when not stated or stated with different numbers',
  filed double comment 'proposals filed (立案); null as above',
  merged double comment 'proposals merged into others (并案); null as above',
  key_proposals double comment 'key proposals (重点提案); null as above',
  answered double comment 'proposals answered (办复); null as above',
  filing_rate_claimed double comment 'rate of filing as claimed, in percent; null as above',
  filing_rate double comment 'filed / submitted, in percent; null when either is unknown or not exact, or the parts exceed the whole',
  filing_rate_low double comment 'lower end of the 95 % Wilson interval, in percent; null as above',
  filing_rate_high double comment 'upper end of the 95 % Wilson interval, in percent; null as above',
  answer_rate_claimed double comment 'rate of answers as claimed, in percent; null when not stated or stated with different numbers',
  answer_rate double comment 'answered / filed, in percent; null when either is unknown or not exact, the answered exceed the filed, or proposals were merged',
  answer_rate_low double comment 'lower end of the 95 % Wilson interval, in percent; null as above',
  answer_rate_high double comment 'upper end of the 95 % Wilson interval, in percent; null as above',
  satisfied double comment 'answers that were rated as satisfactory (满意; not 基本满意); null when not stated or stated with different numbers',
  satisfaction_claimed double comment 'share of satisfied members as claimed, in percent; null as above',
  satisfaction_rate double comment 'satisfied / answered, in percent; null when either is unknown or not exact, the satisfied exceed the answered, or some are counted as partly satisfied (基本满意), which a claimed rate may include or not',
  satisfaction_low double comment 'lower end of the 95 % Wilson interval, in percent; null as above',
  satisfaction_high double comment 'upper end of the 95 % Wilson interval, in percent; null as above',
  ambiguous array<string> not null comment 'indicator ids that the document states with different numbers for this period and actor, sorted',
  evidence array<struct<
    `start`: int comment 'offset in the body of the document',
    indicator_id: string comment 'id in the indicator vocabulary',
    value: double comment 'as stated; percentages in percent',
    bound: string comment 'exact, at_least, about, at_most or range',
    sentence: string comment 'the sentence around it'
  >> not null comment 'every number that the row was read from, in the order of the text'
) using iceberg
comment 'One row per original document, period and actor that states numbers of proposals.'
tblproperties ('minqing.key' = 'article_id,period,actor')
