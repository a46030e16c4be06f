// SPDX-License-Identifier: Apache-2.0
/// 自己診断: the caller answers a self-assessment.
@NullMarked
package org.shirube.ui.answering;

import org.jspecify.annotations.NullMarked;
