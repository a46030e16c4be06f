// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Leaves the furigana runs of a spreadsheet out: the reader would take them for a part of the value.
final class Readings {

    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String MARK = "<rPh";
    private static final Pattern RUN = Pattern.compile("<rPh\\b.*?</rPh>", Pattern.DOTALL);

    private Readings() {}

    /// The same spreadsheet without furigana; the same bytes where it has none.
    static byte[] left(byte[] content) throws IOException {
        return has(content) ? without(content) : content;
    }

    private static boolean has(byte[] content) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(TEXTS)) {
                    return text(zip).contains(MARK);
                }
            }
        }
        return false;
    }

    private static byte[] without(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream(content.length);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(TEXTS)) {
                    out.write(RUN.matcher(text(zip)).replaceAll("").getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String text(ZipInputStream entry) throws IOException {
        return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
    }
}
