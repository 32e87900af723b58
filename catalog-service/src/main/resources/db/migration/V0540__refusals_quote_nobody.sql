-- Why a row of experts was refused was told with what the row said: the login of another, a name in the wrong field. Nobody is
-- quoted any more; of rows of before the code stays, which says what was wrong. They are kept for 30 days at most.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

update operation_row r set detail = null, errors = null, translations = null
from operation o where o.id = r.operation_id and o.kind = 'experts' and r.outcome = 'REFUSED';
-- A file without a header has a person in its place.
update operation set failure_detail = 'The header is not that of a file of experts.', failure_translations = null
where kind = 'experts' and failure_code in ('column_unknown', 'column_twice');
