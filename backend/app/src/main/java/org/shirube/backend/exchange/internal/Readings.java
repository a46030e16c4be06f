// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Leaves the furigana runs of a spreadsheet out: the reader would take them for a part of the value.
final class Readings {

    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String MARK = "<rPh";
    private static final Pattern RUN = Pattern.compile("<rPh\\b.*?</rPh>", Pattern.DOTALL);

    private Readings() {}

    /// The same spreadsheet without furigana; the same bytes where it has none.
    static byte[] left(byte[] content) throws IOException {
        try (var book = ZipFile.builder().setByteArray(content).get()) {
            var texts = book.getEntry(TEXTS);
            return texts != null && text(book, texts).contains(MARK) ? without(book) : content;
        }
    }

    private static byte[] without(ZipFile book) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(book.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(TEXTS)) {
                    out.write(RUN.matcher(text(book, entry)).replaceAll("").getBytes(StandardCharsets.UTF_8));
                } else {
                    book.getInputStream(entry).transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String text(ZipFile book, ZipArchiveEntry entry) throws IOException {
        return new String(book.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
}
