// SPDX-License-Identifier: Apache-2.0
/// The sample city's people: who they are, where they work, what they can do and how they were found to.
///
/// Reads the files written by hand, draws the rest from a seed and writes the files beside them.
@NullMarked
package org.shirube.seed;

import org.jspecify.annotations.NullMarked;
