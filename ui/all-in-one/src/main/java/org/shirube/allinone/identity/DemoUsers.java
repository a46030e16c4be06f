// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/// The demo users, as the sample city's file names them.
public final class DemoUsers {

    private static final String FILE = "seed-data/demo-users.csv";

    private DemoUsers() {}

    /// One for each role, in the file's order.
    public static List<DemoUser> read() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new java.io.InputStreamReader(
                        new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            return rows.stream().map(DemoUsers::user).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static DemoUser user(CSVRecord row) {
        return new DemoUser(row.get("利用者名"), row.get("役割"), row.get("任命権者"), row.get("職員番号"), row.get("説明"));
    }
}
