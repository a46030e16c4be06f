// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Texts;
import org.shirube.contract.problem.Problem;
import org.shirube.contract.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerWebExchange;

/// The one place where exceptions become problem details in the caller's language.
@RestControllerAdvice
public class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(BusinessProblem problem, ServerWebExchange exchange) {
        return answer(
                exchange,
                problem.type(),
                problem.messageKey(),
                problem.faults(),
                problem.arguments().toArray());
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(OptimisticLockingFailureException stale, ServerWebExchange exchange) {
        return answer(exchange, ProblemType.STALE_VERSION, "platform.stale-version", List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(DuplicateKeyException duplicate, ServerWebExchange exchange) {
        return answer(exchange, ProblemType.ALREADY_EXISTS, "platform.already-exists", List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(WebExchangeBindException invalid, ServerWebExchange exchange) {
        var faults = invalid.getFieldErrors().stream().map(Problems::fault).toList();
        return answer(exchange, ProblemType.INVALID_FIELDS, "platform.invalid-fields", faults);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Throwable unexpected, ServerWebExchange exchange) {
        if (unexpected instanceof ErrorResponse known) {
            var type = typeOf(known.getStatusCode());
            return answer(exchange, type, "platform." + type.slug(), List.of());
        }
        if (unexpected instanceof org.springframework.dao.DataAccessResourceFailureException) {
            log.warn("The database does not answer: {}", unexpected.toString());
            return answer(exchange, ProblemType.UNAVAILABLE, "platform.unavailable", List.of());
        }
        var id = UUID.randomUUID().toString();
        log.error("Unexpected failure {}", id, unexpected);
        return answer(exchange, ProblemType.INTERNAL, "platform.internal", List.of(), id);
    }

    /// A problem as a value, for filters that stand before the controllers.
    public ResponseEntity<Problem> answer(
            ServerWebExchange exchange,
            ProblemType type,
            String messageKey,
            List<Problem.FieldFault> faults,
            Object... arguments) {
        var locale = locale(exchange);
        var problem = new Problem(
                type.uri(),
                texts.of(locale, "problem." + type.slug()),
                type.status(),
                texts.of(locale, messageKey, arguments),
                fix(locale, messageKey, arguments),
                faults.isEmpty() ? null : faults);
        return ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private @Nullable String fix(Locale locale, String messageKey, Object... arguments) {
        var key = messageKey + ".fix";
        var text = texts.of(locale, key, arguments);
        return text.equals(key) ? null : text;
    }

    private static Locale locale(ServerWebExchange exchange) {
        var locale = exchange.getLocaleContext().getLocale();
        return locale == null ? LocaleContextHolder.getLocale() : locale;
    }

    private static Problem.FieldFault fault(FieldError error) {
        var value = error.getRejectedValue();
        return new Problem.FieldFault(
                "/" + error.getField().replace('.', '/'),
                null,
                null,
                value == null ? null : String.valueOf(value),
                String.valueOf(error.getDefaultMessage()),
                null);
    }

    private static ProblemType typeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.FILE_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_FILE;
            default -> status.is4xxClientError() ? ProblemType.BAD_REQUEST : ProblemType.UNAVAILABLE;
        };
    }
}
