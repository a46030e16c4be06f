// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Prints what the tests of all modules came to: skipped ones by name, the engines they ran on, and the totals.
/// Ends with 1 where a test failed, none passed, or no real MongoDB was there.
public class TestReport {

    private static final String ENGINE = "ENGINE ";

    private final List<String> skipped = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final TreeSet<String> engines = new TreeSet<>();
    private int passed;

    public static void main(String[] arguments) throws Exception {
        var report = new TestReport();
        try (var files = Files.walk(Path.of("."))) {
            for (var file : files.filter(TestReport::isReport).sorted().toList()) {
                report.read(file);
            }
        }
        System.exit(report.print() ? 0 : 1);
    }

    private static boolean isReport(Path file) {
        return file.toString().contains("surefire-reports")
                && file.getFileName().toString().matches("TEST-.*\\.xml");
    }

    private void read(Path file) throws Exception {
        var suite = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        for (var testCase : elements(suite.getElementsByTagName("testcase"))) {
            var name = testCase.getAttribute("classname") + "." + testCase.getAttribute("name");
            var skip = elements(testCase.getElementsByTagName("skipped"));
            if (!skip.isEmpty()) {
                skipped.add(name + ": " + skip.getFirst().getAttribute("message"));
            } else if (has(testCase, "failure") || has(testCase, "error")) {
                failed.add(name);
            } else {
                passed++;
            }
        }
        for (var output : elements(suite.getElementsByTagName("system-out"))) {
            output.getTextContent().lines().map(String::strip).filter(line -> line.startsWith(ENGINE))
                    .forEach(line -> engines.add(line.substring(ENGINE.length())));
        }
    }

    private static boolean has(Element testCase, String name) {
        return testCase.getElementsByTagName(name).getLength() > 0;
    }

    private static List<Element> elements(NodeList nodes) {
        var all = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    private boolean print() throws IOException {
        System.out.println();
        failed.forEach(name -> System.out.println("FAILED " + name));
        skipped.forEach(name -> System.out.println("SKIPPED " + name));
        System.out.println("Engines: " + (engines.isEmpty() ? "none" : String.join(", ", engines)));
        var real = engines.stream().anyMatch(engine -> engine.toLowerCase(Locale.ROOT).startsWith("mongodb"));
        if (!real) {
            System.out.println("No real MongoDB was there: a run without one is not green.");
        }
        System.out.printf("%d passed, %d failed, %d skipped%n", passed, failed.size(), skipped.size());
        return passed > 0 && failed.isEmpty() && real;
    }
}
