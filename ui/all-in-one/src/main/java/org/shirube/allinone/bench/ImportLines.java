// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Import of the staff list over HTTP: the preview beside parsing the file and streaming the stored documents, applying
/// beside a raw bulk write of the same documents.
final class ImportLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "----shirube";
    private static final double PREVIEW_AIM = 2;
    private static final double APPLY_AIM = 3;
    private static final int BATCH = 1_000;
    private static final String PARSE_AND_STREAM = "parse the file and stream the current documents";
    private static final String BULK = "raw bulk write of the same documents";

    private final BenchBackend backend;
    private final SyntheticTown town;
    private final Figure.Where where;
    private final Report report;

    ImportLines(BenchBackend backend, SyntheticTown town, Figure.Where where, Report report) {
        this.backend = backend;
        this.town = town;
        this.where = where;
        this.report = report;
    }

    /// Loads the town and measures it, then the same file again, then a file in which every row is different.
    void run() {
        load("units", town.units());
        var first = town.staff("");
        double parsedEmpty = parseAndStream(first);
        var preview = preview("people", first);
        report.add(Figure.time(
                where,
                "import: preview, nobody there yet",
                preview.millis(),
                parsedEmpty,
                PARSE_AND_STREAM,
                PREVIEW_AIM));
        double applied = apply(preview.id());
        double inserted = bulk(document -> new InsertOneModel<>(document));
        report.add(Figure.time(where, "import: apply, all new", applied, inserted, BULK, APPLY_AIM));
        var changed = town.staff("改");
        double parsed = parseAndStream(changed);
        var again = preview("people", changed);
        report.add(Figure.time(
                where, "import: preview, every row changed", again.millis(), parsed, PARSE_AND_STREAM, PREVIEW_AIM));
        double reapplied = apply(again.id());
        double replaced = bulk(document -> new ReplaceOneModel<>(new Document("_id", document.get("_id")), document));
        report.add(Figure.time(where, "import: apply, every row changed", reapplied, replaced, BULK, APPLY_AIM));
        backend.raw().getCollection("benchPeople").drop();
        report.note("heap at its highest while importing: " + peakMegabytes() + " MB");
    }

    /// Imports a file without measuring it.
    void load(String kind, byte[] file) {
        apply(preview(kind, file).id());
    }

    private Previewed preview(String kind, byte[] file) {
        long begin = System.nanoTime();
        var made = JSON.readTree(backend.send(backend.request("/api/v1/imports?kind=" + kind)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(kind + ".csv", file)))
                .build()));
        var id = made.get("id").asString();
        var settled = await(id, "PARSING");
        double millis = (System.nanoTime() - begin) / 1e6;
        if (!settled.get("state").asString().equals("PREVIEWED")) {
            throw new IllegalStateException("The import of " + kind + " was not previewed: " + settled);
        }
        return new Previewed(id, millis);
    }

    private double apply(String id) {
        var version = job(id).get("version").asLong();
        return Load.millis(() -> {
            backend.send(backend.request("/api/v1/imports/" + id + "/apply")
                    .header("Content-Type", "application/json")
                    .header("If-Match", "\"" + version + "\"")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"partial\": false}"))
                    .build());
            var settled = await(id, "APPLYING");
            if (!settled.get("state").asString().equals("APPLIED")) {
                throw new IllegalStateException("The import was not applied: " + settled);
            }
        });
    }

    private JsonNode await(String id, String state) {
        var job = job(id);
        while (job.get("state").asString().equals(state)) {
            LockSupport.parkNanos(20_000_000);
            job = job(id);
        }
        return job;
    }

    private JsonNode job(String id) {
        return JSON.readTree(
                backend.send(backend.request("/api/v1/imports/" + id).GET().build()));
    }

    private double parseAndStream(byte[] file) {
        return Load.millis(() -> {
            long cells = 0;
            var text = new InputStreamReader(new ByteArrayInputStream(file), Charset.forName("windows-31j"));
            try (var parser = CSVFormat.DEFAULT.parse(text)) {
                for (var row : parser) {
                    cells += row.size();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            for (var person : backend.raw().getCollection("people").find()) {
                cells += person.size();
            }
            if (cells == 0) {
                throw new IllegalStateException("Nothing was read.");
            }
        });
    }

    private double bulk(Function<Document, WriteModel<Document>> model) {
        var documents = backend.raw().getCollection("people").find().into(new ArrayList<>());
        var target = backend.raw().getCollection("benchPeople");
        return Load.millis(() -> {
            for (int from = 0; from < documents.size(); from += BATCH) {
                List<WriteModel<Document>> batch =
                        documents.subList(from, Math.min(documents.size(), from + BATCH)).stream()
                                .map(model)
                                .toList();
                target.bulkWrite(batch, new BulkWriteOptions().ordered(false));
            }
        });
    }

    private static byte[] multipart(String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static long peakMegabytes() {
        return java.lang.management.ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private record Previewed(String id, double millis) {}
}
