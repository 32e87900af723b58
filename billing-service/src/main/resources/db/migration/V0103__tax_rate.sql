-- Percentages of tax, the same for every organisation. Standard rates begin with the year 2020, India's with its GST:
-- before those days nothing is billed.
create table tax_rate (
    id           uuid          not null constraint tax_rate_pk primary key,
    version      bigint        not null,
    country      text          not null constraint tax_rate_country check (country ~ '^[A-Z]{2}$'),
    component    text          not null constraint tax_rate_component check (component in ('CGST', 'SGST', 'IGST', 'VAT')),
    rate_percent numeric(7, 4) not null constraint tax_rate_percent check (rate_percent between 0 and 100),
    -- Null: for every service that has no rate of its own.
    service_code text          constraint tax_rate_service_code check (service_code ~ '^[0-9]{4,8}$'),
    valid_from   date          not null,
    valid_to     date,
    constraint tax_rate_tax_of_country check ((country = 'IN') = (component <> 'VAT')),
    constraint tax_rate_period check (valid_to > valid_from),
    constraint tax_rate_one_at_a_time exclude using gist (
        country with =, component with =, (coalesce(service_code, '')) with =, daterange(valid_from, valid_to) with &&)
);

-- A rate may end; it never disappears from the days on which it held.
revoke delete on tax_rate from ${appRole};

insert into tax_rate (id, version, country, component, rate_percent, valid_from, valid_to)
select uuidv7(), 0, country, component, rate_percent, valid_from, valid_to
from (values
    ('IN', 'CGST', 9, date '2017-07-01', null::date),
    ('IN', 'SGST', 9, '2017-07-01', null),
    ('IN', 'IGST', 18, '2017-07-01', null),
    ('AT', 'VAT', 20, '2020-01-01', null),
    ('BE', 'VAT', 21, '2020-01-01', null),
    ('BG', 'VAT', 20, '2020-01-01', null),
    ('CY', 'VAT', 19, '2020-01-01', null),
    ('CZ', 'VAT', 21, '2020-01-01', null),
    ('DE', 'VAT', 19, '2020-01-01', '2020-07-01'),
    ('DE', 'VAT', 16, '2020-07-01', '2021-01-01'),
    ('DE', 'VAT', 19, '2021-01-01', null),
    ('DK', 'VAT', 25, '2020-01-01', null),
    ('EE', 'VAT', 20, '2020-01-01', '2024-01-01'),
    ('EE', 'VAT', 22, '2024-01-01', '2025-07-01'),
    ('EE', 'VAT', 24, '2025-07-01', null),
    ('ES', 'VAT', 21, '2020-01-01', null),
    ('FI', 'VAT', 24, '2020-01-01', '2024-09-01'),
    ('FI', 'VAT', 25.5, '2024-09-01', null),
    ('FR', 'VAT', 20, '2020-01-01', null),
    ('GB', 'VAT', 20, '2020-01-01', null),
    ('GR', 'VAT', 24, '2020-01-01', null),
    ('HR', 'VAT', 25, '2020-01-01', null),
    ('HU', 'VAT', 27, '2020-01-01', null),
    ('IE', 'VAT', 23, '2020-01-01', '2020-09-01'),
    ('IE', 'VAT', 21, '2020-09-01', '2021-03-01'),
    ('IE', 'VAT', 23, '2021-03-01', null),
    ('IT', 'VAT', 22, '2020-01-01', null),
    ('LT', 'VAT', 21, '2020-01-01', null),
    ('LU', 'VAT', 17, '2020-01-01', '2023-01-01'),
    ('LU', 'VAT', 16, '2023-01-01', '2024-01-01'),
    ('LU', 'VAT', 17, '2024-01-01', null),
    ('LV', 'VAT', 21, '2020-01-01', null),
    ('MT', 'VAT', 18, '2020-01-01', null),
    ('NL', 'VAT', 21, '2020-01-01', null),
    ('PL', 'VAT', 23, '2020-01-01', null),
    ('PT', 'VAT', 23, '2020-01-01', null),
    ('RO', 'VAT', 19, '2020-01-01', '2025-08-01'),
    ('RO', 'VAT', 21, '2025-08-01', null),
    ('SE', 'VAT', 25, '2020-01-01', null),
    ('SI', 'VAT', 22, '2020-01-01', null),
    ('SK', 'VAT', 20, '2020-01-01', '2025-01-01'),
    ('SK', 'VAT', 23, '2025-01-01', null)
) as fact (country, component, rate_percent, valid_from, valid_to);
