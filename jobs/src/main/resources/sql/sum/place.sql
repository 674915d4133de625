-- One row per region that has ever had a document.
select distinct level, region_code from region_count
