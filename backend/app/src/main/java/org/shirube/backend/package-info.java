// SPDX-License-Identifier: Apache-2.0
/// The backend: one package per capability.
@NullMarked
package org.shirube.backend;

import org.jspecify.annotations.NullMarked;
