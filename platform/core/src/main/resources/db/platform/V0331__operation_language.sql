-- In which language the outcome of an operation is explained: that of the request which asked for it.
alter table operation
    add column language text not null default 'EN' constraint operation_language check (language in ('EN', 'HI'));
