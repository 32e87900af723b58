package kpo.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills the catalog's tables with experts of skewed distributions, by SQL and without the triggers: half of them in
 * India, few skills with many experts and many with few, one expert in seven not vetted. The same for the same number.
 */
final class ExpertTable {

    private static final int AT_ONCE = 65_536;

    private static final String[] FILLING = {
        "set session_replication_role = replica",
        // A plan made for any number of experts is one for ten, and quadratic for as many as go at once here.
        "set plan_cache_mode = force_custom_plan",
        "select setseed(0.42)",
        """
        insert into skill (id, version, code, domain, label_en, label_hi)
        select gen_random_uuid(), 0, 'bench-' || d.n || '-' || lpad(i::text, 3, '0'), d.code, 'Bench ' || d.n || ' ' || i, 'कौशल ' || i
        from (select code, row_number() over (order by code) - 1 as n from domain) d, generate_series(5, 49) i""",
        """
        insert into provider (id, version, kind, organisation, parent_organisation, name, country)
        select lpad(to_hex(i), 32, '0')::uuid, 0, case when i %% 10 = 0 then 'CAPTIVE' else 'THIRD_PARTY' end, 'org' || i,
            case when i = 10 then 'acme' when i %% 10 = 0 then 'parent' || i end, 'Provider ' || i, 'IN'
        from generate_series(1, 200) i""",
        """
        create unlogged table bench_draw as
        select n, lpad(to_hex(n), 32, '0')::uuid as id, 1 + floor(200 * power(random(), 1.5))::int as p, random() as st,
            random() as c, floor(8 * power(random(), 1.3))::int as d1, floor(8 * random())::int as d2, random() as two,
            random() as yr, random() as w, random() as dg, random() as cr, random() as av, random() as ln
        from generate_series(1, %1$d) n""",
        """
        insert into expert (id, version, provider_id, organisation, status, name, country, zone, working_from, working_to,
            working_days, weekly_capacity_minutes, cost_rate_amount, cost_rate_currency, available_from, changed_at, reference)
        select id, 0, lpad(to_hex(p), 32, '0')::uuid, 'org' || p,
            case when st < .85 then 'VETTED' when st < .95 then 'DRAFT' else 'SUBMITTED' end,
            'Name' || (n %% 3000) || ' Family' || (n / 3000 %% 700), z[1], z[2],
            case when w < .5 then time '09:00' when w < .7 then '10:00' when w < .8 then '12:30' when w < .9 then '14:00' else '18:00' end,
            case when w < .5 then time '17:00' when w < .7 then '19:00' when w < .8 then '21:30' when w < .9 then '22:00' else '02:00' end,
            case when cr < .9 then '12345' else '123456' end, (array[1200, 1800, 2400, 2400, 2400])[1 + floor(5 * yr)::int],
            round((10 + 80 * c)::numeric * case z[1] when 'IN' then 80 else 1 end, 2), z[3],
            case when av < .7 then current_date - (av * 500)::int else current_date + ((av - .7) * 400)::int end,
            now(), 'E' || n
        from (select *, case when c < .55 then array['IN', 'Asia/Kolkata', 'INR'] when c < .65 then array['PH', 'Asia/Manila', 'USD']
            when c < .75 then array['PL', 'Europe/Warsaw', 'EUR'] when c < .8 then array['CN', 'Asia/Shanghai', 'USD']
            when c < .85 then array['RO', 'Europe/Bucharest', 'EUR'] when c < .9 then array['MX', 'America/Mexico_City', 'USD']
            when c < .95 then array['US', 'America/New_York', 'USD'] when c < .97 then array['ZA', 'Africa/Johannesburg', 'USD']
            when c < .98 then array['EG', 'Africa/Cairo', 'USD'] else array['GB', 'Europe/London', 'GBP'] end as z
            from bench_draw) g""",
        "create temp table dom as select code, row_number() over (order by code) - 1 as n from domain",
        """
        insert into expert_domain (expert_id, domain, years)
        select id, code, floor(25 * power(yr, 1.5))::int from bench_draw join dom on dom.n = d1
        union all
        select id, code, floor(12 * power(w, 1.5))::int from bench_draw join dom on dom.n = d2 where two < .35 and d1 <> d2""",
        """
        create temp table ranked_skill as
        select s.code, d.n as dn, row_number() over (partition by d.n order by s.code like 'bench-%%', s.code) - 1 as k
        from skill s join dom d on d.code = s.domain""",
        """
        insert into expert_skill (expert_id, code, level)
        select id, code, 1 + floor(5 * power(random(), .8))::int from (
            select distinct on (id, code) g.id, s.code
            from bench_draw g cross join lateral (
                select floor(50 * power(random(), 2.2))::int as k,
                    case when g.two < .35 and random() < .4 then d2 else d1 end as dn
                from generate_series(1, 7) where g.n > 0) r
            join ranked_skill s on s.dn = r.dn and s.k = r.k) x""",
        """
        insert into expert_language (expert_id, tag, level)
        select id, 'en', (array['B1', 'B2', 'C1', 'C1', 'C2'])[1 + floor(5 * ln)::int] from bench_draw
        union all
        select id, (array['hi', 'de', 'fr', 'es', 'pl'])[1 + floor(5 * dg)::int], 'C2' from bench_draw where w < .8""",
        """
        insert into degree (id, expert_id, level, title, institution, awarded_year, verified_by, verified_at)
        select gen_random_uuid(), id, case when dg < .12 then 8 when dg < .8 then 7 else 6 end,
            (array['Master of Science', 'Master of Business Administration', 'Doctor of Law', 'Statistics'])[1 + floor(4 * yr)::int],
            'University', 2012, case when st < .85 then 'vera' end, case when st < .85 then now() end from bench_draw""",
        """
        insert into credential (id, expert_id, kind, type, domain, issuer, country, awarded_on, expires_on, verified_by, verified_at)
        select gen_random_uuid(), id, case when cr < .2 then 'LICENCE' else 'CERTIFICATE' end,
            (array['CFA_CHARTER', 'FRM', 'CPA', 'PMP', 'BAR'])[1 + floor(5 * ln)::int], code, 'Issuer',
            (array['US', 'GB', 'IN'])[1 + floor(3 * w)::int], '2016-09-01', case when av < .3 then current_date - 150 + (1000 * av)::int end,
            case when st < .5 then 'vera' end, case when st < .5 then now() end
        from bench_draw join dom on dom.n = d1 where cr < .45""",
        "drop table bench_draw",
        "analyze"
    };

