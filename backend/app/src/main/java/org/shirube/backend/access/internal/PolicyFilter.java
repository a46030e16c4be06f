// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.access.internal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.contract.problem.ProblemType;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/// Asks the policy of the route before its controller runs, and records every change before it is made.
@Component
@Order(0)
class PolicyFilter implements WebFilter {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String OWN_CODE = "org.shirube";

    private final RequestMappingHandlerMapping routes;
    private final Callers callers;
    private final AuditTrail audit;

    PolicyFilter(RequestMappingHandlerMapping requestMappingHandlerMapping, Callers callers, AuditTrail audit) {
        this.routes = requestMappingHandlerMapping;
        this.callers = callers;
        this.audit = audit;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return routes.getHandler(exchange)
                .ofType(HandlerMethod.class)
                .filter(handler -> handler.getBeanType().getName().startsWith(OWN_CODE))
                .flatMap(handler -> ask(exchange, handler).thenReturn(handler))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private Mono<Void> ask(ServerWebExchange exchange, HandlerMethod handler) {
        var policy = handler.getMethodAnnotation(Allow.class);
        if (policy != null && policy.value().length == 0) {
            return Mono.empty();
        }
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> token(context.getAuthentication()))
                .switchIfEmpty(
                        Mono.error(() -> new BusinessProblem(ProblemType.UNAUTHENTICATED, "platform.unauthenticated")))
                .flatMap(callers::of)
                .flatMap(caller -> decide(exchange, policy, caller));
    }

    private static @Nullable Jwt token(org.springframework.security.core.@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Jwt jwt ? jwt : null;
    }

    private Mono<Void> decide(ServerWebExchange exchange, @Nullable Allow policy, Caller caller) {
        if (policy == null || !caller.is(policy.value())) {
            return Mono.error(() -> new BusinessProblem(ProblemType.FORBIDDEN, "platform.forbidden"));
        }
        exchange.getAttributes().put(Caller.ATTRIBUTE, caller);
        var method = exchange.getRequest().getMethod();
        if (READS.contains(method) || !policy.changes()) {
            return Mono.empty();
        }
        var concerned = caller.personId() == null ? List.<String>of() : List.of(caller.personId());
        return audit.change(
                caller, policy.scope() == Allow.Scope.OWN ? concerned : List.of(), method + " " + route(exchange));
    }

    private static String route(ServerWebExchange exchange) {
        PathPattern pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? exchange.getRequest().getPath().value() : pattern.getPatternString();
    }
}
