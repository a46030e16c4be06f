// SPDX-License-Identifier: Apache-2.0
/// Tests of coverage, fit and talent search.
@NullMarked
package org.shirube.backend.talent;

import org.jspecify.annotations.NullMarked;
