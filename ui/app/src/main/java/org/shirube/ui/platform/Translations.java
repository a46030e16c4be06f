// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The texts of all screens. Each package keeps its own in `i18n/<package>_ja.properties` and `_en.properties`.
///
/// Texts are [MessageFormat] patterns, but an apostrophe is always just an apostrophe.
@Component
public class Translations implements I18NProvider {

    private static final Logger log = LoggerFactory.getLogger(Translations.class);

    private final Map<String, Map<String, String>> textsByLanguage = new HashMap<>();

    Translations() {
        Languages.ALL.forEach(locale -> textsByLanguage.put(locale.getLanguage(), read(locale.getLanguage())));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        var text = texts(locale).get(key);
        if (text == null) {
            log.warn("No text for {} in {}", key, locale);
            return key;
        }
        return new MessageFormat(text.replace("'", "''"), locale).format(values);
    }

    /// Whether there is a text.
    public boolean has(String key, Locale locale) {
        return texts(locale).containsKey(key);
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        return texts(locale);
    }

    private Map<String, String> texts(Locale locale) {
        var texts = textsByLanguage.get(locale.getLanguage());
        return texts == null ? textsByLanguage.getOrDefault(Locale.JAPANESE.getLanguage(), Map.of()) : texts;
    }

    private static Map<String, String> read(String language) {
        var texts = new HashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:i18n/*_" + language + ".properties")) {
                read(file).forEach((key, text) -> add(texts, file, (String) key, (String) text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(texts);
    }

    private static void add(Map<String, String> texts, Resource file, String key, String text) {
        if (texts.put(key, text) != null) {
            throw new IllegalStateException("The text %s stands twice, again in %s.".formatted(key, file));
        }
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new java.io.InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
