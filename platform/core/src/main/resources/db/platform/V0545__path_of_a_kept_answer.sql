-- Of what a kept answer tells its body may say nothing: the path names it. So what is to be forgotten is found, see
-- forget_words_about of the catalog. Null of a request of before, or of a replica that does not know it yet.
alter table idempotency_record add column path text;
