// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.platform.Wording;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// A role in the digital transformation (DX役割), with what it asks of whoever holds it.
///
/// @param code its identity, for example R12
/// @param permittedTypes 可能な任用形態; empty = all
/// @param permittedGrades 可能な級 as written; empty = all
/// @param prerequisiteCourses 前提講座
/// @param securityFloor level below which no security skill of a holder should lie, or null
@Document("dxRoles")
public record DxRole(
        @Id String code,
        @Version @Nullable Long version,
        String name,
        @Nullable String englishName,
        Tier tier,
        Filling filling,
        List<Requirement> requirements,
        Set<EmploymentType> permittedTypes,
        List<String> permittedGrades,
        List<String> prerequisiteCourses,
        @Nullable Integer securityFloor) {

    private static final List<String> SECURITY = List.of("情報セキュリティ", "CSIRT");

    public DxRole {
        requirements = List.copyOf(requirements);
        permittedTypes = Set.copyOf(permittedTypes);
        permittedGrades = List.copyOf(permittedGrades);
        prerequisiteCourses = List.copyOf(prerequisiteCourses);
        if (requirements.stream().map(Requirement::skillCode).distinct().count() != requirements.size()) {
            throw new IllegalArgumentException("Role %s asks for a skill twice.".formatted(code));
        }
    }

    /// The name in a language; Japanese where there is no English one.
    public String nameIn(Locale locale) {
        return names().in(locale);
    }

    /// The name in both languages.
    public Wording names() {
        return new Wording(name, englishName);
    }

    /// Whether the role is one of the CSIRT part, which is all that security officers see of a structure by that role.
    public boolean isForSecurity() {
        return SECURITY.stream().anyMatch(name::contains);
    }

    /// Requirements that whoever fulfils the role must meet, in the order of the role.
    public List<Requirement> mandatory() {
        return requirements.stream().filter(Requirement::mandatory).toList();
    }

    /// Why somebody may not hold the role by type of employment or grade; empty where they may.
    public Optional<Refusal> refusal(EmploymentType type, @Nullable String grade) {
        if (!permittedTypes.isEmpty() && !permittedTypes.contains(type)) {
            return Optional.of(Refusal.TYPE);
        }
        return permittedGrades.isEmpty() || (grade != null && permittedGrades.contains(bare(grade)))
                ? Optional.empty()
                : Optional.of(Refusal.GRADE);
    }

    /// A grade as roles list it: 3級 is 3.
    private static String bare(String grade) {
        return grade.endsWith("級") ? grade.substring(0, grade.length() - 1) : grade;
    }

    /// A level that the role asks for.
    ///
    /// @param level 1 to 4
    /// @param weight above 0
    /// @param mandatory 必須; otherwise 望ましい
    public record Requirement(String skillCode, int level, double weight, boolean mandatory) {

        public Requirement {
            if (level < 1 || level > 4 || !(weight > 0)) {
                throw new IllegalArgumentException(
                        "Level %d or weight %s of %s is out of range.".formatted(level, weight, skillCode));
            }
        }
    }

    /// 区分.
    public enum Tier {
        /// 高度専門人材.
        SPECIALIST,
        /// DX推進リーダー.
        LEADER,
        /// 一般行政職員.
        GENERAL,
        /// 推進体制.
        STRUCTURE
    }

    /// How placements of the role are filled (充て方).
    public enum Filling {
        /// 充て職: by the post that somebody holds.
        EX_OFFICIO,
        /// 全員区分: by everyone of a kind.
        EVERYONE,
        /// 指名: by a named person; only these count towards two placements and the whole of the working time.
        APPOINTMENT,
        /// 委嘱・委託: by an external person.
        COMMISSION;

        /// Whether people are appointed to it; otherwise postings fill it.
        public boolean byAppointment() {
            return switch (this) {
                case APPOINTMENT, COMMISSION -> true;
                case EX_OFFICIO, EVERYONE -> false;
            };
        }
    }

    /// Why a role is not permitted to somebody.
    public enum Refusal {
        TYPE,
        GRADE
    }
}
