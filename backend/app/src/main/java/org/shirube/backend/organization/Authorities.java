// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Appointing authorities and the borders between them.
@Service
public class Authorities {

    private final StoredAuthorities stored;

    Authorities(StoredAuthorities stored) {
        this.stored = stored;
    }

    /// All of them.
    public Flux<Authority> all() {
        return stored.findAll();
    }

    /// What each is called in a language, by its identity.
    public Mono<Map<String, String>> names(Locale locale) {
        return all().collectMap(Authority::name, authority -> authority.name(locale));
    }

    /// Authorities whose people somebody of this authority may see on a day: its own, and those that it handles on a
    /// recorded basis.
    public Mono<Set<String>> visibleTo(String authority, LocalDate day) {
        return all().collectList().map(known -> visibleTo(authority, day, known));
    }

    static Set<String> visibleTo(String authority, LocalDate day, Collection<Authority> known) {
        var handled = known.stream()
                .filter(other -> authority.equals(other.handledBy()))
                .filter(other -> other.hasBasisOn(day))
                .map(Authority::name);
        return Stream.concat(Stream.of(authority), handled).collect(Collectors.toUnmodifiableSet());
    }
}
