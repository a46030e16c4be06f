// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

/// Variance components of ratings, in levels squared.
///
/// @param severity between raters
/// @param halo what the ratings of one target by one rater have in common beside the target and the rater
/// @param error of a single rating
/// @param discrepancy what the results of one target in one test have in common beside the target and their own
///     standard errors: a test asks for something else than a rater sees
public record SeverityVariances(double severity, double halo, double error, double discrepancy) {}
