// SPDX-License-Identifier: Apache-2.0
/// The whole product is killed in the middle of its work, and what it had acknowledged is looked for afterwards.
@NullMarked
package org.shirube.allinone.kills;

import org.jspecify.annotations.NullMarked;
