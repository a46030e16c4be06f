// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.exchange.ApplyRequest;
import org.shirube.contract.exchange.ImportChangeView;
import org.shirube.contract.exchange.ImportKindView;
import org.shirube.contract.exchange.ImportProblemView;
import org.shirube.contract.exchange.ImportView;
import org.shirube.contract.platform.Page;
import org.shirube.ui.platform.Backend;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.stereotype.Component;

/// Imports, as the backend offers them. Every method throws [org.shirube.ui.platform.BackendProblem].
@Component
class ImportClient {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String ONE = IMPORTS + "/{id}";
    private static final int PART = 200;

    private final Backend backend;

    ImportClient(Backend backend) {
        this.backend = backend;
    }

    /// The kinds that the caller may import, with their columns.
    List<ImportKindView> kinds() {
        return backend.get(IMPORTS + "/kinds").list(ImportKindView.class);
    }

    /// The latest imports, newest first.
    List<ImportView> recent() {
        return backend.get(IMPORTS).list(ImportView.class);
    }

    /// Sends a file. The answer is an import that is still being read.
    ///
    /// @param scope `partial` or `complete`
    /// @param charset null to have it detected
    ImportView send(String kind, String scope, @Nullable String charset, String fileName, Path content) {
        var form = new MultipartBodyBuilder();
        form.part("file", new FileSystemResource(content)).filename(fileName);
        return backend.post(IMPORTS)
                .query("kind", kind)
                .query("scope", scope)
                .query("charset", charset)
                .body(form.build())
                .as(ImportView.class);
    }

    ImportView byId(String id) {
        return backend.get(ONE, id).as(ImportView.class);
    }

    Page<ImportProblemView> problems(String id, @Nullable String after) {
        return backend.get(ONE + "/problems", id)
                .query("limit", PART)
                .query("after", after)
                .page(ImportProblemView.class);
    }

    Page<ImportChangeView> changes(String id, @Nullable String after) {
        return backend.get(ONE + "/changes", id)
                .query("limit", PART)
                .query("after", after)
                .page(ImportChangeView.class);
    }

    /// Takes the proposal of a problem; the preview is then computed anew.
    void accept(String id, String problemId) {
        backend.post(ONE + "/problems/{problem}/accept", id, problemId).send();
    }

    /// Applies exactly the preview that was shown.
    void apply(ImportView shown, boolean partial) {
        backend.post(ONE + "/apply", shown.id())
                .ifMatch(shown.version())
                .body(new ApplyRequest(partial, List.of()))
                .send();
    }

    /// Throws a preview away.
    void cancel(ImportView shown) {
        backend.delete(ONE, shown.id()).send();
    }

    /// The refused rows as a file, in the columns of the file that was sent.
    byte[] refused(String id) {
        return backend.get(ONE + "/rejected", id).as(byte[].class);
    }
}
