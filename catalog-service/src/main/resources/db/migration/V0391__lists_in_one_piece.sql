-- A list of up to two thousand numbers stays in its row: torn apart it costs whoever reads it three pages more.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);
alter table expert_list set (toast_tuple_target = 8160);
update expert_list set nrs = nrs || '{}' where bits is null and pg_column_size(nrs) between 1900 and 8000;
