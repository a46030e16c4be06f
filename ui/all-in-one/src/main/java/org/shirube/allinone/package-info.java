// SPDX-License-Identifier: Apache-2.0
/// The all-in-one: identity, database, backend and user interface in one process, started by one command.
@NullMarked
package org.shirube.allinone;

import org.jspecify.annotations.NullMarked;
