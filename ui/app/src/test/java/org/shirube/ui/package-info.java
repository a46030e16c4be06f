// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.shirube.ui;

import org.jspecify.annotations.NullMarked;
