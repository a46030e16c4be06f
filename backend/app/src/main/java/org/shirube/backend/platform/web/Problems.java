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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
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

    /// Turns whatever was thrown into a problem; filters that stand before the controllers call it too.
    @ExceptionHandler
    public ResponseEntity<Problem> on(Throwable thrown, ServerWebExchange exchange) {
        return switch (thrown) {
            case BusinessProblem problem ->
                answer(
                        exchange,
                        problem.type(),
                        problem.messageKey(),
                        problem.faults(),
                        problem.arguments().toArray());
            case OptimisticLockingFailureException _ -> plain(exchange, ProblemType.STALE_VERSION);
            case DuplicateKeyException _ -> plain(exchange, ProblemType.ALREADY_EXISTS);
            case WebExchangeBindException invalid ->
                answer(
                        exchange,
                        ProblemType.INVALID_FIELDS,
                        "platform.invalid-fields",
                        invalid.getFieldErrors().stream().map(Problems::fault).toList());
            case ErrorResponse known -> plain(exchange, typeOf(known.getStatusCode()));
            case AccessDeniedException _ -> plain(exchange, ProblemType.FORBIDDEN);
            case AuthenticationServiceException _ -> plain(exchange, ProblemType.UNAVAILABLE);
            case JwtDecoderInitializationException _ -> plain(exchange, ProblemType.UNAVAILABLE);
            case AuthenticationException _ -> plain(exchange, ProblemType.UNAUTHENTICATED);
            case Throwable _ when DatabaseAway.caused(thrown) -> plain(exchange, ProblemType.UNAVAILABLE);
            default -> unexpected(thrown, exchange);
        };
    }

    private ResponseEntity<Problem> plain(ServerWebExchange exchange, ProblemType type) {
        return answer(exchange, type, "platform." + type.slug(), List.of());
    }

    private ResponseEntity<Problem> unexpected(Throwable thrown, ServerWebExchange exchange) {
        var id = UUID.randomUUID().toString();
        log.error("Unexpected failure {}", id, thrown);
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
            case 503 -> ProblemType.UNAVAILABLE;
            default -> status.is4xxClientError() ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL;
        };
    }
}
