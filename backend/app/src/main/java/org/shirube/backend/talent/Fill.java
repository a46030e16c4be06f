// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

/// Somebody who fills a placement.
///
/// @param share of working time, 0 where it is not said; an appointment to several tasks is spread over them
/// @param byLevel fulfils the role by level
/// @param byConfirmed fulfils the role by confirmed level
/// @param probability that the role is truly fulfilled
public record Fill(
        Member member,
        int row,
        Through through,
        double share,
        boolean byLevel,
        boolean byConfirmed,
        double probability) {

    /// 要件充足, by the level that counts.
    public boolean qualified(Qualification counts) {
        return switch (counts) {
            case CONFIRMED -> byConfirmed;
            case LEVEL -> byLevel;
        };
    }

    /// Fulfils the role by level but not yet by confirmed level (要確認).
    public boolean toConfirm() {
        return byLevel && !byConfirmed;
    }

    /// What fills a placement.
    public enum Through {
        APPOINTMENT,
        POSTING
    }
}
