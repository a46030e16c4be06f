// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.organization;

/// What a population (対象者条件) says and whom it finds. `POST /api/v1/populations/preview?asOf=` with the expression as
/// body, for example `{"everybody": true}`, answers this.
///
/// @param sentence the expression in the caller's language
/// @param people how many people it finds on the day asked for
public record PopulationView(String sentence, int people) {}
