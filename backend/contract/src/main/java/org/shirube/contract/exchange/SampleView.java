// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.exchange;

import org.jspecify.annotations.Nullable;

/// How far the sample city is loaded.
///
/// @param state NONE, LOADING, LOADED or FAILED
/// @param step kind of file that is being loaded, or null
public record SampleView(String state, @Nullable String step, int done, int total) {}
