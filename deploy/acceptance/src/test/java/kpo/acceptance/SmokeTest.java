package kpo.acceptance;

import org.junit.jupiter.api.Test;

class SmokeTest {

    @Test
    void starts() {
        long t = System.nanoTime();
        try (Stack stack = Stack.start()) {
            System.out.println("up in " + (System.nanoTime() - t) / 1_000_000);
            t = System.nanoTime();
            stack.kill(Stack.Service.BILLING);
            stack.startAgain(Stack.Service.BILLING);
            System.out.println("again in " + (System.nanoTime() - t) / 1_000_000);
            System.out.println(new Person(stack, "o", "operator", "operator")
                    .get(Stack.Service.BILLING, "/v1/legal-entities")
                    .asString());
        }
    }
}
