// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// One edition of a skill framework (スキル体系の版). Once published it keeps its skills; only their wording is mended.
///
/// @param edition 版, as written
/// @param items in the order in which they are shown; a code appears once
/// @param publishedAt when it was published; the edition published last is in force
@Document("frameworks")
public record Framework(
        @Id String id,
        @Version @Nullable Long version,
        String code,
        String edition,
        State state,
        List<SkillItem> items,
        Instant publishedAt) {

    /// What there is while no framework is published: no items.
    public static final Framework NONE = new Framework("", null, "", "", State.PUBLISHED, List.of(), Instant.EPOCH);

    public Framework {
        items = List.copyOf(items);
        if (items.stream().map(SkillItem::code).distinct().count() != items.size()) {
            throw new IllegalArgumentException("Framework '%s' names a skill twice.".formatted(id));
        }
    }

    /// The identifier of an edition.
    public static String idOf(String code, String edition) {
        return code + "/" + edition;
    }

    /// The item of a code.
    public Optional<SkillItem> item(String skillCode) {
        return items.stream().filter(item -> item.code().equals(skillCode)).findFirst();
    }

    /// The name of a skill in a language; the code itself where the framework does not know it.
    public String nameOf(String skillCode, Locale locale) {
        return item(skillCode).map(item -> item.name(locale)).orElse(skillCode);
    }

    /// The life of an edition.
    public enum State {
        DRAFT,
        PUBLISHED,
        RETIRED
    }
}
