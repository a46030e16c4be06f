// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.shirube.ui.review;

import org.jspecify.annotations.NullMarked;
