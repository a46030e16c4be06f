// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationsTest {

    private static final Path TEXTS = Path.of("src/main/resources/i18n");
    private static final Pattern KEY_IN_JAVA =
            Pattern.compile("(?:getTranslation|Texts\\.of)\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    static Stream<String> packages() throws IOException {
        try (var files = Files.list(TEXTS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.replaceAll("_(ja|en)\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void bothLanguagesHaveTheSameKeys(String name) {
        assertThat(keys(texts(name, "en"))).isEqualTo(keys(texts(name, "ja")));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void bothLanguagesNameTheSameValues(String name) {
        var english = texts(name, "en");

        texts(name, "ja")
                .forEach((key, text) -> assertThat(places(english.getProperty((String) key)))
                        .as((String) key)
                        .isEqualTo(places((String) text)));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyTextIsAPattern(String name) {
        Stream.of("ja", "en")
                .flatMap(language -> texts(name, language).values().stream())
                .forEach(text -> assertThat(new MessageFormat(((String) text).replace("'", "''")))
                        .isNotNull());
    }

    @Test
    void everyKeyThatTheCodeNamesHasAText() throws IOException {
        var known = packages().flatMap(name -> keys(texts(name, "ja")).stream()).collect(Collectors.toSet());

        try (var files = Files.walk(Path.of("src/main/java"))) {
            var named = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> KEY_IN_JAVA.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .filter(key -> !key.endsWith("."))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(known).containsAll(named);
        }
    }

    private static Set<String> keys(Properties texts) {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String name, String language) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(TEXTS.resolve(name + "_" + language + ".properties"))) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
