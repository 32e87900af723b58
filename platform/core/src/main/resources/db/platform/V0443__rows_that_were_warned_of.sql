-- A file of a million rows has a few that were taken with a warning: they are found like those that were refused.
create index operation_row_warned on operation_row (operation_id, id) where errors is not null and outcome <> 'REFUSED';
