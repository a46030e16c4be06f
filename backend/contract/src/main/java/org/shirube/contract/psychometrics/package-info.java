// SPDX-License-Identifier: Apache-2.0
/// Psychometric calculations.
@NullMarked
package org.shirube.contract.psychometrics;

import org.jspecify.annotations.NullMarked;
