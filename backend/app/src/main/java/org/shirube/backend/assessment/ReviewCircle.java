// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.UnitTree;

/// The people whose self-ratings somebody confirms, as head of their unit or in the head's place.
///
/// @param people by unit and number
/// @param headed ids of those whom the reviewer confirms as head
/// @param delegates who confirms in the head's place, by the id of who is confirmed
public record ReviewCircle(
        String reviewer, UnitTree tree, List<Person> people, Set<String> headed, Map<String, Person> delegates) {

    public ReviewCircle {
        people = List.copyOf(people);
        headed = Set.copyOf(headed);
        delegates = Map.copyOf(delegates);
    }

    /// Who confirms the person in the head's place.
    public Optional<Person> delegateOf(String personId) {
        return Optional.ofNullable(delegates.get(personId));
    }

    /// Whether the reviewer is the one to confirm the person; a head may confirm also whom somebody else was asked to.
    public boolean mine(String personId) {
        return delegateOf(personId)
                .map(delegate -> delegate.id().equals(reviewer))
                .orElseGet(() -> headed.contains(personId));
    }
}
