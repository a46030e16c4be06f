// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.shirube.backend.platform.Allow;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.shirube.backend", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> WAITING =
            Set.of("block", "blockFirst", "blockLast", "blockOptional", "toIterable", "toStream");

    /// Records, enums, sealed types: everything that is no Spring bean and no platform means.
    private static final DescribedPredicate<JavaClass> DOMAIN = DescribedPredicate.describe(
            "domain types",
            type -> (type.isRecord() || type.isEnum() || type.isAnnotatedWith(Document.class))
                    && !type.getPackageName().contains(".platform")
                    && !type.getPackageName().contains(".web")
                    && !type.getPackageName().contains(".internal")
                    && !type.getPackageName().contains(".exchange"));

    @ArchTest
    static final ArchRule domainIsPlainJava = noClasses()
            .that(DOMAIN)
            .and()
            .areNotMetaAnnotatedWith(Component.class)
            .should()
            .dependOnClassesThat(resideInAPackage("reactor..")
                    .or(resideInAPackage("org.springframework..")
                            .and(DescribedPredicate.not(resideInAPackage("org.springframework.data.annotation.."))
                                    .and(DescribedPredicate.not(
                                            resideInAPackage("org.springframework.data.mongodb.core.mapping.."))))))
            .because("the rules of the domain must be readable and testable without a framework");

    @ArchTest
    static final ArchRule controllersAreTheirModulesOwn =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule everyRouteCarriesAPolicy = methods()
            .that(areRoutes())
            .should()
            .beAnnotatedWith(Allow.class)
            .because("what is not allowed to somebody is denied to everybody");

    @ArchTest
    static final ArchRule controllersAnswerContractTypes =
            methods().that(areRoutes()).should(answerContractTypes());

    @ArchTest
    static final ArchRule nothingWaitsInTheBackend = noClasses()
            .that()
            .resideInAPackage("org.shirube.backend..")
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "a reactive value is waited for",
                    (JavaAccess<?> call) -> WAITING.contains(call.getName())
                            && call.getTargetOwner().getPackageName().startsWith("reactor.")))
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .because("one waiting thread stops a thousand requests");

    @ArchTest
    static final ArchRule theTimeComesFromTheClock = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "the time is asked for without the injected clock",
                    (JavaAccess<?> call) -> call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().startsWith("java.time")
                            && call.getTarget() instanceof CodeUnitAccessTarget asked
                            && asked.getRawParameterTypes().stream()
                                    .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Date.class)
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    private static DescribedPredicate<JavaMethod> areRoutes() {
        return DescribedPredicate.describe(
                "are routes",
                method -> method.getOwner().isAnnotatedWith(RestController.class)
                        && AnnotatedElementUtils.hasAnnotation(method.reflect(), RequestMapping.class));
    }

    private static ArchCondition<JavaMethod> answerContractTypes() {
        var allowed = List.of(
                "org.shirube.contract",
                "byte",
                "reactor.",
                "java.",
                "org.springframework.http",
                "org.springframework.core.io",
                "org.springframework.web.multipart");
        return new ArchCondition<>("answer contract types") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                for (JavaClass type : method.getReturnType().getAllInvolvedRawTypes()) {
                    if (allowed.stream().noneMatch(type.getName()::startsWith)) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " answers " + type.getName()));
                    }
                }
            }
        };
    }
}
