-- One row per month × word or phrase in no vocabulary that more originals say than in the twelve months before. The month of the as-of date and the five before it.
create table published.emerging_term (
  period_kind string not null comment 'month',
  period_start date not null comment 'first day of the month; the month of the as-of date ends with that date',
  term string not null comment 'word or phrase as it stands in the texts, with the single characters before and behind it that nearly all texts have there',
  counted_as string not null comment 'the word or phrase in article.terms that the counts are of: term, or the part of it that the segmenter gives',
  kind string not null comment 'word (of the dictionary), phrase (content words in a row) or newword (put together from single characters)',
  originals int not null comment 'originals of the month that say it; at least 3',
  sources int not null comment 'publishers among them; every citizen message counts as one, unknown publishers as one together; at least 2',
  period_originals int not null comment 'originals of the month',
  baseline_originals int not null comment 'originals of the twelve months before that say it',
  baseline_period_originals int not null comment 'originals of the twelve months before; at least 20',
  keyness double not null comment 'log-likelihood ratio G² of the two shares of originals (Dunning 1993); counts of originals, so that one long page makes no term',
  q_value double not null comment 'Benjamini–Hochberg q-value of the keyness among all terms tested in the month; at most 0.05',
  log_ratio double not null comment 'effect size: binary logarithm of the share in the month over the share before, half an original added to each (Hardie 2014); 1 is a doubling, the least',
  term_group string not null comment 'name of its group, the terms that share most of their originals: the strongest of them, or the longest that contains it and that nearly all its originals say',
  topic string comment 'topic of at least half of the originals that say it, the one with most; a suggestion where it might belong; null when there is none',
  topic_label string comment 'label of that topic; null when topic is',
  adoption string comment 'line to put into topic_term.csv when the term is adopted; null when there is no suggestion or a term with a comma',
  examples array<struct<
    article_id: string,
    title: string,
    published_on: date,
    source: string,
    sentence: string
  >> not null comment 'up to three originals that say it most, with the sentence; text is untrusted and must be escaped'
) using iceberg
comment 'One row per month and word or phrase in no vocabulary that more originals say than before.'
tblproperties ('minqing.key' = 'period_kind,period_start,term')
