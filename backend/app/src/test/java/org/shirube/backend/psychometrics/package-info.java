// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.shirube.backend.psychometrics;

import org.jspecify.annotations.NullMarked;
