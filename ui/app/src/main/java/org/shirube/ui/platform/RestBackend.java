// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.problem.Problem;
import org.shirube.contract.problem.ProblemType;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.util.UriBuilder;

/// The backend over HTTP.
class RestBackend implements Backend {

    private final RestClient client;

    RestBackend(RestClient client) {
        this.client = client;
    }

    @Override
    public @Nullable Object exchange(BackendRequest request, ResolvableType answer) {
        try {
            return send(request, answer);
        } catch (RestClientResponseException refused) {
            throw problem(refused);
        } catch (ResourceAccessException silent) {
            throw BackendProblem.found(ProblemType.UNAVAILABLE, silent);
        } catch (OAuth2AuthorizationException expired) {
            throw BackendProblem.found(ProblemType.UNAUTHENTICATED, expired);
        }
    }

    private @Nullable Object send(BackendRequest request, ResolvableType answer) {
        var spec = client.method(request.method())
                .uri(builder -> uri(builder, request))
                .headers(headers -> headers(headers, request));
        var body = request.body();
        if (body != null) {
            spec.contentType(body instanceof MultiValueMap ? MediaType.MULTIPART_FORM_DATA : MediaType.APPLICATION_JSON)
                    .body(body);
        }
        if (answer.resolve() == Void.class) {
            spec.retrieve().toBodilessEntity();
            return null;
        }
        return spec.retrieve().body(ParameterizedTypeReference.<Object>forType(answer.getType()));
    }

    private static URI uri(UriBuilder builder, BackendRequest request) {
        builder.path(request.path());
        // values as variables, so that "+", "&" and "{" in them are encoded
        var values = new java.util.ArrayList<>(request.variables());
        for (int i = 0; i < request.query().size(); i++) {
            var parameter = request.query().get(i);
            builder.queryParam(parameter.name(), "{query" + i + "}");
            values.add(parameter.value());
        }
        return builder.build(values.toArray());
    }

    private static void headers(HttpHeaders headers, BackendRequest request) {
        var locale = Languages.current();
        headers.setAcceptLanguageAsLocales(List.of(locale, Locale.JAPANESE));
        if (request.version() != null) {
            headers.setIfMatch("\"" + request.version() + "\"");
        }
        if (request.key() != null) {
            headers.set("Idempotency-Key", request.key());
        }
    }

    private static BackendProblem problem(RestClientResponseException refused) {
        var type = refused.getResponseHeaders() == null
                ? null
                : refused.getResponseHeaders().getContentType();
        if (MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(type)
                && refused.getResponseBodyAs(Problem.class) instanceof Problem problem) {
            return new BackendProblem(problem);
        }
        return BackendProblem.found(
                switch (refused.getStatusCode().value()) {
                    case 401 -> ProblemType.UNAUTHENTICATED;
                    case 403 -> ProblemType.FORBIDDEN;
                    case 404 -> ProblemType.NOT_FOUND;
                    case 502, 503, 504 -> ProblemType.UNAVAILABLE;
                    default -> ProblemType.INTERNAL;
                },
                refused);
    }
}
