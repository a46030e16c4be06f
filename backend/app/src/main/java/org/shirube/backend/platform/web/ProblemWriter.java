// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.web;

import org.shirube.contract.problem.Problem;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectMapper;

/// Writes problems that arise before a controller is reached: a missing token, a route that is not there.
@Component
@Order(-2)
public class ProblemWriter implements ErrorWebExceptionHandler {

    private final Problems problems;
    private final ObjectMapper json;

    ProblemWriter(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(thrown);
        }
        ResponseEntity<Problem> answer = problems.on(thrown, exchange);
        response.setStatusCode(answer.getStatusCode());
        response.getHeaders().putAll(answer.getHeaders());
        var body = json.writeValueAsBytes(answer.getBody());
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
