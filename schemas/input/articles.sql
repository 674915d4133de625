-- Input: one row per document in .jsonl or .csv; a .txt or .html file is one document whose columns are found on the page.
-- Header names may be those of the column, or an alias in jobs/vocabularies/column.csv. Unknown columns are kept as extras.
create table input.articles (
  id string comment 'the record''s own id; with the source it is the document''s identity; optional',
  url string comment 'where it was published; the identity when there is no id; optional',
  title string comment 'headline; one of title, text and html must be filled',
  text string comment 'plain text, one paragraph a line',
  html string comment 'the page as HTML; read when there is no text',
  published_on string comment 'date of publication as written: 2024-03-05, 2024/3/5 9:40:07, 2024年3月5日, 20240305, ISO with zone; optional',
  received_on string comment 'date a citizen''s message came in; its presence makes the record a message',
  source string comment 'publisher; optional',
  kind string comment 'article, proposal (提案) or message (留言); told from the other columns when blank',
  category string comment 'type of a proposal; its presence makes the record a proposal',
  fetched_at string comment 'time of the crawl; needed to read "3 days ago"; optional',
  withdrawn string comment '是 or yes withdraws the document of this id (with its source; or its article_id) or URL; it stays withdrawn until a row says 否 or no; blank says nothing'
)
