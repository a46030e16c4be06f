// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final Path DOCUMENT = Path.of("../../docs/architecture.md");
    private static final String BEGIN = "<!-- generated: modules -->\n";
    private static final String END = "<!-- end -->\n";

    private final ApplicationModules modules = ApplicationModules.of(BackendApplication.class);

    @Test
    void modulesUseOnlyWhatTheyMay() {
        modules.verify();
    }

    @Test
    void theDiagramInTheDocumentationIsThatOfTheCode() throws IOException {
        var text = Files.readString(DOCUMENT);
        var before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        var after = text.substring(text.indexOf(END));
        var current = before + diagram() + after;
        if (Boolean.getBoolean("shirube.update")) {
            Files.writeString(DOCUMENT, current);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("docs/architecture.md; write it anew with -Dshirube.update=true")
                .isEqualTo(current);
    }

    private String diagram() {
        var lines = new TreeSet<String>();
        modules.forEach(module -> module.getDirectDependencies(modules)
                .uniqueModules()
                .filter(other -> !name(other).equals("platform"))
                .forEach(other -> lines.add("  " + name(module) + " --> " + name(other))));
        return lines.stream().collect(Collectors.joining("\n", "```mermaid\nflowchart TD\n", "\n```\n"));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
