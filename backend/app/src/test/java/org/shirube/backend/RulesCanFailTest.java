// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// A rule that nothing can break holds nothing: each one refuses an example of what it forbids.
class RulesCanFailTest {

    @Test
    void aRouteWithoutAPolicyIsRefused() {
        assertThat(violations(ArchitectureTest.everyRouteCarriesAPolicy, Forgotten.class))
                .singleElement()
                .asString()
                .contains("Forgotten.answer()", "not annotated with @Allow");
    }

    @Test
    void aControllerForEverybodyIsRefused() {
        assertThat(violations(ArchitectureTest.controllersAreTheirModulesOwn, Forgotten.class))
                .hasSize(1);
    }

    @Test
    void anAnswerThatIsNoContractTypeIsRefused() {
        assertThat(violations(ArchitectureTest.controllersAnswerContractTypes, Forgotten.class))
                .singleElement()
                .asString()
                .contains("answers " + Inside.class.getName());
    }

    @Test
    void waitingIsRefusedAlsoAsAReference() {
        assertThat(violations(ArchitectureTest.nothingWaitsInTheBackend, Waiting.class))
                .isNotEmpty();
        assertThat(violations(ArchitectureTest.nothingWaitsInTheBackend, WaitingByReference.class))
                .isNotEmpty();
    }

    @Test
    void askingForTheTimeIsRefusedAlsoAsAReference() {
        assertThat(violations(ArchitectureTest.theTimeComesFromTheClock, Hurried.class))
                .isNotEmpty();
        assertThat(violations(ArchitectureTest.theTimeComesFromTheClock, HurriedByReference.class))
                .isNotEmpty();
    }

    @Test
    void aDomainTypeThatKnowsReactorIsRefused() {
        assertThat(violations(ArchitectureTest.domainIsPlainJava, Inside.class)).isNotEmpty();
    }

    private static List<String> violations(ArchRule rule, Class<?> example) {
        return rule.evaluate(new ClassFileImporter().importClasses(example))
                .getFailureReport()
                .getDetails();
    }

    /// Domain that is not plain Java.
    public record Inside(Mono<String> later) {}

    /// Everything that a controller must not be.
    @RestController
    public static class Forgotten {

        @GetMapping("/api/v1/forgotten-too")
        public Mono<Inside> answer() {
            return Mono.empty();
        }
    }

    static class Waiting {

        String wait(Mono<String> value) {
            return value.block();
        }
    }

    static class WaitingByReference {

        List<String> wait(List<Mono<String>> values) {
            return values.stream().map(Mono::block).toList();
        }
    }

    static class Hurried {

        LocalDate today() {
            return LocalDate.now();
        }
    }

    static class HurriedByReference {

        LocalDate remember(Map<String, LocalDate> days) {
            java.util.function.Supplier<LocalDate> today = LocalDate::now;
            return days.getOrDefault("today", today.get());
        }
    }
}
