// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// An appointing authority (任命権者). It owns its people's data.
///
/// @param name 任命権者, its identity
/// @param handledBy the authority whose HR and DX lead also see its people, or null
/// @param basis 併任, 事務委任 or 協定; without one the border holds
/// @param period when the basis holds, or null
@Document("authorities")
public record Authority(
        @Id String name,
        @Version @Nullable Long version,
        @Nullable String englishName,
        @Nullable String handledBy,
        @Nullable String basis,
        @Nullable String basisText,
        @Nullable Period period) {

    /// What it is called in a language.
    public String name(Locale locale) {
        return new Wording(name, englishName).in(locale);
    }

    /// Whether a recorded basis opens the border on a day. A basis without a period holds for ever.
    public boolean hasBasisOn(LocalDate day) {
        return basis != null && (period == null || period.contains(day));
    }
}
