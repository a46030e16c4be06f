// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.platform.Wording;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// A procedure that residents can do online, or will.
///
/// @param start first day online; for one still to come the planned day, or null
/// @param cases all cases of the fiscal year
/// @param onlineCases those of them that came online, or null where none can or nobody has counted
/// @param year fiscal year of both numbers
/// @param voice what users say
/// @param next what is improved next
@Document("onlineProcedures")
public record OnlineProcedure(
        @Id String code,
        @Version @Nullable Long version,
        Wording name,
        String unitCode,
        Type type,
        @Nullable LocalDate start,
        int cases,
        @Nullable Integer onlineCases,
        FiscalYear year,
        @Nullable Wording voice,
        @Nullable Wording next) {

    public OnlineProcedure {
        if (type.online() && start == null) {
            throw new IllegalArgumentException("Procedure '%s' is online since some day.".formatted(code));
        }
        if (cases < 0 || (onlineCases != null && (!type.online() || onlineCases < 0 || onlineCases > cases))) {
            throw new IllegalArgumentException(
                    "Procedure '%s' cannot have %s of %d cases online.".formatted(code, onlineCases, cases));
        }
    }

    /// By which means it is online (類型).
    public enum Type {
        /// これから: not yet.
        UPCOMING,
        /// ぴったりサービス: the nation's portal.
        NATIONAL_PORTAL,
        /// 汎用電子申請: the city's own electronic forms.
        OWN_FORMS,
        /// 併用: both.
        BOTH;

        /// Whether anybody can use it yet.
        public boolean online() {
            return this != UPCOMING;
        }
    }
}
