// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.util.Locale;
import java.util.Map;
import org.shirube.backend.platform.BusinessProblem;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Sentences with the product's own texts.
final class Sentences {

    private Sentences() {}

    static PopulationSentence in(Locale locale) {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/organization");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return new PopulationSentence(
                (key, values) -> {
                    for (var value : values) {
                        assert !(value instanceof BusinessProblem.Named);
                    }
                    return source.getMessage(key, values, locale);
                },
                locale,
                UnitTree.of(Staff.units(), Staff.TODAY),
                Map.of());
    }
}
