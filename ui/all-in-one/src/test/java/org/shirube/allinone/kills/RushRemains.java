// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// What a rush has left in the database.
final class RushRemains {

    private final Remains remains;
    private final String campaign;
    /// Numbers by person.
    private final Map<String, Integer> places = new HashMap<>();

    RushRemains(Remains remains, String campaign) {
        this.remains = remains;
        this.campaign = campaign;
        remains.each("people", this::note);
    }

    private void note(Document person) {
        var key = person.getList("numberKeys", String.class).getFirst();
        int number = Integer.parseInt(key.substring(key.indexOf('\u001f') + 1));
        places.put(person.getString("_id"), number - Integer.parseInt(RushTown.number(0)));
    }

    /// Everybody's own seventy answers, submitted, in one document.
    void hasEverySubmissionOnce(int people) {
        var found = new HashSet<Integer>();
        remains.each("responses", response -> {
            var place = places.get(response.getString("personId"));
            assertThat(response.getString("campaignId")).isEqualTo(campaign);
            assertThat(response.get("submittedAt"))
                    .as("submission of %s", place)
                    .isNotNull();
            assertThat(response.get("answers", Document.class))
                    .as("answers of %s", place)
                    .isEqualTo(new Document(Map.copyOf(RushTown.answers(place))));
            assertThat(found.add(place)).as("the only response of %s", place).isTrue();
        });
        assertThat(found).hasSize(people);
    }

    /// Each submission gave everybody one piece of evidence of each skill.
    void hasEveryEvidenceOnce(int people, int skills) {
        var found = new HashSet<Integer>();
        remains.each("skillProfiles", profile -> {
            var place = places.get(profile.getString("_id"));
            var evidence = profile.getList("evidence", Document.class).stream()
                    .map(fact -> fact.getString("skillCode"))
                    .toList();
            assertThat(evidence).as("evidence of %s", place).hasSize(skills).doesNotHaveDuplicates();
            assertThat(profile.getList("seenEvents", String.class, List.of())).doesNotHaveDuplicates();
            found.add(place);
        });
        assertThat(found).hasSize(people);
    }
}
