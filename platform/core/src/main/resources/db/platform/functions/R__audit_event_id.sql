-- A UUID version 7 (RFC 9562): PostgreSQL has a function of its own only from version 18 on.
do $$
begin
    if current_setting('server_version_num')::integer >= 180000 then
        create or replace function audit_event_id() returns uuid language sql volatile return uuidv7();
    else
        create or replace function audit_event_id() returns uuid language sql volatile
            return (lpad(to_hex((date_part('epoch', clock_timestamp()) * 1000)::bigint), 12, '0')
                || '7' || substr(gen_random_uuid()::text, 16))::uuid;
    end if;
end $$;
