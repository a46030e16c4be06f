// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What holds for all code of the user interface.
@AnalyzeClasses(packages = "org.shirube.ui", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern COLOUR = Pattern.compile("\"[^\"]*(#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsla?\\()[^\"]*\"");
    private static final Pattern JAPANESE_TEXT = Pattern.compile("\"[^\"]*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern COMMENT = Pattern.compile("^\\s*(//|\\*|/\\*)");

    @ArchTest
    static final ArchRule THE_UI_DOES_NOT_KNOW_THE_BACKEND = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.shirube.backend..", "org.shirube.engines..", "org.shirube.allinone..")
            .because("it talks to the backend over HTTP with the shared contract");

    @ArchTest
    static final ArchRule VIEWS_ARE_PACKAGE_PRIVATE =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule VIEWS_SAY_WHO_MAY_SEE_THEM = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or()
            .areAssignableTo(HasErrorParameter.class)
            .should(saySomeAccess());

    @ArchTest
    static final ArchRule NOTHING_ASKS_THE_SYSTEM_FOR_THE_TIME = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "the system is asked for the time",
                    (JavaAccess<?> call) -> call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().startsWith("java.time")))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Date.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class)
            .because("the backend says which day it is");

    @Test
    void nothingIsStyledInJava() throws IOException {
        assertThat(linesWith(Pattern.compile("\\.getStyle\\(|Theme\\(\"style\"")))
                .isEmpty();
    }

    @Test
    void noColourStandsInJava() throws IOException {
        assertThat(linesWith(COLOUR)).isEmpty();
    }

    @Test
    void textsAreKeysAndNeverJapaneseWordsInJava() throws IOException {
        assertThat(linesWith(JAPANESE_TEXT))
                .filteredOn(line -> !line.contains("/Formats.java"))
                .isEmpty();
    }

    private static List<String> linesWith(Pattern pattern) throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> lines(file).stream())
                    .filter(line -> pattern.matcher(line).find())
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !COMMENT.matcher(line).find())
                    .map(line -> file + ": " + line.strip())
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static ArchCondition<JavaClass> saySomeAccess() {
        return new ArchCondition<>("say who may see them") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                var said = view.getModifiers().contains(JavaModifier.ABSTRACT)
                        || view.isInterface()
                        || view.isAnnotatedWith(PermitAll.class)
                        || view.isAnnotatedWith(RolesAllowed.class)
                        || view.isAnnotatedWith(AnonymousAllowed.class);
                if (!said) {
                    events.add(SimpleConditionEvent.violated(view, view.getName() + " does not say who may see it"));
                }
            }
        };
    }
}
