package kpo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement that the service really sent, as the database's log has it, with its values written out. */
final class LoggedStatement {

    private LoggedStatement() {}

    /**
     * Logs all statements while {@code sending} runs.
     *
     * @param mark how the wanted one begins
     * @param without what it does not contain
     */
    static String caught(Service service, String mark, String without, Runnable sending) {
        try (Connection connection = service.administer();
                var statement = connection.createStatement()) {
            statement.execute("alter system set log_min_duration_statement = 0");
            statement.execute("select pg_reload_conf()");
            Thread.sleep(500);
            sending.run();
            statement.execute("alter system reset log_min_duration_statement");
            statement.execute("select pg_reload_conf()");
            String log = Files.readString(service.state().resolve("postgres.log"));
            int begin = log.length();
            int detail;
            String text;
            do {
                begin = log.lastIndexOf(mark, begin - 1);
                detail = log.indexOf("DETAIL:  Parameters: ", begin);
                text = log.substring(begin, log.lastIndexOf('\n', detail));
            } while (text.contains(without));
            String values = log.substring(detail, log.indexOf('\n', detail));
            Matcher value = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)").matcher(values);
            java.util.Map<String, String> literals = new java.util.HashMap<>();
            while (value.find()) {
                literals.put(value.group(1), value.group(2));
            }
            return Pattern.compile("\\$(\\d+)")
                    .matcher(text)
                    .replaceAll(number -> Matcher.quoteReplacement(literals.get(number.group(1))));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the statement was not caught", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("broken off", e);
        }
    }
}
