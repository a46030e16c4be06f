// SPDX-License-Identifier: Apache-2.0
/// Routes of imports.
@NullMarked
package org.shirube.backend.exchange.web;

import org.jspecify.annotations.NullMarked;
