-- Input: one row per text that people labelled, for minqing train; in .csv, .xlsx or .jsonl.
-- Header names may be those of the column, or an alias in jobs/vocabularies/column.csv. Unknown columns are passed over.
create table input.labels (
  label string comment 'topics (id or label of jobs/vocabularies/topic.csv) or groups, several separated by |; required',
  title string comment 'headline; one of title and text must be filled',
  text string comment 'plain text'
)
