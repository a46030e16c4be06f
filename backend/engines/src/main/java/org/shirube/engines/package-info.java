// SPDX-License-Identifier: Apache-2.0
/// Database engines that Shirube starts by itself: the embedded one for trying out, and a managed MongoDB server.
///
/// The backend speaks the MongoDB protocol to all of them and does not know which one it is.
@NullMarked
package org.shirube.engines;

import org.jspecify.annotations.NullMarked;
