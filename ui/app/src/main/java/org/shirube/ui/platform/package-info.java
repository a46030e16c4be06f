// SPDX-License-Identifier: Apache-2.0
/// What every screen stands on: the way to the backend, languages, sign-in, the caller, dates and numbers.
@NullMarked
package org.shirube.ui.platform;

import org.jspecify.annotations.NullMarked;
