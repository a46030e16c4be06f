// SPDX-License-Identifier: Apache-2.0
/// Many people at their browsers at once.
@NullMarked
package org.shirube.allinone.sessions;

import org.jspecify.annotations.NullMarked;
