-- A reader without a cursor begins at an instant. Events are written about in the order of their recording, so that a range of
-- instants for each part of the table is enough, and costs a write nearly nothing.
create index event_recorded on event using brin (recorded_at);
