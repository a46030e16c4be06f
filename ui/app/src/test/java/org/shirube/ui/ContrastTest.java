// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every pair of text and ground that the style sheet puts together can be read, in light and dark (WCAG 1.4.3).
class ContrastTest {

    private static final double LEAST = 4.5;
    private static final Path SHEET = Path.of("src/main/resources/META-INF/resources/shirube.css");
    private static final Pattern TOKEN =
            Pattern.compile("(--sh-[a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
    private static final List<String> SURFACES = List.of("--sh-shiro", "--sh-kinari");

    record Pair(String text, String ground) {}

    static Stream<Pair> pairs() {
        var onSurfaces = Stream.of(
                        "--sh-sumi", "--sh-nibi", "--sh-ai", "--sh-shu", "--sh-wakatake", "--sh-yamabuki", "--sh-akane")
                .flatMap(text -> SURFACES.stream().map(ground -> new Pair(text, ground)));
        var onTheirOwn = Stream.of("--sh-ai", "--sh-shu", "--sh-wakatake", "--sh-yamabuki", "--sh-akane")
                .map(text -> new Pair(text, text + "-10"));
        var others = Stream.of(
                new Pair("--sh-nibi", "--sh-plain-10"),
                new Pair("--sh-sumi", "--sh-plain-10"),
                new Pair("--sh-sumi", "--sh-ai-10"),
                new Pair("--sh-yamabuki-text", "--sh-yamabuki-10"),
                new Pair("--sh-akane-text", "--sh-akane-10"),
                new Pair("--sh-on", "--sh-ai"),
                new Pair("--sh-on", "--sh-shu"),
                new Pair("--sh-on", "--sh-akane"),
                new Pair("--sh-shiro", "--sh-sumi"));
        return Stream.of(onSurfaces, onTheirOwn, others).flatMap(pairs -> pairs);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void textCanBeReadOnItsGround(Pair pair) throws IOException {
        var tokens = tokens();

        for (int mode = 0; mode < 2; mode++) {
            assertThat(contrast(
                            tokens.get(pair.text()).get(mode),
                            tokens.get(pair.ground()).get(mode)))
                    .as("%s on %s, %s", pair.text(), pair.ground(), mode == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(LEAST);
        }
    }

    private static Map<String, List<String>> tokens() throws IOException {
        var tokens = new HashMap<String, List<String>>();
        TOKEN.matcher(Files.readString(SHEET))
                .results()
                .forEach(token -> tokens.put(token.group(1), List.of(token.group(2), token.group(3))));
        return tokens;
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
