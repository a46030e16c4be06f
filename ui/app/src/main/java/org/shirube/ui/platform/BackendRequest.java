// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.platform.Page;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;

/// One request to the backend, built step by step; each step answers a new request.
///
/// @param path with places for variables, for example `/api/v1/people/{person}`
/// @param query names and values by turns, in order
/// @param version the version that the caller saw, sent as `If-Match`
public record BackendRequest(
        Backend backend,
        HttpMethod method,
        String path,
        List<Object> variables,
        List<Parameter> query,
        @Nullable Long version,
        @Nullable String key,
        @Nullable Object body) {

    /// A query parameter.
    public record Parameter(String name, String value) {}

    static BackendRequest of(Backend backend, HttpMethod method, String path, Object... variables) {
        return new BackendRequest(backend, method, path, List.of(variables), List.of(), null, null, null);
    }

    /// Adds a query parameter; a value of null or nothing adds none, a collection adds one for each element.
    public BackendRequest query(String name, @Nullable Object value) {
        var values = value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
        var added = values.map(String::valueOf)
                .filter(text -> !text.isBlank())
                .map(text -> new Parameter(name, text))
                .toList();
        var all = Stream.concat(query.stream(), added.stream()).toList();
        return new BackendRequest(backend, method, path, variables, all, version, key, body);
    }

    /// Names the version that the caller saw: a newer one in the backend is then not overwritten.
    public BackendRequest ifMatch(long seen) {
        return new BackendRequest(backend, method, path, variables, query, seen, key, body);
    }

    /// Makes a repeated POST harmless.
    ///
    /// @param once chosen by the caller, the same for every repetition
    public BackendRequest idempotencyKey(String once) {
        return new BackendRequest(backend, method, path, variables, query, version, once, body);
    }

    /// What is sent; a `MultiValueMap` is sent as a form with files.
    public BackendRequest body(Object content) {
        return new BackendRequest(backend, method, path, variables, query, version, key, content);
    }

    /// Sends it and reads the answer.
    ///
    /// @throws BackendProblem for every problem that the backend answers
    public <T> T as(Class<T> type) {
        return type.cast(Objects.requireNonNull(backend.exchange(this, ResolvableType.forClass(type))));
    }

    /// Sends it where there may be nothing to answer.
    public <T> Optional<T> optional(Class<T> type) {
        return Optional.ofNullable(backend.exchange(this, ResolvableType.forClass(type)))
                .map(type::cast);
    }

    /// Sends it and reads a list.
    @SuppressWarnings("unchecked") // the type asked for is a list of T
    public <T> List<T> list(Class<T> type) {
        var answer = backend.exchange(this, ResolvableType.forClassWithGenerics(List.class, type));
        return answer == null ? List.of() : (List<T>) answer;
    }

    /// Sends it and reads a part of a list.
    @SuppressWarnings("unchecked") // the type asked for is a page of T
    public <T> Page<T> page(Class<T> type) {
        var answer = backend.exchange(this, ResolvableType.forClassWithGenerics(Page.class, type));
        return answer == null ? new Page<>(List.of(), 0, null) : (Page<T>) answer;
    }

    /// Sends it and drops the answer.
    public void send() {
        backend.exchange(this, ResolvableType.forClass(Void.class));
    }
}
