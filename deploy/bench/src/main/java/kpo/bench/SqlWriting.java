package kpo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A write of the service without the service: all that PostgreSQL is sent for one, in as many round trips. What the
 * service could reach if its own work cost nothing.
 */
final class SqlWriting implements Asking {

    private static final String BEGIN =
            """
            set transaction read write;
            select set_config('app.org', 'acme', true), set_config('app.reach', 'OWN', true),
                   set_config('app.subject', 'carl', true), set_config('app.operation', 'POST /v1/needs', true),
                   set_config('app.request', 'bench', true), set_config('app.reason', '', true);
            select pg_try_advisory_xact_lock(hashtextextended('acme' || ?, 7)), r.*
            from (values (1)) as one left join idempotency_record r on r.organisation = 'acme' and r.key = ?""";

    private static final String CLIENT = "select * from client where organisation = 'acme'";

    private static final String NEED =
            """
            insert into need (id, version, client_id, organisation, title, domain, description, one_off, starts_on,
                              weekly_minutes, excluded_competitors, data_classification, status)
            values (?, 0, ?, 'acme', 'Equity research model', 'INVESTMENT', 'Three statements and scenarios.', true,
                    date '2026-01-01', 4800, '{}', 'CONFIDENTIAL', 'DRAFT')""";

    private static final String END =
            """
            insert into event (id, type, aggregate_id, aggregate_version, parties, traceparent, recorded_at, data)
            values (?, 'need.drafted', ?, 0, '{acme}', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', now(),
                    jsonb_build_object('status', 'DRAFT'));
            insert into idempotency_record (organisation, key, path, request_hash, status, location, etag, body)
            values ('acme', ?, '/v1/needs', repeat('0', 64), 201, '/v1/needs/1', '"0"', ?);
            commit""";

    private final Connection connection;
    private final PreparedStatement begin;
    private final PreparedStatement client;
    private final PreparedStatement need;
    private final PreparedStatement end;

    SqlWriting(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        begin = connection.prepareStatement(BEGIN);
        client = connection.prepareStatement(CLIENT);
        need = connection.prepareStatement(NEED);
        end = connection.prepareStatement(END);
    }

    @Override
    public void ask() throws SQLException {
        UUID id = UUID.randomUUID();
        String key = "sql-" + id;
        begin.setString(1, key);
        begin.setString(2, key);
        begin.execute();
        need.setObject(1, id);
        try (ResultSet row = client.executeQuery()) {
            row.next();
            need.setObject(2, row.getObject("id"));
        }
        need.executeUpdate();
        end.setObject(1, UUID.randomUUID());
        end.setObject(2, id);
        end.setString(3, key);
        end.setString(4, Service.NEED);
        end.execute();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
