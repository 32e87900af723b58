package kpo.platform.operation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.problem.CommonProblem;

/**
 * The bodies of operations, in pieces of one size. Each piece is kept in a transaction of its own, so that a slow sender
 * holds neither a connection nor memory.
 */
@ApplicationScoped
class OperationContent {

    static final int PIECE_BYTES = 1 << 20;

    @Inject
    AgroalDataSource database;

    @Inject
    CurrentCaller caller;

    /** @throws kpo.platform.problem.ProblemException 413 where more comes than may, 422 where nothing does */
    Received receive(UUID operationId, InputStream body, RowFormat format, long mostBytes) throws IOException {
        MessageDigest digest = Uploads.sha256();
        RowCount rows = new RowCount(format);
        byte[] piece = new byte[PIECE_BYTES];
        long bytes = 0;
        int position = 0;
        int read;
        do {
            read = body.readNBytes(piece, 0, PIECE_BYTES);
            bytes += read;
            if (bytes > mostBytes) {
                throw CommonProblem.BODY_TOO_LARGE
                        .because("The body has more than %d bytes, unpacked.", mostBytes)
                        .with("maxBytes", mostBytes);
            }
            if (read > 0) {
                digest.update(piece, 0, read);
                rows.count(piece, read);
                keep(operationId, position++, read == PIECE_BYTES ? piece : Arrays.copyOf(piece, read));
            }
        } while (read == PIECE_BYTES);
        if (bytes == 0) {
            throw CommonProblem.VALIDATION_FAILED
                    .because("The body is empty, and a file has at least one line.")
                    .at("", "required", "The body is empty, and a file has at least one line.");
        }
        return new Received(format, bytes, rows.total(), HexFormat.of().formatHex(digest.digest()));
    }

    private void keep(UUID operationId, int position, byte[] piece) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(
                            "insert into operation_content (operation_id, position, organisation, content) values (?, ?, ?, ?)")) {
                statement.setObject(1, operationId);
                statement.setInt(2, position);
                statement.setString(3, caller.get().organisation());
                statement.setBytes(4, piece);
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("a piece of the body cannot be kept", e);
            }
        });
    }

    /** Null behind the last one. */
    private byte[] piece(UUID operationId, int position) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(
                            "select content from operation_content where operation_id = ? and position = ?")) {
                statement.setObject(1, operationId);
                statement.setInt(2, position);
                try (var row = statement.executeQuery()) {
                    return row.next() ? row.getBytes(1) : null;
                }
            } catch (SQLException e) {
                throw new IllegalStateException("a piece of the body cannot be read", e);
            }
        });
    }

    void remove(UUID operationId) {
        QuarkusTransaction.joiningExisting().run(() -> {
            try (var connection = database.getConnection();
                    var statement =
                            connection.prepareStatement("delete from operation_content where operation_id = ?")) {
                statement.setObject(1, operationId);
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("the body cannot be removed", e);
            }
        });
    }

    /** The body from a byte on, piece by piece. */
    InputStream read(UUID operationId, long from) {
        return new InputStream() {

            private int position = Math.toIntExact(from / PIECE_BYTES);
            private int at = (int) (from % PIECE_BYTES);
            private byte[] current = piece(operationId, position);

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (current != null && at >= current.length) {
                    current = current.length < PIECE_BYTES ? null : piece(operationId, ++position);
                    at = 0;
                }
                if (current == null) {
                    return -1;
                }
                int n = Math.min(length, current.length - at);
                System.arraycopy(current, at, buffer, offset, n);
                at += n;
                return n;
            }
        };
    }
}
