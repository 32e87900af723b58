-- Who reads what became of a file may read another language than who sent it. Beside the words in the language of the one stand
-- those in the others: a value of a sentence may be of any type, so that words are kept and not what they were made of. Rows
-- without a remark, nearly all of a large file, have none and cost nothing.
alter table operation_row add column translations jsonb;
alter table operation add column failure_translations jsonb;
