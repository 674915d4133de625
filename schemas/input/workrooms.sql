-- Input: one row per workroom of the register, in .csv, .xlsx or .jsonl.
-- Header names may be those of the column, or an alias in jobs/vocabularies/column.csv. Unknown columns are kept as extras.
create table input.workrooms (
  workroom_id string comment 'stable id; required',
  name string comment 'full name; required',
  kind string comment 'wording of jobs/vocabularies/workroom_kind.csv',
  host string comment 'the body that runs it',
  region string comment 'place by name or code: 广西崇左市宁明县, 宁明县城中镇, 451422',
  sector string comment 'sector (界别)',
  opened_on string comment 'day it opened',
  closed_on string comment 'day it closed; blank while it is open',
  withdrawn string comment '是 or yes withdraws the workroom of this workroom_id, entered by mistake; it stays withdrawn until a row says 否 or no; blank says nothing'
)
