// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// Demo users are for the machine that Shirube runs on: other hosts and proxies are refused.
class LocalOnlyFilter extends OncePerRequestFilter {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> PROXIED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var proxied = PROXIED.stream().anyMatch(header -> request.getHeader(header) != null);
        if (proxied || !LOCAL.contains(request.getServerName())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "The demo identity serves this machine only.");
            return;
        }
        chain.doFilter(request, response);
    }
}
