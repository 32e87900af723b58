-- A range that a vacuum has not summed up yet is read by everybody who asks for an instant, and a log that only grows is vacuumed
-- when it has grown by a fifth. Each range is summed up when the next one begins.
alter index event_recorded set (autosummarize = on);
alter index event_age set (autosummarize = on);
