package kpo.acceptance;

import java.util.List;
import java.util.stream.Stream;
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
        return steps.stream()
                .map(step ->
                        DynamicTest.dynamicTest(step.title(), () -> step.deed().run()));
    }
}
