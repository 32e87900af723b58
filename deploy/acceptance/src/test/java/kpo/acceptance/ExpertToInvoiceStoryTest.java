package kpo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kpo.observability.Expression;
import kpo.testing.Metrics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The story as it should go. Read {@link Story}: it is the product in one page. */
class ExpertToInvoiceStoryTest {

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @TestFactory
    Stream<DynamicTest> from_the_first_expert_to_the_issued_invoice() {
        List<Story.Step> steps = new Story(stack).steps();
        return Stream.concat(
                steps.stream()
                        .map(step -> DynamicTest.dynamicTest(
                                step.title(), () -> step.deed().run())),
                Stream.of(
                        DynamicTest.dynamicTest("What alerts and dashboard ask for is measured", this::metricsAreThere),
                        DynamicTest.dynamicTest("Nobody's name or token is in a log", this::noNamesInLogs),
                        DynamicTest.dynamicTest(
                                "What billing was told continues the traces of those who caused it",
                                this::tracesContinue)));
    }

    private void metricsAreThere() {
        List<Metrics> services = Stream.of(Stack.Service.values())
                .map(service -> Metrics.read(URI.create(stack.process(service).managementUrl())))
                .toList();
        Expression.all().forEach(expression -> expression.metrics().forEach((metric, labels) -> assertThat(services)
                .as("%s with %s, for: %s", metric, labels, expression.source())
                .anyMatch(service -> service.labels(metric).containsAll(labels)
                        && service.names().contains(metric))));
    }

    private void noNamesInLogs() {
        for (Stack.Service service : Stack.Service.values()) {
            ServiceLog log = ServiceLog.of(stack.process(service));
            assertThat(log.calls()).isNotEmpty();
            log.mentionsNone(Stream.concat(
                    Cast.STAFF.stream().map(Cast.Staff::name).flatMap(name -> Stream.of(name.split(" "))),
                    Stream.of("Bearer", "eyJ")));
        }
    }

    private void tracesContinue() {
        Set<String> causes =
                ServiceLog.of(stack.process(Stack.Service.ENGAGEMENT)).traces(null);
        Set<String> told = ServiceLog.of(stack.process(Stack.Service.BILLING)).traces("platform");

        assertThat(told).isNotEmpty().isSubsetOf(causes);
    }
}
