// SPDX-License-Identifier: Apache-2.0
/// Settings and indexes of the skills module.
@NullMarked
package org.shirube.backend.skills.internal;

import org.jspecify.annotations.NullMarked;
