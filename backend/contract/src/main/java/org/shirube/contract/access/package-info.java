// SPDX-License-Identifier: Apache-2.0
/// Who the caller is and who looked at a record.
@NullMarked
package org.shirube.contract.access;

import org.jspecify.annotations.NullMarked;
