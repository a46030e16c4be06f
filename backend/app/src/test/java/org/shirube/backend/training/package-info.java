// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.shirube.backend.training;

import org.jspecify.annotations.NullMarked;
