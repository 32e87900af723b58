-- What was delivered long ago is forgotten. Messages are delivered about in the order in which they were written, so that
-- a range of ages for each part of the table is enough, and costs a delivery nearly nothing.
create index outbox_message_delivered on outbox_message using brin (delivered_at);
