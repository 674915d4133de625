-- One row per period of which the warehouse has any document.
select period_kind, period_start from region_volume where level = 'country'
