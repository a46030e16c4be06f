// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Reference numbers, computed with catR 3.17 (R), D = 1.
final class Reference {

    private Reference() {}

    static List<CSVRecord> rows(String file) {
        var stream = Objects.requireNonNull(Reference.class.getResourceAsStream("/psychometrics/" + file), file);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<ItemModel> bank(String file) {
        return rows(file).stream()
                .map(row -> (ItemModel)
                        new ItemModel.TwoParameter(Double.parseDouble(row.get("a")), Double.parseDouble(row.get("b"))))
                .toList();
    }

    /// Answers as zeros and ones, one to each item of a bank.
    static List<Answered> answers(List<ItemModel> bank, String pattern) {
        return new ArrayList<>(IntStream.range(0, bank.size())
                .mapToObj(item -> new Answered(bank.get(item), pattern.charAt(item) - '0'))
                .toList());
    }
}
