-- What an operator counts every few seconds: deliveries that wait for somebody, operations that the service gave up.
create index outbox_message_parked on outbox_message (parked_at) where delivered_at is null and parked_at is not null;
create index operation_failed on operation (ended_at) where status = 'FAILED';
