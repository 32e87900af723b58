-- A row is asked for within its operation only: one index is its key and gives the order.
alter table operation_row drop constraint operation_row_pk;
drop index operation_row_in_order;
alter table operation_row add constraint operation_row_pk primary key (operation_id, id);
