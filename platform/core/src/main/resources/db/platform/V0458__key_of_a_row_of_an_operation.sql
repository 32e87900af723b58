-- A row is asked for within its operation only: one index is its key and gives the order. It is there before the old ones
-- go, so that readers go on while it is made.
create unique index operation_row_key on operation_row (operation_id, id);
alter table operation_row drop constraint operation_row_pk;
drop index operation_row_in_order;
alter table operation_row add constraint operation_row_pk primary key using index operation_row_key;