    private ExpertTable() {}

    /** Makes that many experts, unless there are some, and waits until all of them are in the lists and have a page. */
    static void fill(Service service, int experts) {
        try (Connection connection = service.administer();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.org', 'platform', false), set_config('app.reach', 'ALL', false)");
            if (number(statement, "select count(*) from (select from expert limit 1) e") == 0) {
                make(statement, experts);
            }
            while (number(statement, "select count(*) from (select from expert_without_page limit 1) e") > 0) {
                // The service's own job takes part.
                statement.execute("select write_missing_expert_pages()");
            }
            statement.execute("vacuum analyze expert_page");
        } catch (SQLException e) {
            throw new IllegalStateException("the experts could not be made", e);
        }
    }

    private static void make(Statement statement, int experts) throws SQLException {
        for (String step : FILLING) {
            statement.execute(step.formatted(experts));
        }
        statement.execute("set session_replication_role = origin");
        for (int from = 0; from <= experts; from += AT_ONCE) {
            statement.execute(
                    """
                        select refresh_expert_search(array(select id from expert
                            where id >= lpad(to_hex(%d), 32, '0')::uuid and id < lpad(to_hex(%d), 32, '0')::uuid))"""
                            .formatted(from, from + AT_ONCE));
            while (number(statement, "select list_experts()") > 0) {
                // The service's own job takes part.
            }
        }
        statement.execute("insert into expert_without_page select expert_id from expert_search");
        statement.execute("vacuum analyze expert_search, expert_list, expert_stale, expert_skill, expert");
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
