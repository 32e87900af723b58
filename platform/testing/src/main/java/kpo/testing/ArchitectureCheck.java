package kpo.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import kpo.platform.caller.CurrentCaller;
import org.junit.jupiter.api.Test;

/** The structure that every service keeps. Extended once in each, with its floors from the highest to the lowest. */
public abstract class ArchitectureCheck {

    private final String root;
    private final List<List<String>> floors;
    private final JavaClasses code;
    private final JavaClasses platform = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kpo.platform");

    /** @param floors the features, highest floor first; a feature may use those below its own floor only */
    protected ArchitectureCheck(String root, List<List<String>> floors) {
        this.root = root;
        this.floors = floors;
        this.code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    @Test
    void features_do_not_import_each_other_in_circles() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(code);
    }

    @Test
    void a_low_floor_never_asks_a_high_one() {
        for (int low = 1; low < floors.size(); low++) {
            for (String below : floors.get(low)) {
                String[] above = floors.subList(0, low).stream()
                        .flatMap(List::stream)
                        .map(feature -> root + "." + feature + "..")
                        .toArray(String[]::new);
                noClasses()
                        .that()
                        .resideInAPackage(root + "." + below + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above)
                        // A floor may be named before it is built.
                        .allowEmptyShould(true)
                        .check(code);
            }
        }
    }

    @Test
    void every_feature_stands_on_a_floor() {
        String[] known = floors.stream()
                .flatMap(List::stream)
                .map(feature -> root + "." + feature + "..")
                .toArray(String[]::new);
        classes().should().resideInAnyPackage(known).check(code);
    }

    @Test
    void only_resources_and_clients_know_the_web() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Client")
                .and()
                .haveSimpleNameNotEndingWith("Filter")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(code);
    }

    @Test
    void only_resources_open_the_door_and_each_says_to_whom() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .and()
                .areNotInterfaces()
                .should()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .bePublic()
                .check(code);
    }

    /** Without it, a caller who accepts text only would be answered with what toString says. */
    @Test
    void every_resource_says_what_it_answers() {
        for (JavaClasses doors : List.of(code, platform)) {
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Path.class)
                    .and()
                    .areMetaAnnotatedWith(HttpMethod.class)
                    .should(new ArchCondition<JavaMethod>("say @Produces, or their class does") {
                        @Override
                        public void check(JavaMethod door, ConditionEvents events) {
                            if (!door.isAnnotatedWith(Produces.class)
                                    && !door.getOwner().isAnnotatedWith(Produces.class)) {
                                events.add(SimpleConditionEvent.violated(door, door.getFullName() + " does not say"));
                            }
                        }
                    })
                    .check(doors);
        }
    }

    @Test
    void nobody_asks_the_machine_for_the_time() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the injected Clock can be moved by tests")
                .check(code);
    }

    @Test
    void every_job_says_as_whom_it_acts() {
        for (JavaClasses jobs : List.of(code, platform)) {
            methods()
                    .that()
                    .areAnnotatedWith(Scheduled.class)
                    .should(new ArchCondition<JavaMethod>("call CurrentCaller.callAs") {
                        @Override
                        public void check(JavaMethod job, ConditionEvents events) {
                            boolean says = job.getMethodCallsFromSelf().stream()
                                    .anyMatch(call -> call.getTargetOwner().isEquivalentTo(CurrentCaller.class)
                                            && call.getName().equals("callAs"));
                            if (!says) {
                                events.add(SimpleConditionEvent.violated(
                                        job, job.getFullName() + " would act as nobody, and see no row"));
                            }
                        }
                    })
                    .allowEmptyShould(true)
                    .check(jobs);
        }
    }

    @Test
    void nothing_of_the_local_run_or_of_the_tests_is_in_a_service() {
        for (JavaClasses shipped : List.of(code, platform)) {
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("kpo.local..", "kpo.testing..")
                    .check(shipped);
        }
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|Base)")
                .check(code);
    }
}
