// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.talent;

import java.util.List;

/// How many people truly qualify.
///
/// @param distribution the probabilities of 0, 1, ... people; they sum to 1
/// @param expected how many on average
/// @param probabilityMet the probability of the demand or more, 0 to 1
public record PoissonBinomialView(List<Double> distribution, double expected, double probabilityMet) {}
