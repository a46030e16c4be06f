// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import com.mongodb.MongoClientSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.springframework.data.annotation.Id;

/// Changes of an import as they are kept: many in one document and compressed, for nobody looks for one of them by
/// anything but its place, and a file may make 100,000.
///
/// @param first sequence of the first change
/// @param last sequence of the last one
/// @param outcomes what there is among them
@org.springframework.data.mongodb.core.mapping.Document("importChanges")
record ChangeChunk(
        @Id String id, String importId, int first, int last, Set<StoredChange.Outcome> outcomes, byte[] content) {

    static final int SIZE = 500;

    private static final Codec<Document> CODEC =
            MongoClientSettings.getDefaultCodecRegistry().get(Document.class);
    private static final String CHANGES = "changes";

    static ChangeChunk of(String importId, List<StoredChange> changes) {
        int first = changes.getFirst().sequence();
        return new ChangeChunk(
                importId + "/" + "%08d".formatted(first),
                importId,
                first,
                changes.getLast().sequence(),
                changes.stream().map(StoredChange::outcome).collect(Collectors.toSet()),
                packed(new Document(
                        CHANGES, changes.stream().map(StoredChange::toDocument).toList())));
    }

    List<StoredChange> changes() {
        return unpacked(content).getList(CHANGES, Document.class).stream()
                .map(StoredChange::of)
                .toList();
    }

    private static byte[] packed(Document document) {
        var bytes = new ByteArrayOutputStream();
        var fast = new Deflater(Deflater.BEST_SPEED);
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer);
                var deflating = new DeflaterOutputStream(bytes, fast)) {
            CODEC.encode(writer, document, EncoderContext.builder().build());
            buffer.pipe(deflating);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    private static Document unpacked(byte[] content) {
        try (var inflating = new InflaterInputStream(new ByteArrayInputStream(content));
                var reader = new BsonBinaryReader(ByteBuffer.wrap(inflating.readAllBytes()))) {
            return CODEC.decode(reader, DecoderContext.builder().build());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
