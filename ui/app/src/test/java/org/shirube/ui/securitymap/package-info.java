// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.shirube.ui.securitymap;

import org.jspecify.annotations.NullMarked;
