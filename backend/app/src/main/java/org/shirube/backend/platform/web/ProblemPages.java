// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.web;

import java.util.Arrays;
import java.util.Locale;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Texts;
import org.shirube.contract.problem.ProblemType;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The pages that the `type` of a problem points to: what it means, without the internet.
@RestController
class ProblemPages {

    private final Texts texts;

    ProblemPages(Texts texts) {
        this.texts = texts;
    }

    @GetMapping(path = "/problems/{slug}", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @Allow(
            value = {},
            scope = Allow.Scope.OWN)
    Mono<String> page(@PathVariable String slug, Locale locale) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .map(type -> Mono.just(text(type, locale)))
                .orElseGet(() -> Mono.error(() -> BusinessProblem.notFound("platform.page", slug)));
    }

    private String text(ProblemType type, Locale locale) {
        return type.slug() + " (" + type.status() + ")\n" + texts.of(locale, "problem." + type.slug()) + "\n";
    }
}
