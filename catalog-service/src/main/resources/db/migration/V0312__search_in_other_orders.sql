-- A search that finds many walks in the order that is asked for until the page is full, and does not read all it found.
create index expert_search_name_en on expert_search (name collate "en-x-icu", nr);
create index expert_search_name_hi on expert_search (name collate "hi-x-icu", nr);
create index expert_search_available on expert_search (available_from, nr);
create index expert_search_weekly on expert_search (weekly_minutes, nr);
create index expert_search_degree on expert_search (degree_level, nr);
create index expert_search_seniority on expert_search (seniority, nr);
