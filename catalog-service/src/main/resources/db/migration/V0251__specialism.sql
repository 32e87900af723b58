-- Specialisms divide the eight domains, and the operator adds to them; skills and offerings may name one.
create table specialism (
    id       uuid not null constraint specialism_pk primary key,
    code     text not null constraint specialism_code unique constraint specialism_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    domain   text not null constraint specialism_domain references domain,
    label_en text not null,
    label_hi text not null
);
create index specialism_domain on specialism (domain);
alter table service_offering
    add constraint service_offering_specialism foreign key (specialism) references specialism (code);
create index service_offering_specialism on service_offering (specialism);

insert into specialism (id, code, domain, label_en, label_hi)
select cast('00000000-0000-7000-8001-' || lpad(cast(nth as text), 12, '0') as uuid), code, domain, label_en, label_hi
from (values
    ( 1, 'valuation-and-modelling', 'FINANCIAL_CONSULTING', 'Valuation and modelling', 'मूल्यांकन और मॉडलिंग'),
    ( 2, 'accounting-and-tax', 'FINANCIAL_CONSULTING', 'Accounting and tax', 'लेखांकन और कर'),
    ( 3, 'intellectual-property-research', 'RESEARCH_AND_DEVELOPMENT', 'Intellectual property research', 'बौद्धिक संपदा अनुसंधान'),
    ( 4, 'product-research', 'RESEARCH_AND_DEVELOPMENT', 'Product research', 'उत्पाद अनुसंधान'),
    ( 5, 'operations-consulting', 'BUSINESS_OPERATIONS', 'Operations consulting', 'संचालन परामर्श'),
    ( 6, 'market-intelligence', 'BUSINESS_OPERATIONS', 'Market intelligence', 'बाज़ार आसूचना'),
    ( 7, 'engineering-analysis', 'TECHNICAL_ANALYSIS', 'Engineering analysis', 'अभियांत्रिकी विश्लेषण'),
    ( 8, 'market-technicals', 'TECHNICAL_ANALYSIS', 'Technical market analysis', 'तकनीकी बाज़ार विश्लेषण'),
    ( 9, 'securities-research', 'INVESTMENT', 'Securities research', 'प्रतिभूति अनुसंधान'),
    (10, 'credit-and-risk', 'INVESTMENT', 'Credit and risk', 'ऋण और जोखिम'),
    (11, 'contracts-and-transactions', 'LEGAL', 'Contracts and transactions', 'अनुबंध और लेन-देन'),
    (12, 'litigation-support', 'LEGAL', 'Litigation support', 'मुकदमा सहायता'),
    (13, 'clinical-research', 'MEDICAL_AND_HEALTH_CARE', 'Clinical research', 'नैदानिक अनुसंधान'),
    (14, 'drug-safety', 'MEDICAL_AND_HEALTH_CARE', 'Drug safety', 'औषधि सुरक्षा'),
    (15, 'statistics', 'DATA_ANALYSIS', 'Statistics', 'सांख्यिकी'),
    (16, 'data-science', 'DATA_ANALYSIS', 'Data science', 'डेटा विज्ञान')) as seed (nth, code, domain, label_en, label_hi);
