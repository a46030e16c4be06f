// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.internal.ImportFile;
import org.shirube.backend.exchange.internal.ImportJob;
import org.shirube.backend.exchange.internal.ImportViews;
import org.shirube.backend.exchange.internal.Imports;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Versions;
import org.shirube.contract.exchange.ApplyRequest;
import org.shirube.contract.exchange.ImportChangeView;
import org.shirube.contract.exchange.ImportKindView;
import org.shirube.contract.exchange.ImportProblemView;
import org.shirube.contract.exchange.ImportView;
import org.shirube.contract.platform.Page;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Imports: upload, preview, apply. The roles are those that import some kind; each kind says whose it is.
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final int RECENT = 30;

    private final Imports imports;
    private final ImportViews views;

    ImportController(Imports imports, ImportViews views) {
        this.imports = imports;
        this.views = views;
    }

    @GetMapping("/kinds")
    @Allow({Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER})
    Mono<List<ImportKindView>> kinds(Caller caller, Locale locale) {
        return Mono.fromCallable(() -> imports.kindsOf(caller).stream()
                .map(kind -> views.kind(kind, locale))
                .toList());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow({Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER})
    Mono<ResponseEntity<ImportView>> upload(
            Caller caller,
            @RequestParam String kind,
            @RequestParam(defaultValue = "partial") String scope,
            @RequestParam(required = false) @Nullable String charset,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestPart FilePart file,
            Locale locale) {
        var id = Imports.newId(caller, idempotencyKey);
        return bytes(file)
                .map(content -> new ImportFile(kind, file.filename(), content, scope, charset))
                .flatMap(sent -> imports.upload(caller, id, sent))
                .map(job -> ResponseEntity.accepted()
                        .location(URI.create("/api/v1/imports/" + job.id()))
                        .body(views.job(job, locale)));
    }

    private static Mono<byte[]> bytes(FilePart file) {
        return DataBufferUtils.join(file.content(), 65 * 1024 * 1024)
                .map(buffer -> {
                    var content = new byte[buffer.readableByteCount()];
                    buffer.read(content);
                    DataBufferUtils.release(buffer);
                    return content;
                })
                .defaultIfEmpty(new byte[0])
                .onErrorMap(
                        DataBufferLimitException.class,
                        tooLarge -> new BusinessProblem(ProblemType.FILE_TOO_LARGE, "exchange.too-large"));
    }

    @GetMapping
    @Allow({Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER, Role.ADMIN})
    Mono<List<ImportView>> recent(Caller caller, Locale locale) {
        return imports.newest(caller, RECENT)
                .map(job -> view(caller, job, locale))
                .collectList();
    }

    @GetMapping("/{id}")
    @Allow({Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER, Role.ADMIN})
    Mono<ResponseEntity<ImportView>> one(Caller caller, @PathVariable String id, Locale locale) {
        return imports.job(caller, id)
                .map(job ->
                        ResponseEntity.ok().eTag(Versions.etag(job.version())).body(view(caller, job, locale)));
    }

    private ImportView view(Caller caller, ImportJob job, Locale locale) {
        return imports.maySeeContents(caller, job) ? views.job(job, locale) : views.state(job, locale);
    }

    @GetMapping("/{id}/problems")
    @Allow({Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER})
    Mono<Page<ImportProblemView>> problems(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit,
            Locale locale) {
        return imports.contents(caller, id)
                .flatMap(job -> views.problems(job, after, Math.clamp(limit, 1, 200), locale));
    }

    @GetMapping("/{id}/changes")
    @Allow({Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER})
    Mono<Page<ImportChangeView>> changes(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "100") int limit) {
        return imports.contents(caller, id)
                .flatMap(job -> views.changes(job, outcome, after, Math.clamp(limit, 1, 200)));
    }

    @PostMapping("/{id}/problems/{problemId}/accept")
    @Allow({Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER})
    Mono<ImportView> accept(Caller caller, @PathVariable String id, @PathVariable String problemId, Locale locale) {
        return imports.accept(caller, id, problemId).map(job -> views.job(job, locale));
    }

    @PostMapping("/{id}/apply")
    @Allow({Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER})
    Mono<ResponseEntity<ImportView>> apply(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable ApplyRequest request,
            Locale locale) {
        var wish = Objects.requireNonNullElseGet(request, () -> new ApplyRequest(false, List.of()));
        var leavers = Objects.requireNonNullElse(wish.leavers(), List.<String>of());
        return imports.apply(caller, id, ifMatch, wish.partial(), leavers)
                .map(job -> ResponseEntity.status(HttpStatus.ACCEPTED)
                        .location(URI.create("/api/v1/imports/" + job.id()))
                        .body(views.job(job, locale)));
    }

    @GetMapping(path = "/{id}/rejected", produces = "text/csv;charset=UTF-8")
    @Allow({Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER})
    Mono<ResponseEntity<byte[]>> rejected(Caller caller, @PathVariable String id) {
        var file = ContentDisposition.attachment()
                .filename("rejected.csv", StandardCharsets.UTF_8)
                .build();
        return imports.refused(caller, id)
                .map(content -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                        .body(content));
    }

    @DeleteMapping("/{id}")
    @Allow({Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER})
    Mono<ImportView> cancel(Caller caller, @PathVariable String id, Locale locale) {
        return imports.cancel(caller, id).map(job -> views.job(job, locale));
    }
}
