-- A function with its owner's rights must not find a caller's temporary table before ours.
alter function forget_events(interval) set search_path = public, pg_temp;
