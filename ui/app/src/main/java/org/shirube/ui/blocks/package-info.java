// SPDX-License-Identifier: Apache-2.0
/// The building blocks of all screens. Class names and token names only: no colour, no style, no size in Java.
@NullMarked
package org.shirube.ui.blocks;

import org.jspecify.annotations.NullMarked;
