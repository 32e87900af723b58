package kpo.catalog;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import kpo.testing.IsolationCheck;

@QuarkusTest
class IsolationTest extends IsolationCheck {

    IsolationTest() {
        super(Map.of(
                "domain",
                "the public taxonomy of knowledge work",
                "skill_synonym",
                "the public taxonomy of knowledge work",
                "specialism",
                "the public taxonomy of knowledge work",
                "specialism_synonym",
                "the public taxonomy of knowledge work",
                "skill",
                "the public taxonomy of knowledge work",
                "skill_succession",
                "the public taxonomy of knowledge work",
                "taxonomy_word",
                "the words of the public taxonomy",
                "working_hours",
                "shifts and zones, without whose they are",
                "working_place",
                "countries and zones, without whose they are"));
    }
}
