// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Staff of the sample city.
public final class SampleStaff {

    /// The appointing authority of most of them.
    public static final String AUTHORITY = "市長";

    private SampleStaff() {}

    /// Employee numbers of people of 市長 who are at work on the day of the test.
    public static Stream<String> numbers() throws IOException {
        var lines = Files.readAllLines(Path.of("../../seed-data/people.csv"));
        var header = List.of(lines.getFirst().split(","));
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[header.indexOf("任命権者")].equals(AUTHORITY))
                .filter(cells -> !cells[header.indexOf("職員番号")].isEmpty())
                .filter(cells -> cells[header.indexOf("休職区分")].isEmpty())
                .filter(cells -> !cells[header.indexOf("任用形態")].equals("特別職"))
                .filter(cells -> cells[header.indexOf("採用年月日")].compareTo("2026-09-01") < 0)
                .filter(cells -> cells[header.indexOf("任期満了日")].isEmpty()
                        || cells[header.indexOf("任期満了日")].compareTo("2026-10-01") > 0)
                .map(cells -> cells[header.indexOf("職員番号")])
                .distinct();
    }
}
