-- One row per period × member with a scored record. A member is a name within a workroom: the same name in another workroom
-- is another person, since the records carry no other identity.
create table published.member_score (
  period_kind string not null comment 'month, quarter or year; undated records and those behind the as-of date earn nothing',
  period_start date not null comment 'first day of the period',
  workroom_id string not null comment 'id in the register; unknown when the records name none',
  member string not null comment 'name as the records give it, without spaces',
  workroom_name string comment 'full name; null when the register does not know it',
  region_code string comment 'county or township of the workroom; null when unresolved',
  region_name string comment 'full name of that region; null when unresolved',
  sector string comment 'sector (界别) of the workroom; null when none',
  activities int not null comment 'records that earned points',
  points double not null comment 'sum over the lines, at most the total cap of member_points.csv',
  uncapped_points double not null comment 'what the records would have earned without any cap',
  capped boolean not null comment 'whether a cap took something away',
  lines array<struct<
    rule: string comment 'id in member_points.csv',
    label: string comment 'its label in Chinese',
    records: int comment 'records that earned it',
    points_each: double comment 'points a record',
    cap: double comment 'the most that the rule gives in a period',
    points: double comment 'records × points_each, at most the cap',
    capped: boolean comment 'whether the cap took something away',
    activity_ids: array<string> comment 'the records that earned it, sorted'
  >> not null comment 'one element a rule that earned points, in the order of the rules file'
) using iceberg
comment 'One row per period and member of a workroom.'
tblproperties ('minqing.key' = 'period_kind,period_start,workroom_id,member')
