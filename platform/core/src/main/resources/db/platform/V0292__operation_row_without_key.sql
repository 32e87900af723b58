-- The results of a batch are written in the transaction that moves their operation, and only if there is one to move:
-- a foreign key would look at the same operation again for each of a million rows.
alter table operation_row drop constraint operation_row_operation;
