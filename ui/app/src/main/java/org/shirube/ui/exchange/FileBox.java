// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.exchange;

import static org.shirube.ui.blocks.Blocks.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/// Takes one file, chosen or dropped, and hands it on.
class FileBox extends Composite<Div> {

    private static final int MEGABYTE = 1_000_000;
    private static final int LARGEST = 64 * MEGABYTE;

    private final Upload upload;
    private final Div refused = new Div();
    private final Span hint;

    /// @param handOn gets name and content while the browser waits
    /// @param done called when the browser knows that the file has arrived
    FileBox(BiConsumer<String, Path> handOn, Runnable done) {
        upload = new Upload(
                UploadHandler.toTempFile((metadata, content) -> handOn.accept(metadata.fileName(), content.toPath())));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv", ".xlsx");
        upload.setI18n(words());
        var choose = new Button(getTranslation("exchange.file.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("exchange.file.drop")));
        // the handler runs while the browser still sends; only this event tells it that there is something to show
        upload.getElement().addEventListener("upload-success", event -> {
            upload.clearFileList();
            done.run();
        });
        upload.addFileRejectedListener(event -> refused.setText(event.getErrorMessage()));
        refused.addClassName("sh-field-error");
        refused.getElement().setAttribute("role", "alert");
        hint = text("sh-small", "");
        getContent().addClassName("sh-filebox");
        getContent().add(upload, refused, hint);
        allow(false);
    }

    /// Whether a file may be chosen now.
    void allow(boolean ready) {
        upload.setEnabled(ready);
        upload.getUploadButton().getElement().setEnabled(ready);
        refused.setText("");
        hint.setText(getTranslation(ready ? "exchange.file.hint" : "exchange.kind.needed"));
    }

    private UploadI18N words() {
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("exchange.file.choose")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("exchange.file.drop")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("exchange.file.too-large"))
                .setIncorrectFileType(getTranslation("exchange.file.wrong-type")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("exchange.file.sending"))
                        .setProcessing(getTranslation("exchange.file.sending"))));
        words.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB")));
        return words;
    }
}
