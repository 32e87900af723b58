-- What kinds of knowledge work there are: eight fixed domains, and skills that the operator adds to.
create table domain (
    code     text not null constraint domain_pk primary key,
    label_en text not null,
    label_hi text not null
);

create table skill (
    id       uuid not null constraint skill_pk primary key,
    code     text not null constraint skill_code unique constraint skill_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    domain   text not null constraint skill_domain references domain,
    label_en text not null,
    label_hi text not null
);
create index skill_domain on skill (domain);

insert into domain (code, label_en, label_hi) values
    ('FINANCIAL_CONSULTING',     'Financial consulting',              'वित्तीय परामर्श'),
    ('RESEARCH_AND_DEVELOPMENT', 'Research and development',          'अनुसंधान और विकास'),
    ('BUSINESS_OPERATIONS',      'Business operations (management consulting)', 'व्यवसाय संचालन (प्रबंधन परामर्श)'),
    ('TECHNICAL_ANALYSIS',       'Technical analysis',                'तकनीकी विश्लेषण'),
    ('INVESTMENT',               'Investment',                        'निवेश'),
    ('LEGAL',                    'Legal',                             'विधि'),
    ('MEDICAL_AND_HEALTH_CARE',  'Medical and health care',           'चिकित्सा और स्वास्थ्य सेवा'),
    ('DATA_ANALYSIS',            'Data analysis and interpretation',  'डेटा विश्लेषण और निर्वचन');

-- The ids count up, so that every installation lists the first skills alike.
insert into skill (id, code, domain, label_en, label_hi)
select cast('00000000-0000-7000-8000-' || lpad(cast(nth as text), 12, '0') as uuid), code, domain, label_en, label_hi
from (values
    ( 1, 'financial-modelling', 'FINANCIAL_CONSULTING', 'Financial modelling', 'वित्तीय मॉडलिंग'),
    ( 2, 'corporate-valuation', 'FINANCIAL_CONSULTING', 'Corporate valuation', 'कंपनी मूल्यांकन'),
    ( 3, 'financial-reporting', 'FINANCIAL_CONSULTING', 'Financial reporting', 'वित्तीय रिपोर्टिंग'),
    ( 4, 'management-accounting', 'FINANCIAL_CONSULTING', 'Management accounting', 'प्रबंधन लेखांकन'),
    ( 5, 'tax-planning', 'FINANCIAL_CONSULTING', 'Tax planning', 'कर नियोजन'),
    ( 6, 'experiment-design', 'RESEARCH_AND_DEVELOPMENT', 'Design of experiments', 'प्रयोग अभिकल्पना'),
    ( 7, 'patent-search', 'RESEARCH_AND_DEVELOPMENT', 'Patent search', 'पेटेंट खोज'),
    ( 8, 'literature-review', 'RESEARCH_AND_DEVELOPMENT', 'Literature review', 'साहित्य समीक्षा'),
    ( 9, 'prototyping', 'RESEARCH_AND_DEVELOPMENT', 'Prototyping', 'आदिरूप निर्माण'),
    (10, 'technology-scouting', 'RESEARCH_AND_DEVELOPMENT', 'Technology scouting', 'प्रौद्योगिकी खोज'),
    (11, 'process-redesign', 'BUSINESS_OPERATIONS', 'Process redesign', 'प्रक्रिया पुनर्रचना'),
    (12, 'market-research', 'BUSINESS_OPERATIONS', 'Market research', 'बाज़ार अनुसंधान'),
    (13, 'supply-chain-analysis', 'BUSINESS_OPERATIONS', 'Supply-chain analysis', 'आपूर्ति शृंखला विश्लेषण'),
    (14, 'change-management', 'BUSINESS_OPERATIONS', 'Change management', 'परिवर्तन प्रबंधन'),
    (15, 'procurement-analysis', 'BUSINESS_OPERATIONS', 'Procurement analysis', 'खरीद विश्लेषण'),
    (16, 'finite-element-analysis', 'TECHNICAL_ANALYSIS', 'Finite-element analysis', 'परिमित तत्व विश्लेषण'),
    (17, 'chart-analysis', 'TECHNICAL_ANALYSIS', 'Chart analysis', 'चार्ट विश्लेषण'),
    (18, 'systems-engineering', 'TECHNICAL_ANALYSIS', 'Systems engineering', 'प्रणाली अभियांत्रिकी'),
    (19, 'reliability-engineering', 'TECHNICAL_ANALYSIS', 'Reliability engineering', 'विश्वसनीयता अभियांत्रिकी'),
    (20, 'geospatial-analysis', 'TECHNICAL_ANALYSIS', 'Geospatial analysis', 'भू-स्थानिक विश्लेषण'),
    (21, 'equity-research', 'INVESTMENT', 'Equity research', 'इक्विटी अनुसंधान'),
    (22, 'portfolio-analysis', 'INVESTMENT', 'Portfolio analysis', 'पोर्टफ़ोलियो विश्लेषण'),
    (23, 'credit-analysis', 'INVESTMENT', 'Credit analysis', 'ऋण विश्लेषण'),
    (24, 'due-diligence', 'INVESTMENT', 'Due diligence', 'सम्यक तत्परता जाँच'),
    (25, 'risk-modelling', 'INVESTMENT', 'Risk modelling', 'जोखिम मॉडलिंग'),
    (26, 'contract-review', 'LEGAL', 'Contract review', 'अनुबंध समीक्षा'),
    (27, 'legal-research', 'LEGAL', 'Legal research', 'विधिक अनुसंधान'),
    (28, 'patent-drafting', 'LEGAL', 'Patent drafting', 'पेटेंट प्रारूपण'),
    (29, 'regulatory-compliance', 'LEGAL', 'Regulatory compliance', 'विनियामक अनुपालन'),
    (30, 'e-discovery', 'LEGAL', 'E-discovery', 'इलेक्ट्रॉनिक साक्ष्य खोज'),
    (31, 'clinical-data-management', 'MEDICAL_AND_HEALTH_CARE', 'Clinical data management', 'नैदानिक डेटा प्रबंधन'),
    (32, 'medical-writing', 'MEDICAL_AND_HEALTH_CARE', 'Medical writing', 'चिकित्सा लेखन'),
    (33, 'pharmacovigilance', 'MEDICAL_AND_HEALTH_CARE', 'Pharmacovigilance', 'औषधि सतर्कता'),
    (34, 'biostatistics', 'MEDICAL_AND_HEALTH_CARE', 'Biostatistics', 'जैव सांख्यिकी'),
    (35, 'radiology-reading', 'MEDICAL_AND_HEALTH_CARE', 'Radiology reading', 'रेडियोलॉजी पठन'),
    (36, 'statistical-modelling', 'DATA_ANALYSIS', 'Statistical modelling', 'सांख्यिकीय मॉडलिंग'),
    (37, 'machine-learning', 'DATA_ANALYSIS', 'Machine learning', 'मशीन लर्निंग'),
    (38, 'data-visualisation', 'DATA_ANALYSIS', 'Data visualisation', 'डेटा दृश्यांकन'),
    (39, 'survey-analysis', 'DATA_ANALYSIS', 'Survey analysis', 'सर्वेक्षण विश्लेषण'),
    (40, 'forecasting', 'DATA_ANALYSIS', 'Forecasting', 'पूर्वानुमान')) as seed (nth, code, domain, label_en, label_hi);
