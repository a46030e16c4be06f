// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

/// The numbers by which evidence becomes an estimate. All of them are settings.
///
/// @param selfRating standard error of a self-rating, in levels
/// @param managerReview standard error of a manager's review
/// @param test standard error of a test whose source does not say its own
/// @param completion standard error of a completed course
/// @param certificate standard error of a certificate
/// @param ageing variance added for each year since the evidence
/// @param selfManagerCorrelation correlation of the errors of a self-rating and the manager's review, 0 to 1
/// @param confirmingMonths how long a review, a test or a certificate confirms a level
public record EstimationPolicy(
        double selfRating,
        double managerReview,
        double test,
        double completion,
        double certificate,
        double ageing,
        double selfManagerCorrelation,
        int confirmingMonths) {

    /// The numbers of the product where an office sets none.
    public static final EstimationPolicy STANDARD = new EstimationPolicy(0.9, 0.5, 0.5, 0.6, 0.4, 0.15, 0.4, 24);

    /// The standard error of new evidence of a kind whose source does not say one.
    public double standardErrorOf(EvidenceKind kind) {
        return switch (kind) {
            case SELF_RATING -> selfRating;
            case MANAGER_REVIEW -> managerReview;
            case TEST -> test;
            case COMPLETION -> completion;
            case CERTIFICATE -> certificate;
        };
    }
}
