-- The same bytes in every session and of every version of this function, or the blocks of before no longer verify: jsonb
-- has one text form, instants go in as microseconds. It is the text of one array, without making the array. Said to be
-- stable, as what it calls is, it becomes part of the statement that asks for it and is no call for each event.
create or replace function audit_event_hash(e audit_event) returns bytea language sql stable
    return sha256(convert_to('[' || concat_ws(', ',
        to_json(e.id), to_json(e.transaction_id::text), (extract(epoch from e.recorded_at) * 1000000)::bigint,
        to_json(e.organisation), to_json(e.subject), to_json(e.operation), to_json(e.request_id),
        coalesce(to_json(e.reason)::text, 'null'), to_json(e.entity), to_json(e.entity_id), to_json(e.action),
        coalesce(e.before::text, 'null'), coalesce(e.after::text, 'null')) || ']', 'UTF8'));
