-- One row per document (web page, proposal, citizen's message). A reprint is a row of its own that points to its original.
create table interpreted.article (
  article_id string not null comment 'stable id: hash of own id and source, else of the URL, else of the content',
  kind string not null comment 'article, proposal or message',
  file string not null comment 'file it came from, relative to the input argument',
  record int not null comment 'number of the record in that file, from 1',
  own_id string comment 'id the record brought along; null when it has none',
  url string comment 'where it was published; null when unknown',
  title string comment 'headline, subtitle included; null when unknown',
  subtitle string comment 'what the headline says behind its dash; null when it has none',
  published_on date comment 'day of publication; null when unknown, never guessed',
  published_at timestamp_ntz comment 'day and clock of publication in China; null when the clock is unknown',
  source string comment 'publisher; null when unknown, never guessed',
  authors array<string> not null comment 'writers named on the page',
  editors array<string> not null comment 'editors named on the page',
  body string not null comment 'repaired, simplified text, one paragraph a line; phone and identity numbers masked',
  regions array<struct<
    code: string comment 'six-digit region code, nine digits for townships',
    name: string comment 'full name from the province down',
    level: string comment 'country, province, prefecture, county or township',
    role: string comment 'primary (at most one), discussed, exchange or mentioned; only the first two are counted',
    confidence: double comment '0 to 1',
    in_title: boolean comment 'whether the title names it',
    evidence: array<struct<text: string, `start`: int, `end`: int>> comment 'spans in body, UTF-16 offsets'
  >> not null comment 'resolved places; empty on a reprint, whose original carries them',
  topics array<struct<
    topic: string comment 'topic id',
    score: double comment '0 to 1',
    evidence: array<struct<text: string, `start`: int, `end`: int>> comment 'spans in body, UTF-16 offsets'
  >> not null comment 'topics really discussed; empty on a reprint',
  facts array<struct<
    indicator: string comment 'what was counted, in the words of the text',
    indicator_id: string comment 'id in the indicator vocabulary; null when in none of its entries',
    value: double comment 'in base units; percentages in percent',
    upper: double comment 'upper end of a range; null otherwise',
    unit: string comment 'base unit',
    bound: string comment 'exact, at_least, about, at_most or range',
    percentage: boolean comment 'whether it is a rate in percent',
    cumulative: boolean comment 'whether it is a running total that must not be added up',
    period: string comment 'period in the words of the text; null when none holds',
    actor: string comment 'who did it, in the words of the text; null when none is named',
    part_of: string comment 'evidence of the whole when this is a part of it; null otherwise',
    evidence: struct<text: string, `start`: int, `end`: int> comment 'span in body, UTF-16 offsets'
  >> not null comment 'counted facts; empty on a reprint',
  workrooms array<struct<
    name: string comment 'name as far as the text gives it',
    kind: string comment 'id of the workroom-kind vocabulary',
    sector: string comment 'sector (界别); null when none is named'
  >> not null comment 'workrooms named; empty on a reprint',
  repairs array<struct<
    kind: string comment 'what was wrong',
    `start`: int comment 'offset in body; null when outside the body',
    before: string comment 'text as it came',
    after: string comment 'text as mended',
    confidence: double comment '0 to 1'
  >> not null comment 'what was mended; slipped bytes that were left unresolved are of kind unresolved_bytes',
  dropped array<struct<
    line: int comment 'line number in the input, from 1',
    reason: string comment 'why it does not belong to the body',
    text: string comment 'its beginning, at most 200 characters'
  >> not null comment 'lines that do not belong to the body',
  issues array<string> not null comment 'what to know before trusting the row',
  terms array<struct<term: string, pos: string, `count`: int>> not null comment 'token counts of the body; besides, up to 40 phrases (pos phrase) and words put together from single characters (pos newword) that the title says or the text says twice; empty on a reprint',
  tokens int not null comment 'tokens of the body; 0 on a reprint',
  fingerprint struct<exact: string, sketch: array<bigint>> not null comment 'what reprints are recognised by',
  fetched_at string comment 'time of the crawl as written; null when unknown',
  content_hash string not null comment 'hash of the record as it came',
  reprint_of string comment 'article_id of the original; null for an original',
  interpreter string not null comment 'version of code and vocabularies that interpreted it',
  extras map<string, string> not null comment 'columns that Minqing does not know, as they came'
) using iceberg
comment 'One row per document; a reprint is a row of its own that points to its original.'
tblproperties ('minqing.key' = 'article_id')
