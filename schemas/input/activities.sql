-- Input: one row per activity record of a workroom, in .csv, .xlsx or .jsonl.
-- Header names may be those of the column, or an alias in jobs/vocabularies/column.csv. Unknown columns are kept as extras.
create table input.activities (
  activity_id string comment 'stable id; a hash of the row when blank',
  held_on string comment 'day it was held, in any usual spelling, Excel serial dates included',
  workroom_id string comment 'id of the workroom in the register, or its name where only one has it; required',
  type string comment 'type of activity: wording of jobs/vocabularies/activity_type.csv',
  region string comment 'place by name or code; that of the workroom when blank',
  sector string comment 'sector (界别); that of the workroom when blank',
  title string comment 'what it was about; title or text is required',
  text string comment 'free text',
  participants string comment 'people taking part: 30, 约30人, 1.2万',
  households string comment 'households visited',
  amount_yuan string comment 'money or goods given, in yuan unless the cell or the header says otherwise (2.1万元, 金额（万元）)',
  members string comment 'names of the members taking part, separated by 、 or ,',
  concern_id string comment 'the matter this record moves forward',
  stage string comment 'stage the matter reached: wording of jobs/vocabularies/concern_stage.csv',
  status string comment 'free wording of the state',
  withdrawn string comment '是 or yes withdraws the record of this activity_id; it stays withdrawn until a row says 否 or no; blank says nothing'
)
