// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.organization.PersonSummary;
import org.shirube.contract.organization.PersonView;
import org.shirube.contract.organization.PopulationView;
import org.shirube.contract.organization.UnitView;
import org.shirube.contract.platform.Page;
import org.shirube.contract.skills.GapView;
import org.shirube.contract.skills.ProfileView;
import org.shirube.ui.platform.Backend;
import org.shirube.ui.platform.Me;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// People, units and what is known of one person, on the day that the caller looks at.
@Component
public class PeopleClient {

    private static final String PERSON = "/api/v1/people/{person}";
    private static final int PART = 100;

    private final Backend backend;
    private final ObjectProvider<Me> me;

    PeopleClient(Backend backend, ObjectProvider<Me> me) {
        this.backend = backend;
        this.me = me;
    }

    /// People by what was typed (number, kanji, kana, roman or former name), unit with all below it, and employment
    /// type.
    public Page<PersonSummary> people(
            @Nullable String text, @Nullable String unit, @Nullable String type, @Nullable String after) {
        return backend.get("/api/v1/people")
                .query("q", text)
                .query("unit", unit)
                .query("employmentType", type)
                .query("asOf", day())
                .query("limit", PART)
                .query("after", after)
                .page(PersonSummary.class);
    }

    /// All units of the day, parents before children or not: the order is the backend's.
    public List<UnitView> units() {
        return backend.get("/api/v1/units").query("asOf", day()).list(UnitView.class);
    }

    /// Whom a population finds on the day, and the population as a sentence.
    public PopulationView preview(Map<String, Object> population) {
        return backend.post("/api/v1/populations/preview")
                .query("asOf", day())
                .body(population)
                .as(PopulationView.class);
    }

    PersonView person(String id) {
        return backend.get(PERSON, reference(id)).query("asOf", day()).as(PersonView.class);
    }

    ProfileView profile(String id) {
        return backend.get(PERSON + "/profile", reference(id))
                .query("asOf", day())
                .as(ProfileView.class);
    }

    GapView gaps(String id, String role) {
        return backend.get(PERSON + "/gaps", reference(id))
                .query("role", role)
                .query("asOf", day())
                .as(GapView.class);
    }

    private @Nullable Object day() {
        return me.getObject().otherDay().orElse(null);
    }

    /// A person by id where the API also takes employee numbers.
    private static String reference(String id) {
        return "p:" + id;
    }
}
