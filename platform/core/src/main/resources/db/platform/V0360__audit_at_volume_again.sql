-- An event of an object with its parts is a little longer than the two thousand bytes from which a row is pressed and torn
-- apart: that cost more than to write it whole, and sealing it had to put it together again.
alter table audit_event set (toast_tuple_target = 4080);

-- The same bytes as before, the text of one array, without making the array. Said to be stable, as what it calls is, it
-- becomes part of the statement that asks for it and is no call for each event.
create or replace function audit_event_hash(e audit_event) returns bytea language sql stable
    return sha256(convert_to('[' || concat_ws(', ',
        to_json(e.id), to_json(e.transaction_id::text), (extract(epoch from e.recorded_at) * 1000000)::bigint,
        to_json(e.organisation), to_json(e.subject), to_json(e.operation), to_json(e.request_id),
        coalesce(to_json(e.reason)::text, 'null'), to_json(e.entity), to_json(e.entity_id), to_json(e.action),
        coalesce(e.before::text, 'null'), coalesce(e.after::text, 'null')) || ']', 'UTF8'));
