// SPDX-License-Identifier: Apache-2.0
/// Results of drills by section (情報セキュリティの状況).
@NullMarked
package org.shirube.ui.securitymap;

import org.jspecify.annotations.NullMarked;
